// @ts-check
import { findFirefox, launchFirefox } from '../support/firefox.mjs';
import { inPage } from './browsers.mjs';
import { bareReceive, inspectorReceive } from './page-scripts.mjs';
import { figure, ratioOf } from './table.mjs';

/**
 * Receiving in Firefox, where there is one: the bare counter and the inspector in turn.
 *
 * @param {import('./floods.mjs').Bench} bench
 * @param {{ count: number, size: number }} flood
 * @returns {Promise<import('./table.mjs').Figure[]>}
 */
export async function measureFirefox(bench, { count, size }) {
  if (findFirefox() === undefined) {
    console.log('  No Firefox is installed; it is left out.');
    return [];
  }
  const url = `${bench.wsUrl}demo/flood?count=${String(count)}&size=${String(size)}`;
  const name = `Firefox, received ${count.toLocaleString('en')} × ${size.toLocaleString('en')} B`;
  const browser = await launchFirefox();
  const bares = [];
  const times = [];
  let isComplete = true;
  try {
    for (let round = 0; round < bench.rounds; round += 1) {
      const bare = await inPage(browser, bench.blankUrl, (page) =>
        page.evaluate(bareReceive, { url, count }),
      );
      const ours = await inPage(browser, bench.pageUrl, (page) =>
        page.evaluate(inspectorReceive, { url, count }),
      );
      bares.push(bare);
      times.push(ours.time);
      isComplete &&= ours.arrived === count && ours.kept === count && ours.inOrder;
      console.log(`  ${name}: bare ${bare.toFixed(0)} ms, inspector ${ours.time.toFixed(0)} ms`);
    }
  } finally {
    await browser.close();
  }
  return [
    ratioOf(`${name}: inspector ÷ bare`, times, bares),
    figure(
      `${name}: a message`,
      times.map((time) => (time / count) * 1000),
      'µs',
    ),
    { measure: `${name}: all in the log, in order`, value: 1, unit: '', holds: isComplete },
  ];
}
