// @ts-check
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { runnerImport } from 'vite';

import { Promises } from './outcome.mjs';

/** Bytes of the heap after what is not used was collected. */
function createCollect() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  return () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
}

/**
 * A day in fast motion, in Node: nothing in it waits for a browser.
 *
 * @param {{ hours: number }} size
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function soakDay({ hours }) {
  const file = fileURLToPath(new URL('day.ts', import.meta.url));
  const { module } = /** @type {{ module: typeof import('./day.js') }} */ (
    await runnerImport(file, { configFile: false, logLevel: 'error' })
  );
  const promises = new Promises();
  const collect = createCollect();
  const none = { listeners: 0, nodes: 0, timers: 0, workers: 0, sockets: 0 };
  const first = { ...none, heap: collect() };
  const began = performance.now();
  const day = await module.liveThrough(hours, collect);
  const seconds = (performance.now() - began) / 1000;
  for (const sentence of day.wrong) promises.hold(false, sentence);
  promises.hold(
    day.messages > hours * 30_000,
    `In ${hours} hours there were ${day.messages} messages.`,
  );
  promises.hold(
    day.recorded >= day.messages,
    `Of ${day.messages} messages ${day.recorded} entries were recorded.`,
  );
  const half = day.heaps.length / 2;
  const early = Math.max(...day.heaps.slice(0, half));
  const late = Math.max(...day.heaps.slice(half));
  promises.atMost('Heap of the second half', late / 1e6, (early / 1e6) * 1.1 + 1, 'MB');
  const last = { ...none, heap: collect(), timers: day.timersLeft, listeners: day.listenersLeft };
  promises.nothingLeft(first, last, { heap: 15e6, timers: 0 });
  const remark = `${hours} hours, at most ${(Math.max(...day.heaps) / 1e6).toFixed(0)} MB`;
  return {
    part: 'day',
    seconds,
    messages: day.messages,
    reconnects: day.connections - 1,
    first,
    last,
    remark,
    broken: promises.broken,
  };
}
