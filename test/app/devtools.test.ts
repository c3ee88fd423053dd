// @module-tag long
import { createServer } from 'node:net';

import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserLaunchOptions } from '../support/browser.mjs';
import { log } from '../support/log.js';
import { writeFile } from '../support/recordings.js';

/** What of the modules of Chrome DevTools is used: no interface, but theirs for years. */
interface NetworkPanelModule {
  readonly NetworkPanel: {
    readonly NetworkPanel: {
      instance(): { readonly networkLogView: { onLoadFromFile(file: File): Promise<void> } };
    };
  };
}
interface LogsModule {
  readonly NetworkLog: {
    readonly NetworkLog: {
      instance(): { requests(): { url(): string; frames(): { type: string; text: string }[] }[] };
    };
  };
}

let inspected: Browser;
let browser: Browser;
let frontEnd: string | undefined;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

beforeAll(async () => {
  const options = browserLaunchOptions({ isWhole: true });
  const port = await freePort();
  const args = [
    ...(options.args ?? []),
    `--remote-debugging-port=${String(port)}`,
    '--remote-allow-origins=*',
  ];
  inspected = await chromium.launch({ ...options, args });
  browser = await chromium.launch(options);
  await inspected.newPage();
  const origin = `http://127.0.0.1:${String(port)}`;
  const [target] = (await (await fetch(`${origin}/json/list`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  const address = `${origin}/devtools/inspector.html`;
  // Some builds of Chromium come without the front-end.
  if ((await fetch(address)).ok) {
    frontEnd = `${address}?panel=network&ws=${target!.webSocketDebuggerUrl.replace('ws://', '')}`;
  }
}, 60_000);

afterAll(async () => {
  await Promise.all([inspected.close(), browser.close()]);
});

describe('Chrome DevTools itself', () => {
  it('imports a HAR of ours with every message', async ({ skip }) => {
    if (frontEnd === undefined) skip('This Chromium comes without DevTools.');
    const made = log(
      'open a',
      '> text',
      '< hex:00ff',
      '> ',
      'close 1000',
      'error',
      'close 1006',
      'open',
      '< last',
    );
    const page = await browser.newPage();
    await page.goto(frontEnd!);
    const load = async (har: string) => {
      const get = async <Module>(path: string) =>
        (await import(/* @vite-ignore */ new URL(path, location.href).href)) as Module;
      const { NetworkPanel } = await get<NetworkPanelModule>('./panels/network/network.js');
      const { NetworkLog } = await get<LogsModule>('./models/logs/logs.js');
      const view = NetworkPanel.NetworkPanel.instance().networkLogView;
      await view.onLoadFromFile(new File([har], 'ours.har'));
      const requests = NetworkLog.NetworkLog.instance().requests();
      return requests.map((request) => [
        request.url(),
        ...request.frames().map(({ type, text }) => `${type} ${text}`),
      ]);
    };
    // As text: what Vitest makes of import() is none in another page.
    const code = `(${load.toString().replaceAll('__vite_ssr_dynamic_import__', 'import')})(${JSON.stringify(writeFile('har', made))})`;
    await expect
      .poll(() => page.evaluate(code).catch((error: unknown) => String(error)), { timeout: 20_000 })
      .toEqual([
        ['ws://test/', 'send text', 'receive AP8=', 'send '],
        ['ws://test/', 'receive last'],
        ['wss://example.com/chat', 'error '],
      ]);
  }, 60_000);
});
