// @ts-check
import { inPage } from './browsers.mjs';
import { startRecording, stopRecording } from './page-scripts.mjs';
import { figure } from './table.mjs';

/** Fills the session's log with messages of 100 bytes, in slices. Runs in the page. */
async function fillLog(/** @type {number} */ count) {
  const { log } = /** @type {any} */ (document.querySelector('ws-inspector')).session;
  const start = performance.timeOrigin + performance.now() - count;
  for (let i = 1; i <= count; i += 1) {
    const head = `{"seq":${String(i)},"kind":"${i % 1000 === 0 ? 'Needle' : 'tick'}","text":"`;
    log.appendMessage(2, start + i, 100, head.padEnd(98, 'lorem ipsum ') + '"}');
    if (i % 20_000 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

/** A bare loop over the same strings. Runs in the page. @returns milliseconds */
function bareIncludes(/** @type {string} */ word) {
  const { log } = /** @type {any} */ (document.querySelector('ws-inspector')).session;
  const texts = [];
  for (let sequence = log.first; sequence < log.end; sequence += 1)
    texts.push(log.carriedAt(sequence));
  const start = performance.now();
  let found = 0;
  for (const text of texts) if (text.includes(word)) found += 1;
  return { time: performance.now() - start, found };
}

/** Types into the filter. Runs in the page. @returns milliseconds until all has been looked at. */
function typeFilter(/** @type {string} */ text) {
  const inspector = /** @type {any} */ (document.querySelector('ws-inspector'));
  const panel = inspector.shadowRoot.querySelector('ws-session-panel');
  const log = panel.shadowRoot.querySelector('ws-log');
  const grid = log.shadowRoot.querySelector('ws-log-grid');
  /** @type {(root: any) => any} */
  const find = (root) =>
    root.querySelector('[role=searchbox]') ??
    [...root.querySelectorAll('*')]
      .filter((element) => element.shadowRoot)
      .map((element) => find(element.shadowRoot))
      .find(Boolean);
  const field = find(log.shadowRoot);
  const start = performance.now();
  let frames = 0;
  let framesToFirst = -1;
  const countFrames = () => {
    frames += 1;
    if (framesToFirst < 0 && log.view.matchCount > 0) framesToFirst = frames;
    if (framesToFirst < 0) requestAnimationFrame(countFrames);
  };
  requestAnimationFrame(countFrames);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      if ((text === '' || log.view.test !== undefined) && log.view.isComplete) {
        const time = performance.now() - start;
        requestAnimationFrame(() =>
          resolve({ time, found: log.view.matchCount, framesToFirst, rows: grid.view.rowCount }),
        );
      } else channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
  });
}

/** Goes to random rows and selects some. Runs in the page. @returns rows that were not reached */
async function jumpAbout(/** @type {number} */ times) {
  const inspector = /** @type {any} */ (document.querySelector('ws-inspector'));
  const panel = inspector.shadowRoot.querySelector('ws-session-panel');
  const grid = panel.shadowRoot.querySelector('ws-log').shadowRoot.querySelector('ws-log-grid');
  let missed = 0;
  for (let i = 0; i < times; i += 1) {
    const row = Math.floor(((i * 0.618033) % 1) * grid.view.rowCount);
    grid.scrollToIndex(row);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const shown = grid.shadowRoot.querySelector(`[aria-rowindex="${String(row + 2)}"]`);
    if (shown === null) missed += 1;
    else if (i % 3 === 0) shown.click();
  }
  return missed;
}

/** Opens Find and types into it. Runs in the page. @returns the hits that are counted. */
async function findAll(/** @type {string} */ text) {
  const inspector = /** @type {any} */ (document.querySelector('ws-inspector'));
  const panel = inspector.shadowRoot.querySelector('ws-session-panel');
  const log = panel.shadowRoot.querySelector('ws-log');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const grid = log.shadowRoot.querySelector('ws-log-grid');
  grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true }));
  let bar = null;
  while ((bar = log.shadowRoot.querySelector('ws-find-bar')) === null) await frame();
  await bar.updateComplete;
  const field = bar.shadowRoot.querySelector('[role=searchbox]');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  const isDone = () => /^[\d,]+ hits$|^no hits$/u.test(bar.count);
  while (!isDone()) await frame();
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await frame();
  await frame();
  const { count } = bar;
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  return Number(count.match(/[\d,]+(?= hits)|(?<=of )[\d,]+/u)?.[0].replaceAll(',', '') ?? 0);
}

/** Saves the whole log, and cancels it after a while. Runs in the page. @returns entries written. */
async function startExport(/** @type {string} */ format) {
  // Asks where to, which nobody answers here: the file is put together in memory then.
  /** @type {any} */ (window).showSaveFilePicker = undefined;
  const inspector = /** @type {any} */ (document.querySelector('ws-inspector'));
  const panel = inspector.shadowRoot.querySelector('ws-session-panel');
  const element = panel.shadowRoot.querySelector('ws-log').shadowRoot.querySelector('ws-export');
  const find = (/** @type {string} */ selector) => element.shadowRoot.querySelector(selector);
  const until = async (/** @type {() => any} */ get) => {
    for (;;) {
      const found = get();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  find('button').click();
  (await until(() => find(`[role=radio][data-value="${format}"]`))).click();
  await element.updateComplete;
  find('button.primary').click();
  const bar = await until(() => find('progress'));
  await until(() => bar.value > 0.2);
  const written = element.job.written;
  find('.running button').click();
  await until(() => find('button.primary'));
  find('[popover]').hidePopover();
  return written;
}

/**
 * Drags over a part of the timeline, to which the log is restricted then.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns entries that are shown then
 */
async function dragTimeline(page) {
  const box = await page.evaluate(() => {
    const inspector = /** @type {any} */ (document.querySelector('ws-inspector'));
    const panel = inspector.shadowRoot.querySelector('ws-session-panel');
    const timeline = panel.shadowRoot
      .querySelector('ws-log')
      .shadowRoot.querySelector('ws-timeline');
    const strip = timeline.shadowRoot.querySelector('[role=group][aria-label=Timeline]');
    const { x, y, width, height } = strip.getBoundingClientRect();
    return { x, y, width, height };
  });
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 20 });
  await page.mouse.up();
  return page.evaluate(async () => {
    const inspector = /** @type {any} */ (document.querySelector('ws-inspector'));
    const panel = inspector.shadowRoot.querySelector('ws-session-panel');
    const { view } = panel.shadowRoot.querySelector('ws-log');
    do await new Promise((resolve) => requestAnimationFrame(resolve));
    while (view.test === undefined || !view.isComplete);
    return view.matchCount;
  });
}

/**
 * What a log of a million entries is like to use.
 *
 * @param {import('./floods.mjs').Bench} bench
 * @param {number} count
 */
export async function measureMillion(bench, count) {
  return inPage(bench.browser, bench.pageUrl, async (page) => {
    await page.evaluate(fillLog, count);
    const name = `${count.toLocaleString('en')} in the log`;
    /** @type {number[]} */
    const ratios = [];
    const first = [];
    let isRight = true;
    await page.evaluate(startRecording);
    const missed = await page.evaluate(jumpAbout, 30);
    const jumping = await page.evaluate(stopRecording);
    const tasks = [];
    for (let round = 0; round < Math.max(3, bench.rounds); round += 1) {
      const bare = await page.evaluate(bareIncludes, 'Needle');
      await page.evaluate(startRecording);
      const ours = await page.evaluate(typeFilter, 'needle');
      tasks.push((await page.evaluate(stopRecording)).longestTask);
      await page.evaluate(typeFilter, `nothing-${String(round)}`);
      ratios.push(ours.time / bare.time);
      first.push(ours.framesToFirst);
      isRight &&= ours.found === bare.found;
      console.log(
        `  filter: bare ${bare.time.toFixed(0)} ms, inspector ${ours.time.toFixed(0)} ms`,
      );
    }
    const recorded = async (/** @type {() => Promise<unknown>} */ act) => {
      await page.evaluate(startRecording);
      const result = await act();
      return { result, ...(await page.evaluate(stopRecording)) };
    };
    await page.evaluate(typeFilter, '');
    const finding = await recorded(() => page.evaluate(findAll, 'needle'));
    const exporting = [];
    for (const format of ['har', 'ndjson', 'csv', 'text']) {
      exporting.push(await recorded(() => page.evaluate(startExport, format)));
    }
    const timeline = await recorded(() => dragTimeline(page));
    return [
      figure(`${name}: longest task while jumping and selecting`, [jumping.longestTask], 'ms', 50),
      { measure: `${name}: every row reached`, value: missed, unit: '', holds: missed === 0 },
      figure(`${name}: filter ÷ bare includes`, ratios, '×', 1.5),
      figure(`${name}: longest task while filtering`, tasks, 'ms', 50),
      figure(`${name}: frames to the first hits`, first, 'frames', 2),
      figure(`${name}: longest task while finding`, [finding.longestTask], 'ms', 50),
      {
        measure: `${name}: Find counts`,
        value: Number(finding.result),
        unit: 'hits',
        holds: finding.result === Math.floor(count / 1000),
      },
      figure(
        `${name}: longest task while an export starts`,
        exporting.map(({ longestTask }) => longestTask),
        'ms',
        50,
      ),
      figure(`${name}: longest task in the timeline`, [timeline.longestTask], 'ms', 50),
      {
        measure: `${name}: the timeline restricts the log`,
        value: Number(timeline.result),
        unit: 'entries',
        holds: Number(timeline.result) > 0 && Number(timeline.result) < count,
      },
      { measure: `${name}: filter finds what the loop finds`, value: 1, unit: '', holds: isRight },
    ];
  });
}
