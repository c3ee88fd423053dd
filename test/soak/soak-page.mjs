// @ts-check
import { idle, isComplete } from '../bench/browsers.mjs';
import { countWhatIsLeft, watchClicks } from './page-scripts.mjs';

/**
 * What parts are run with.
 *
 * @typedef {object} Soak
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} pageUrl where the built page is served, with the demo server beside it
 */

/** @param {{ pageUrl: string }} soak @param {string} path */
export function endpoint({ pageUrl }, path) {
  return new URL(path, pageUrl).href.replace(/^http/u, 'ws');
}

/**
 * Runs a part in a page of its own, with its timers, workers and sockets counted.
 *
 * @template T
 * @param {Soak} soak
 * @param {(page: SoakPage) => Promise<T>} run
 */
export async function inSoakPage({ browser, pageUrl }, run) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.evaluateOnNewDocument(countWhatIsLeft);
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(pageUrl);
    await page.bringToFront();
    await page.waitForFunction(isComplete);
    await page.evaluate(watchClicks);
    await page.evaluate(idle);
    return await run(new SoakPage(page, await page.createCDPSession()));
  } finally {
    await context.close();
  }
}

/** A page that is measured from outside. */
export class SoakPage {
  /** @param {import('puppeteer-core').Page} page @param {import('puppeteer-core').CDPSession} devtools */
  constructor(page, devtools) {
    this.page = page;
    this.devtools = devtools;
  }

  /**
   * Runs a function in the page; it uses nothing from outside itself.
   *
   * @template A, R
   * @param {(given: A) => R | Promise<R>} script
   * @param {A} given
   * @returns {Promise<R>}
   */
  run(script, given) {
    return /** @type {Promise<any>} */ (this.page.evaluate(/** @type {any} */ (script), given));
  }

  /** Waits until the page has drawn and done what it had to do, recordings included, and measures. */
  async gauge() {
    await this.page.evaluate(idle);
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
    await this.page.evaluate(idle);
    // What finalizers let go is collected the next time.
    await this.devtools.send('HeapProfiler.collectGarbage');
    await this.devtools.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await this.devtools.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await this.devtools.send('Memory.getDOMCounters');
    const left = await this.page.evaluate(() => ({
      .../** @type {any} */ (globalThis).whatIsLeft,
    }));
    /** @type {import('./outcome.mjs').Gauge} */
    const gauge = {
      heap: usedSize + backingStorageSize,
      listeners: jsEventListeners,
      nodes,
      ...left,
    };
    return gauge;
  }

  /** Bytes in use at this moment, after what is not used was collected. */
  async heap() {
    await this.devtools.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await this.devtools.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  }

  /**
   * Clicks as a mouse does: whatever the page is busy with, the release does not wait for the press.
   *
   * @param {{ x: number, y: number }} at
   */
  async click({ x, y }) {
    const event = { x, y, button: /** @type {const} */ ('left'), clickCount: 1 };
    await Promise.all([
      this.devtools.send('Input.dispatchMouseEvent', {
        type: 'mousePressed',
        buttons: 1,
        ...event,
      }),
      this.devtools.send('Input.dispatchMouseEvent', {
        type: 'mouseReleased',
        buttons: 0,
        ...event,
      }),
    ]);
  }
}
