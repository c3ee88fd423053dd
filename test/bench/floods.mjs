// @ts-check
import { inPage } from './browsers.mjs';
import {
  bareReceive,
  bareSend,
  inspectorReceive,
  inspectorSend,
  startRecording,
  stopRecording,
} from './page-scripts.mjs';
import { figure, median, ratioOf } from './table.mjs';

/**
 * @typedef {object} Bench
 * @property {import('puppeteer-core').Browser} browser
 * @property {number} rounds
 * @property {string} pageUrl
 * @property {string} blankUrl
 * @property {string} wsUrl
 */

/**
 * Whether a message costs the same however many there are: what one more takes between two big
 * floods, over what it takes between two small ones. What every flood takes once, its first frame
 * and its last, falls out.
 *
 * @param {import('./table.mjs').Figure[]} figures of the floods of these counts
 * @param {readonly [number, number, number]} counts in rising order
 */
export function measureGrowth(figures, [few, more, most]) {
  const time = (/** @type {number} */ count) => {
    const each = figures.find(
      ({ measure }) => measure === `received ${named(count, 100)}: a message`,
    );
    return (each?.value ?? Number.NaN) * count;
  };
  const early = (time(more) - time(few)) / (more - few);
  const late = (time(most) - time(more)) / (most - more);
  const name = `one more message of 100 B, up to ${most.toLocaleString('en')} ÷ up to ${more.toLocaleString('en')}`;
  return [figure(name, [late / early], '×', 1.1)];
}

/** Floods in which long tasks and frames are recorded; the median counts. */
const RECORDINGS = 3;

/** @param {number} count @param {number} size */
const named = (count, size) => `${count.toLocaleString('en')} × ${size.toLocaleString('en')} B`;

/**
 * Receiving: the bare counter and the inspector in turn.
 *
 * @param {Bench} bench
 * @param {{ count: number, size: number }} flood
 */
export async function measureFlood(bench, { count, size }) {
  const url = `${bench.wsUrl}demo/flood?count=${String(count)}&size=${String(size)}`;
  const name = named(count, size);
  const bares = [];
  const times = [];
  let isComplete = true;
  for (let round = 0; round < bench.rounds; round += 1) {
    const bare = await inPage(bench.browser, bench.blankUrl, (page) =>
      page.evaluate(bareReceive, { url, count }),
    );
    const ours = await inPage(bench.browser, bench.pageUrl, (page) =>
      page.evaluate(inspectorReceive, { url, count }),
    );
    bares.push(bare);
    times.push(ours.time);
    isComplete &&= ours.arrived === count && ours.kept === count && ours.inOrder;
    console.log(
      `  received ${name}: bare ${bare.toFixed(0)} ms, inspector ${ours.time.toFixed(0)} ms`,
    );
  }
  // Recording asks for frames, which the bare counter does without: it has rounds of its own.
  const recorded = [];
  for (let round = 0; round < RECORDINGS; round += 1) {
    const record = await inPage(bench.browser, bench.pageUrl, async (page) => {
      await page.evaluate(startRecording);
      await page.evaluate(inspectorReceive, { url, count });
      return page.evaluate(stopRecording);
    });
    recorded.push(record);
  }
  const bar = size > 100 ? undefined : count > 100_000 ? 1.2 : count > 10_000 ? 1.15 : undefined;
  return [
    ratioOf(`received ${name}: inspector ÷ bare`, times, bares, bar),
    figure(
      `received ${name}: a message`,
      times.map((time) => (time / count) * 1000),
      'µs',
    ),
    figure(
      `received ${name}: longest task (0: none of 50 ms)`,
      recorded.map((record) => record.longestTask),
      'ms',
      50,
    ),
    figure(
      `received ${name}: p99 between frames`,
      recorded.map((record) => record.p99Frame),
      'ms',
    ),
    {
      measure: `received ${name}: all in the log, in order`,
      value: 1,
      unit: '',
      holds: isComplete,
    },
  ];
}

/**
 * Sending: the bare socket and the inspector's session in turn.
 *
 * @param {Bench} bench
 * @param {{ count: number, size: number }} flood
 */
export async function measureSending(bench, { count, size }) {
  const url = `${bench.wsUrl}demo/slow-reader?rate=1000000000`;
  const bares = [];
  const times = [];
  let isComplete = true;
  for (let round = 0; round < bench.rounds; round += 1) {
    const bare = await inPage(bench.browser, bench.blankUrl, (page) =>
      page.evaluate(bareSend, { url, count, size }),
    );
    const ours = await inPage(bench.browser, bench.pageUrl, (page) =>
      page.evaluate(inspectorSend, { url, count, size }),
    );
    bares.push(bare);
    times.push(ours.time);
    isComplete &&= ours.arrived === count;
    console.log(
      `  sent ${named(count, size)}: bare ${bare.toFixed(0)} ms, inspector ${ours.time.toFixed(0)} ms`,
    );
  }
  return [
    ratioOf(`sent ${named(count, size)}: inspector ÷ bare`, times, bares),
    {
      measure: `sent ${named(count, size)}: all in the log`,
      value: 1,
      unit: '',
      holds: isComplete,
    },
  ];
}

/**
 * What a message costs on the heap, beside an array of the same strings.
 *
 * @param {Bench} bench
 * @param {{ count: number, size: number }} flood
 */
export async function measureHeap(bench, { count, size }) {
  const url = `${bench.wsUrl}demo/flood?count=${String(count)}&size=${String(size)}`;
  const perMessage = await inPage(bench.browser, bench.pageUrl, async (page) => {
    const before = await heapOf(page);
    await page.evaluate(inspectorReceive, { url, count });
    return ((await heapOf(page)) - before) / count;
  });
  return [
    figure(
      `heap a message of ${String(size)} B, at ${count.toLocaleString('en')}`,
      [median([perMessage])],
      'B',
      250,
    ),
  ];
}

/** @param {import('puppeteer-core').Page} page */
async function heapOf(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + backingStorageSize;
}
