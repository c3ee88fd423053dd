// @ts-check
/**
 * `npm run test:soak`: whether the built page holds for long: floods, huge messages, reconnects, many
 * sessions, a day in fast motion. Prints a table; the exit code is 1 when a bound is broken.
 *
 *     npm run test:soak                  everything, some minutes
 *     npm run test:soak -- --quick       a tenth of it
 *     npm run test:soak -- --only=floods,day
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureInstalled } from '../../src/build/install.mjs';

await ensureInstalled();

const { build, preview } = await import('vite');
const { launchChromium } = await import('../bench/browsers.mjs');
const { printOutcomes } = await import('./outcome.mjs');
const { FULL, QUICK, soakParts } = await import('./parts.mjs');

const root = fileURLToPath(new URL('../..', import.meta.url));
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.split('=')[1]
  ?.split(',');
const sizes = process.argv.includes('--quick') ? QUICK : FULL;
const names = Object.keys(soakParts);
const unknown = only?.filter((name) => !names.includes(name)) ?? [];
if (unknown.length > 0) {
  console.error(`There is no part “${unknown.join('”, “')}”. The parts are: ${names.join(', ')}.`);
  process.exit(2);
}

const outDir = await mkdtemp(join(tmpdir(), 'ws-inspector-soak-'));
console.log('Building the page …');
await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
const server = await preview({
  root,
  logLevel: 'error',
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0 },
});
const browser = await launchChromium();
const soak = { browser, pageUrl: server.resolvedUrls?.local[0] ?? '' };

/** @type {import('./outcome.mjs').Outcome[]} */
const outcomes = [];
try {
  for (const [name, run] of Object.entries(soakParts)) {
    if (only !== undefined && !only.includes(name)) continue;
    console.log(`${name} …`);
    outcomes.push(await run(soak, sizes));
  }
} finally {
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true, force: true });
}

printOutcomes(outcomes);
process.exit(outcomes.some(({ broken }) => broken.length > 0) ? 1 : 0);
