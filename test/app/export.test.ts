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

  it('writes a long log in slices, and can be cancelled', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await page.evaluate(() => {
      const { session } = document.querySelector('ws-inspector') as unknown as {
        session: { log: { appendMessage(...values: unknown[]): void } };
      };
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
});
