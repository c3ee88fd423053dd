// @ts-check
import { launch } from 'puppeteer-core';

import { browserLaunchOptions } from '../support/browser.mjs';

/**
 * Starts a Chromium in which nobody watches the network. Tools that do, Playwright and the developer
 * tools among them, have the browser report every frame of a WebSocket: a bare counter then takes
 * three times as long, and what is measured is mostly the report.
 */
export async function launchChromium() {
  return launch({
    ...browserLaunchOptions({ isWhole: true }),
    headless: true,
    networkEnabled: false,
    protocolTimeout: 600_000,
  });
}

/**
 * Runs something in a page of its own, in a context of its own, when the page is all there and idle.
 *
 * @template T
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {(page: import('puppeteer-core').Page) => Promise<T>} run
 */
export async function inPage(browser, url, run) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(url);
    await page.bringToFront();
    await page.waitForFunction(isComplete);
    await page.evaluate(idle);
    return await run(page);
  } finally {
    await context.close();
  }
}

/** Whether everything is there that is fetched after the first paint. Runs in the page. */
export function isComplete() {
  const inspector = document.querySelector('ws-inspector');
  if (inspector === null) return document.readyState === 'complete';
  const inner = (/** @type {Element | null | undefined} */ host, /** @type {string} */ selector) =>
    host?.shadowRoot?.querySelector(selector);
  const panel = inner(inspector, 'ws-session-panel');
  const editor = inner(inner(panel, 'ws-composer'), '.cm-content');
  return Boolean(editor) && Boolean(inner(inner(panel, 'ws-log'), 'ws-log-grid'));
}

/** Waits until frames were drawn and nothing is left to do. Runs in the page. */
export function idle() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve(0))));
  });
}
