import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served, with the demo server beside it. */
    pageUrl: string;
    /** Where its files are. */
    pageDirectory: string;
  }
}

/** Builds the page once and serves it, for the tests that drive it from outside. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const common = { root, logLevel: 'error' } as const;
  // One build serves all projects; that of the package packs it.
  const built = process.env.BUILT_PAGE;
  const outDir = built ?? (await mkdtemp(join(tmpdir(), 'ws-inspector-page-')));
  if (built === undefined) {
    // Vite takes what the test runner says for the kind of build that is wanted.
    const { NODE_ENV } = process.env;
    process.env.NODE_ENV = 'production';
    await build({ ...common, build: { outDir, emptyOutDir: true } });
    process.env.NODE_ENV = NODE_ENV;
    process.env.BUILT_PAGE = outDir;
  }
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The built page is not served.');
  project.provide('pageUrl', url);
  project.provide('pageDirectory', outDir);
  return async () => {
    await server.close();
    if (built === undefined) await rm(outDir, { recursive: true, force: true });
  };
}
