// @ts-check
/**
 * `npm run test:faults`: every fault of a server, in every engine there is, and what the inspector says about it.
 *
 *     npm run test:faults                       every row that takes less than half a minute, in all engines
 *     npm run test:faults -- --engine=chromium,firefox
 *     npm run test:faults -- --only=hs-,close-  rows whose names begin like this
 *     npm run test:faults -- --journeys         what people do most, and nothing else
 *     npm run test:faults -- --long             those too that wait for up to five minutes
 *     npm run test:faults -- --huge             those too with messages of 256 MB to 1.1 GB
 *     npm run test:faults -- --json=faults.json writes what was seen into a file
 */
import { fileURLToPath } from 'node:url';

import { ensureInstalled } from '../../src/build/install.mjs';

await ensureInstalled();

const { runnerImport } = await import('vite');
const option = (/** @type {string} */ name) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const isRight = await module.main({
  engines: option('engine')?.split(',') ?? ['chromium', 'firefox', 'webkit'],
  only: option('only')?.split(','),
  json: option('json'),
  journeys: process.argv.includes('--journeys'),
  long: process.argv.includes('--long'),
  huge: process.argv.includes('--huge'),
});
process.exit(isRight ? 0 : 1);
