// @ts-check
/**
 * `npm run test:hostile`: tries hostile content at every place of the built page that takes any, and counts
 * what ran, what was misplaced and what did not come back as it was.
 *
 *     npm run test:hostile                      all inputs, by all channels, in Chromium
 *     npm run test:hostile -- --engine=firefox  in Firefox
 *     npm run test:hostile -- --channel=links   channels with these words in their names
 *     npm run test:hostile -- --input=json      inputs with these words in their names
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { ensureInstalled } from '../../src/build/install.mjs';

await ensureInstalled();

const { build, preview, runnerImport } = await import('vite');
const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'chromium' },
    channel: { type: 'string', default: '' },
    input: { type: 'string', default: '' },
  },
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const { module } = await runnerImport(join(root, 'test/hostile/report.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const outDir = await mkdtemp(join(tmpdir(), 'ws-inspector-hostile-'));
console.log('Building the page …');
await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
const server = await preview({
  root,
  logLevel: 'error',
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0 },
});
try {
  process.exitCode = (await module.report(server.resolvedUrls?.local[0] ?? '', values)) ? 0 : 1;
} finally {
  await server.close();
  await rm(outDir, { recursive: true, force: true });
}
process.exit();
