// @ts-check
// npm test: everything that the tests need, then Vitest with the arguments given, as in `npm test -- --project node`.
// With `--long` those that have the tag "long", and without it all others.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { ensureInstalled } from '../src/build/install.mjs';
import { findChromium, installChromium } from './support/browser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

ensureInstalled();
if (!findChromium() && !installChromium()) {
  console.error(
    'The tests need a Chromium and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one, and try again.',
  );
  process.exit(1);
}

const [first, ...others] = process.argv.slice(2);
const args =
  first === '--long'
    ? [
        '--tags-filter=long',
        // The others have none.
        ...['page', 'alone', 'gallery', 'package'].map((name) => `--project=${name}`),
        ...others,
      ]
    : ['--tags-filter=!long', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [VITEST, 'run', ...args], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
