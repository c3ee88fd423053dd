import { readFile } from 'node:fs/promises';

import type { Download } from 'playwright';
import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

async function openExport(inspector: InspectorPage) {
  await inspector.page.getByRole('button', { name: 'Export', exact: true }).click();
  return inspector.page.getByRole('dialog', { name: 'Export' });
}

async function save(inspector: InspectorPage, format: string): Promise<Download> {
  const dialog = await openExport(inspector);
  await dialog.getByRole('radio', { name: format }).click();
  const downloading = inspector.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save file' }).click();
  return downloading;
}

async function contentOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

describe('Export', () => {
  it('saves every message as HAR, without the secrets of the URL', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect('/demo/echo?token=hidden');
    await inspector.send('hello');
    await inspector.rows('hello').nth(1).waitFor();
    const download = await save(inspector, 'HAR');
    expect(download.suggestedFilename()).toMatch(/^echo-[\d-]+\.har$/);
    const content = await contentOf(download);
    expect(content).not.toContain('hidden');
    const har = JSON.parse(content) as {
      log: { entries: { _webSocketMessages: { data: string }[] }[] };
    };
    const messages = har.log.entries[0]!._webSocketMessages;
    expect(messages.map(({ data }) => data)).toEqual(['hello', 'hello']);
    await inspector.page.getByText(/^Saved 3 entries/).waitFor();
  });

  it('saves what is shown, or what is selected', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.connect();
    for (const text of ['one', 'two', 'three']) await inspector.send(text);
    await inspector.rows('three').nth(1).waitFor();
    await page.getByRole('searchbox', { name: 'Filter', exact: true }).fill('two');
    await expect.poll(() => inspector.rows().count()).toBe(2);
    const dialog = await openExport(inspector);
    await dialog.getByRole('radio', { name: 'Shown 2' }).click();
    await page.keyboard.press('Escape');
    const shown = await contentOf(await save(inspector, 'NDJSON'));
    expect(shown.trimEnd().split('\n')).toHaveLength(3);
    await page.keyboard.press('Escape');
    await inspector.rows('two').first().click();
    const again = await openExport(inspector);
    await again.getByRole('radio', { name: /Selected/ }).click();
    await page.keyboard.press('Escape');
    const selected = await contentOf(await save(inspector, 'Text'));
    expect(selected.match(/two/g)).toHaveLength(1);
  });

  it('writes a long log in slices, and can be cancelled', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await page.evaluate(() => {
      const session = document.querySelector('ws-inspector')!.session!;
      for (let i = 0; i < 300_000; i += 1) session.log.appendMessage(2, i, 100, 'x'.repeat(100));
    });
    await inspector.hasRows(300_000);
    const dialog = await openExport(inspector);
    await dialog.getByRole('button', { name: 'Save file' }).click();
    await dialog.getByRole('progressbar', { name: 'Export' }).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByText('Cancelled; nothing was saved.').waitFor();
    await page.keyboard.press('Escape');
    const content = await contentOf(await save(inspector, 'CSV'));
    expect(content.split('\r\n')).toHaveLength(300_002);
  });

  it(
    'leaves out what JSON paths select, and shows before what becomes of the first',
    { tags: 'long' },
    async () => {
      const inspector = await InspectorPage.open();
      await inspector.connect();
      await inspector.send('{"user":"ada","password":"secret","n":1.50}');
      await inspector.rows('ada').nth(1).waitFor();
      const dialog = await openExport(inspector);
      const paths = dialog.getByRole('textbox', { name: 'Leave out these JSON paths, one a line' });
      await paths.fill('$.nowhere');
      await dialog.getByText('No message that is JSON has anything there.').waitFor();
      await paths.fill('$.password[');
      await dialog.getByText(/^Line 1, column 12: /).waitFor();
      expect(await dialog.getByRole('button', { name: 'Save file' }).isDisabled()).toBe(true);
      await paths.fill('$..password');
      await dialog.getByText('The first one, #2:').waitFor();
      await dialog.getByText('"password":"…"').waitFor();
      await inspector.page.keyboard.press('Escape');
      const content = await contentOf(await save(inspector, 'NDJSON'));
      expect(content).not.toContain('secret');
      const lines = content.trimEnd().split('\n');
      expect(JSON.parse(lines[2]!)).toMatchObject({
        text: '{"user":"ada","password":"…","n":1.50}',
      });
    },
  );

  /** A picker in place of the browser's own, which a test cannot answer. */
  async function openWithPicker(answer: 'a file' | 'nothing' | 'a full disk') {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await page.evaluate((given) => {
      const saved = { size: 0, parts: 0, end: '' };
      const stream = {
        write: (part: Blob) => {
          if (given === 'a full disk') return Promise.reject(new Error('The disk is full.'));
          saved.size += part.size;
          saved.parts += 1;
          return Promise.resolve();
        },
        close: () => Promise.resolve((saved.end = 'closed')),
        abort: () => Promise.resolve((saved.end = 'aborted')),
      };
      Object.assign(window, {
        saved,
        showSaveFilePicker: () =>
          given === 'nothing'
            ? Promise.reject(new DOMException('Nobody chose.', 'AbortError'))
            : Promise.resolve({ createWritable: () => Promise.resolve(stream) }),
      });
      const session = document.querySelector('ws-inspector')!.session!;
      for (let i = 0; i < 600_000; i += 1) session.log.appendMessage(2, i, 100, 'x'.repeat(100));
    }, answer);
    await inspector.hasRows(600_000);
    const dialog = await openExport(inspector);
    await dialog.getByRole('radio', { name: 'NDJSON' }).click();
    await dialog.getByRole('button', { name: 'Save file' }).click();
    const saved = () => page.evaluate<{ size: number; parts: number; end: string }>('saved');
    return { dialog, saved };
  }

  it(
    'writes a very long log straight to the disk, where the browser can do that',
    { tags: 'long' },
    async () => {
      const { dialog, saved } = await openWithPicker('a file');
      await dialog.getByText(/^Saved 600,000 entries, 10\d.* MB\.$/).waitFor({ timeout: 25_000 });
      expect(await saved()).toMatchObject({ end: 'closed' });
      expect((await saved()).parts).toBeGreaterThan(50);
    },
  );

  it('gives the file up when it is cancelled', { tags: 'long' }, async () => {
    const { dialog, saved } = await openWithPicker('a file');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByText('Cancelled; nothing was saved.').waitFor();
    expect(await saved()).toMatchObject({ end: 'aborted' });
  });

  it.each([
    ['nothing', 'Cancelled; nothing was saved.', ''],
    ['a full disk', 'The log could not be saved. The disk is full.', 'aborted'],
  ] as const)('answers %s with a sentence', { tags: 'long' }, async (answer, sentence, end) => {
    const { dialog, saved } = await openWithPicker(answer);
    await dialog.getByText(sentence).waitFor();
    await expect.poll(saved).toMatchObject({ end });
  });
});
