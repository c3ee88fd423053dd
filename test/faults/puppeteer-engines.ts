import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';

import { browserLaunchOptions, findChromium } from '../support/browser.mjs';
import { findFirefox } from '../support/firefox.mjs';
import { findExpression, type Engine, type EnginePage } from './engine.js';

/**
 * Chromium, over the DevTools protocol, with nobody who watches the network: tools that do have each frame reported to
 * them, messages of 256 MB too. A headless shell has the same network, and more than four pages wait for a processor.
 */
export async function startChromium(): Promise<Engine | undefined> {
  if (findChromium() === undefined) return undefined;
  const browser = await launch({
    ...browserLaunchOptions(),
    headless: true,
    networkEnabled: false,
    protocolTimeout: 600_000,
  });
  return engineOf('chromium', 4, browser, 'tab');
}

/** Firefox, over WebDriver BiDi. Each page has a window: a tab behind others draws nothing. */
export async function startFirefox(): Promise<Engine | undefined> {
  const executablePath = findFirefox();
  if (executablePath === undefined) return undefined;
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: 600_000,
  });
  return engineOf('firefox', 4, browser, 'window');
}

async function engineOf(
  name: 'chromium' | 'firefox',
  pages: number,
  browser: Browser,
  type: 'tab' | 'window',
): Promise<Engine> {
  return {
    name,
    version: await browser.version(),
    pages,
    open: async (url) => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage(type === 'window' ? { type } : undefined);
      await page.setViewport({ width: 1280, height: 800 });
      await page.goto(url);
      return pageOf(page, () => context.close());
    },
    close: () => browser.close(),
  };
}

function pageOf(page: Page, close: () => Promise<void>): EnginePage {
  const find = async (role: string, name: string): Promise<ElementHandle> =>
    (await page.evaluateHandle(findExpression(role, name))) as ElementHandle;
  return {
    evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    click: async (role, name) => {
      const element = await find(role, name);
      await element.click();
    },
    close,
  };
}
