// @ts-check
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { inPage } from './browsers.mjs';
import { observedRounds } from './observed-scripts.mjs';
import { figure, median, ratioOf } from './table.mjs';

const entry = fileURLToPath(new URL('../../src/observe.ts', import.meta.url));

/** Of the page's own time, so much may be for observing. */
const BAR = 1.05;

/**
 * What observing costs a page that reads each message: its own echo loop, and a flood, without and
 * with an observer, in turn, in the same page.
 *
 * @param {import('./floods.mjs').Bench & { outDir: string }} bench
 * @param {{ trips: number, count: number, rounds: number }} amounts
 */
export async function measureObserved(bench, { trips, count, rounds }) {
  const folder = join(bench.outDir, 'observed');
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, lib: { entry, formats: ['es'], fileName: 'observe' } },
  });
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><title>observed</title><p>A page with sockets of its own.</p>
     <script type="module">
       import { observeWebSockets } from './observe.js';
       window.observeWebSockets = observeWebSockets;
     </script>`,
  );
  try {
    const page = `${bench.pageUrl}observed/index.html`;
    const run = (/** @type {{ url: string, trips?: number, count?: number }} */ options) =>
      inPage(bench.browser, page, (tab) => tab.evaluate(observedRounds, { rounds, ...options }));
    const echo = await run({ url: `${bench.wsUrl}demo/echo`, trips });
    const flood = await run({ url: `${bench.wsUrl}demo/flood?count=${String(count)}&size=100`, count });
    for (const [name, { bare, observed }] of Object.entries({ echo, flood })) {
      console.log(`  ${name}: bare ${median(bare).toFixed(1)} ms, observed ${median(observed).toFixed(1)} ms`);
    }
    const isComplete = echo.isComplete && flood.isComplete;
    return [
      ratioOf(`echo, ${trips.toLocaleString('en')} round trips: observed ÷ bare`, echo.observed, echo.bare, BAR),
      figure('echo: a round trip, observed', echo.observed.map((time) => (time / trips) * 1000), 'µs'),
      ratioOf(`flood, ${count.toLocaleString('en')} × 100 B: observed ÷ bare`, flood.observed, flood.bare, BAR),
      figure('flood: a message, observed', flood.observed.map((time) => (time / count) * 1000), 'µs'),
      { measure: 'observed: all in the log', value: 1, unit: '', holds: isComplete },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
