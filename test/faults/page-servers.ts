import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, preview, type PreviewServer } from 'vite';

/** The built page, under this policy or that. */
export interface PageServers {
  /** @param policy a content security policy; default: none */
  urlFor(policy: string | undefined): Promise<string>;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the page and serves it. */
export async function buildPage(): Promise<PageServers> {
  const directory = await mkdtemp(join(tmpdir(), 'ws-inspector-faults-'));
  await build({ root, logLevel: 'error', build: { outDir: directory, emptyOutDir: true } });
  const servers = servePage(directory);
  return {
    urlFor: servers.urlFor,
    close: async () => {
      await servers.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Serves a page that is built. */
export function servePage(directory: string): PageServers {
  const started = new Map<string | undefined, Promise<PreviewServer>>();
  const start = (policy: string | undefined): Promise<PreviewServer> =>
    preview({
      root,
      logLevel: 'error',
      build: { outDir: directory },
      preview: {
        host: '127.0.0.1',
        port: 0,
        headers: policy === undefined ? {} : { 'content-security-policy': policy },
      },
    });
  return {
    urlFor: async (policy) => {
      const server = started.get(policy) ?? start(policy);
      started.set(policy, server);
      return (await server).resolvedUrls?.local[0] ?? '';
    },
    close: async () => {
      for (const server of started.values()) await (await server).close();
    },
  };
}
