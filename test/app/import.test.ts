import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { itMainRows } from '../support/main-rows.js';
import { log } from '../support/log.js';
import { writeFile } from '../support/recordings.js';

useBrowser();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ws-inspector-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Given {
  readonly name: string;
  readonly content: string;
}

/** Chooses files with the button, as a person does. */
async function choose({ page }: InspectorPage, ...files: Given[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await (
    await choosing
  ).setFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })),
  );
}

/** Lets a file or a text arrive in the page by an event. */
async function give({ page }: InspectorPage, type: 'drop' | 'paste', given: Given): Promise<void> {
  await page.evaluate(
    ([kind, { name, content }]) => {
      const data = new DataTransfer();
      if (name === '') data.setData('text/plain', content);
      else data.items.add(new File([content], name));
      const target = kind === 'drop' ? document.querySelector('ws-inspector')! : document.body;
      const options = { bubbles: true, cancelable: true, composed: true };
      target.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data })
          : new ClipboardEvent('paste', { ...options, clipboardData: data }),
      );
    },
    [type, given] as const,
  );
}

const chrome = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [],
    entries: [
      {
        _connectionId: '12',
        _resourceType: 'websocket',
        _webSocketMessages: [
          { type: 'send', time: 1764036087.120004, opcode: 1, data: '{"type":"hello"}' },
          { type: 'receive', time: 1764036087.25, opcode: 2, data: 'AP8Q' },
          { type: 'receive', time: 1764036088, opcode: 1, data: 'wörld' },
        ],
        cache: {},
        request: {
          method: 'GET',
          url: 'wss://example.com/chat',
          httpVersion: 'HTTP/1.1',
          headers: [{ name: 'Sec-WebSocket-Protocol', value: 'chat.v1' }],
        },
        response: {
          status: 101,
          httpVersion: 'HTTP/1.1',
          headers: [{ name: 'Sec-WebSocket-Protocol', value: 'chat.v1' }],
        },
        startedDateTime: '2025-11-25T02:01:27.000Z',
        time: 1200,
        timings: { blocked: -1, wait: 30, send: 0, receive: 0 },
      },
    ],
  },
});

describe('Import', () => {
  it('opens a HAR of Chrome with every message, as a recording that never connects', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await choose(inspector, { name: 'chat.har', content: chrome });
    await page.getByText('4 entries', { exact: false }).waitFor();
    await page.getByRole('tab', { name: 'chat.har' }).waitFor();
    await inspector.rows('open · protocol chat.v1').waitFor();
    await inspector.rows('wörld').click();
    await inspector.details.getByText('wörld').waitFor();
    expect(await inspector.button('Connect').count()).toBe(0);
    await page.getByRole('searchbox', { name: 'Filter', exact: true }).fill('hex:ff10');
    await expect.poll(() => inspector.rows().count()).toBe(1);
  });

  it('opens what Playwright records, with every message', { tags: 'long' }, async () => {
    const path = join(folder, 'playwright.har');
    const recorder = await InspectorPage.open({ recordHar: { path } });
    await recorder.connect('/demo/echo');
    await recorder.send('recorded by Playwright');
    await recorder.page.getByRole('radio', { name: 'Binary' }).click();
    await recorder.send('00 ff 10');
    await recorder.rows('00 ff 10').nth(1).waitFor();
    await recorder.page.context().close();
    const content = await readFile(path, 'utf8');
    expect(content).toContain('_webSocketMessages');

    const inspector = await InspectorPage.open();
    await choose(inspector, { name: 'playwright.har', content });
    await inspector.rows('recorded by Playwright').nth(1).waitFor();
    await inspector.rows('00 ff 10').nth(1).waitFor();
    await inspector.hasRows(5);
    expect(await inspector.page.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0);
  });

  it('opens what is dropped, and what is pasted, each in a tab of its own', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.button('Import').waitFor();
    const ndjson = writeFile('ndjson', log('open', '> dropped', 'close 1000'));
    await give(inspector, 'drop', { name: 'a.ndjson', content: ndjson });
    await inspector.rows('dropped').waitFor();
    await give(inspector, 'paste', { name: '', content: chrome });
    await inspector.rows('wörld').waitFor();
    await page.getByRole('tab', { name: 'Pasted text' }).waitFor();
    expect(await page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count()).toBe(3);
  });

  it('leaves a text alone that is pasted into the composer, and files dropped on it', async () => {
    const inspector = await InspectorPage.open();
    await inspector.button('Import').waitFor();
    await inspector.paste(chrome);
    await expect.poll(() => inspector.message.innerText()).toContain('WebInspector');
    expect(
      await inspector.page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count(),
    ).toBe(1);
    await inspector.page.locator('ws-composer').evaluate((composer) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['{}'], 'b.har'));
      const options = { bubbles: true, cancelable: true, composed: true, dataTransfer };
      composer.shadowRoot!.querySelector('.area')!.dispatchEvent(new DragEvent('drop', options));
    });
    await inspector.page.getByText('b.har').waitFor();
    expect(
      await inspector.page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count(),
    ).toBe(1);
  });

  itMainRows(
    1,
    [
      [
        'text.har',
        'hello',
        '“text.har” is no recording: HAR and the NDJSON of ws-inspector can be opened.',
      ],
      ['empty.har', '', '“empty.har” is empty.'],
      ['packed.har', '\u001f\u008b', 'is no recording'],
    ],
    'says of %s why it is none, beside the button',
    async (name, content, sentence) => {
      const inspector = await InspectorPage.open();
      await choose(inspector, { name, content });
      await inspector.page.getByRole('alert').filter({ hasText: sentence }).waitFor();
      expect(
        await inspector.page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count(),
      ).toBe(1);
    },
  );

  it(
    'keeps what could be read of a file that is cut off, and says so',
    { tags: 'long' },
    async () => {
      const inspector = await InspectorPage.open();
      await choose(inspector, {
        name: 'cut.har',
        content: chrome.slice(0, chrome.indexOf('"wörld"')),
      });
      await inspector.page.getByRole('alert').filter({ hasText: 'The file is cut off' }).waitFor();
      await inspector.rows('hello').waitFor();
      await inspector.hasRows(3);
    },
  );

  itMainRows(
    1,
    [
      ['in a worker, which ends with the file', false],
      ['on its own thread where no worker starts', true],
    ],
    'reads %s',
    async (_, isBlocked) => {
      const inspector = await InspectorPage.open();
      const { page } = inspector;
      if (isBlocked) await page.route(/import-worker/u, (route) => route.abort());
      const started: string[] = [];
      page.on('worker', (worker) => started.push(worker.url()));
      await choose(inspector, { name: 'chrome.har', content: chrome });
      await inspector.rows('hello').waitFor();
      await expect.poll(() => page.getByRole('progressbar', { name: 'Reading' }).count()).toBe(0);
      if (!isBlocked)
        expect(started.filter((url) => url.includes('import-worker'))).toHaveLength(1);
      await expect
        .poll(() => page.workers().filter((worker) => worker.url().includes('import-worker')))
        .toEqual([]);
    },
  );

  it('reads a long file in slices, and stops when it is told to', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.button('Import').waitFor();
    await page.evaluate(() => {
      const line = `${JSON.stringify({ time: 1, kind: 'sent', text: 'x'.repeat(100) })}\n`;
      const file = new File(
        ['{"format":"ws-inspector"}\n', ...Array<string>(1_000_000).fill(line)],
        'long.ndjson',
      );
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      const options = { bubbles: true, cancelable: true, composed: true, dataTransfer };
      document.querySelector('ws-inspector')!.dispatchEvent(new DragEvent('drop', options));
    });
    await page.getByRole('progressbar', { name: 'Reading' }).waitFor();
    await page.getByRole('button', { name: 'Stop reading' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /^Reading was stopped after \d+ % of the file\.$/ })
      .waitFor();
    expect(await page.getByRole('progressbar', { name: 'Reading' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Stop reading' }).count()).toBe(0);
    await inspector.hasRows(1);
  });
});
