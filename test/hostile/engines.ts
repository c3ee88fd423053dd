import { chromium } from 'playwright';

import { browserLaunchOptions } from '../support/browser.mjs';
import { launchFirefox } from '../support/firefox.mjs';
import type { Engine } from './drive.js';

const VIEWPORT = { width: 1280, height: 900 };

/** Chromium, by Playwright. */
export async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch(browserLaunchOptions());
  return {
    async open(url, agent) {
      const context = await browser.newContext({ viewport: VIEWPORT });
      await context.addInitScript(agent);
      const page = await context.newPage();
      const events: string[] = [];
      page.on('dialog', (dialog) => {
        events.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('popup', (other) => events.push(`opened: ${other.url()}`));
      context.on('request', (request) => {
        if (isElsewhere(request.url(), url)) events.push(`request: ${request.url().slice(0, 200)}`);
      });
      page.on('websocket', (socket) => {
        if (isElsewhere(socket.url().replace('ws', 'http'), url))
          events.push(`socket: ${socket.url().slice(0, 200)}`);
      });
      await page.goto(url);
      page.on('framenavigated', (frame) => {
        if (frame === page.mainFrame() && !frame.url().startsWith(url))
          events.push(`navigated: ${frame.url().slice(0, 200)}`);
      });
      page.on('console', (message) => {
        if (/Content Security Policy|Trusted/u.test(message.text()))
          events.push(`violation: ${message.text()}`);
      });
      return { events, evaluate: (script) => page.evaluate(script), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

/** Firefox, by WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const browser = await launchFirefox();
  return {
    async open(url, agent) {
      const page = await browser.newPage();
      await page.setViewport(VIEWPORT);
      await page.evaluateOnNewDocument(agent);
      const events: string[] = [];
      page.on('dialog', (dialog) => {
        events.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (isElsewhere(request.url(), url)) events.push(`request: ${request.url().slice(0, 200)}`);
      });
      await page.goto(url);
      return {
        events,
        evaluate: async <T>(script: string) => (await page.evaluate(script)) as T,
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

function isElsewhere(address: string, own: string): boolean {
  const { protocol, host } = new URL(address);
  return protocol.startsWith('http') && host !== new URL(own).host;
}
