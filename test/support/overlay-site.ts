import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, preview } from 'vite';

import { demoServer } from '../../src/server/vite-plugin.js';

const inRepository = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The example of the overlay on a page of somebody else, with the demo server beside it. */
export interface OverlaySite {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds `ws-inspector/observe` as modules for a browser, and serves the example with it. */
export async function serveOverlaySite(): Promise<OverlaySite> {
  const outDir = await mkdtemp(join(tmpdir(), 'ws-inspector-overlay-'));
  const common = { configFile: false, logLevel: 'error' } as const;
  await build({
    ...common,
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry: inRepository('src/observe.ts'), formats: ['es'], fileName: 'observe' },
    },
  });
  await cp(inRepository('test/examples/overlay'), outDir, { recursive: true });
  const server = await preview({
    ...common,
    plugins: [demoServer()],
    root: outDir,
    build: { outDir: '.' },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return {
    url: server.resolvedUrls!.local[0]!,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
