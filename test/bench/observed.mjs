// @ts-check
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { inPage } from './browsers.mjs';
import { observedLoop } from './observed-scripts.mjs';
import { figure, median, ratioOf } from './table.mjs';

const entry = fileURLToPath(new URL('../../src/observe.ts', import.meta.url));

/** Of the page's own time, so much may be for observing. */
const BAR = 1.05;

/**
 * A round trip waits for three other processes, so that single rounds of the echo differ by a tenth;
 * they are short, and there are so many more of them.
 */
const ECHO_ROUNDS = 7;

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
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry, formats: ['es'], fileName: 'observe' },
    },
  });
  await writeFile(
    join(folder, 'page.js'),
    `import { observeWebSockets } from './observe.js';
     window.observeWebSockets = observeWebSockets;`,
  );
  // The policy of the server lets no script run that stands in the page.
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><title>observed</title><p>A page with sockets of its own.</p>
     <script type="module" src="page.js"></script>`,
  );
  try {
    const url = `${bench.pageUrl}observed/index.html`;
    const run = (/** @type {Loop} */ loop, /** @type {number} */ times) =>
      inPage(bench.browser, url, (page) => measureLoop(page, loop, times));
    const echo = await run({ url: `${bench.wsUrl}demo/echo`, trips }, rounds * ECHO_ROUNDS);
    const flood = await run(
      { url: `${bench.wsUrl}demo/flood?count=${String(count)}&size=100`, count },
      rounds,
    );
    for (const [name, { bare, observed }] of Object.entries({ echo, flood })) {
      console.log(
        `  ${name}: bare ${median(bare.times).toFixed(1)} ms, observed ${median(observed.times).toFixed(1)} ms`,
      );
    }
    const named = /** @type {const} */ ([
      [`echo, ${trips.toLocaleString('en')} round trips`, 'a round trip', trips, echo],
      [`flood, ${count.toLocaleString('en')} × 100 B`, 'a message', count, flood],
    ]);
    return [
      ...named.flatMap(([name, each, amount, { bare, observed }]) => [
        ratioOf(`${name}: observed ÷ bare`, observed.times, bare.times, BAR),
        ratioOf(`${name}: processor time of the page, observed ÷ bare`, observed.works, bare.works),
        figure(
          `${name}: processor time that observing ${each} adds`,
          observed.works.map((work, round) => ((work - (bare.works[round] ?? 0)) / amount) * 1000),
          'µs',
        ),
      ]),
      {
        measure: 'observed: all in the log',
        value: 1,
        unit: '',
        holds: echo.isComplete && flood.isComplete,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @typedef {{ url: string, trips?: number, count?: number }} Loop
 * @typedef {{ times: number[], works: number[] }} Rounds milliseconds by the clock, and of the processor
 */

/**
 * Bare and observed in turn. The clock also measures everything else that the machine does; the
 * processor time of the page's own thread is what the page and the observer do.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {Loop} loop
 * @param {number} rounds
 */
async function measureLoop(page, loop, rounds) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  /** @type {Rounds} */
  const bare = { times: [], works: [] };
  /** @type {Rounds} */
  const observed = { times: [], works: [] };
  let isComplete = true;
  const measure = async (/** @type {Rounds} */ into, /** @type {boolean} */ isObserved) => {
    const before = await work();
    const result = await page.evaluate(observedLoop, { ...loop, isObserved });
    into.works.push((await work()) - before);
    into.times.push(result.time);
    isComplete &&= result.isComplete;
  };
  await measure({ times: [], works: [] }, true);
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes second finds a warmer machine: they take turns in that too.
    if (round % 2 === 0) await measure(bare, false);
    await measure(observed, true);
    if (round % 2 === 1) await measure(bare, false);
  }
  return { bare, observed, isComplete };
}
