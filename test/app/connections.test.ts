import { readFile } from 'node:fs/promises';

import type { Locator, Route } from 'playwright';
import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

/** The list under the URL field. */
async function addresses(inspector: InspectorPage): Promise<Locator> {
  await inspector.button('Addresses').click();
  const list = inspector.page.locator('ws-url-field [popover]:popover-open');
  await list.getByRole('button', { name: 'Saved connections…' }).waitFor();
  return list;
}

async function save(inspector: InspectorPage, name: string): Promise<Locator> {
  const list = await addresses(inspector);
  await list.getByRole('button', { name: 'Save this connection…' }).click();
  const dialog = inspector.page.getByRole('dialog', { name: 'Saved connections' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  return dialog;
}

describe('Connections', () => {
  it('that were made are in the list at the next visit, without their secrets', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.connect('/demo/protocols?accept=a&token=hidden', 'a');
    await inspector.button('Close').click();
    // As long as the page lives it knows the secret.
    const list = await addresses(inspector);
    await list.getByRole('button', { name: /token=hidden \[a\]/ }).waitFor();
    await page.reload();
    const again = await addresses(inspector);
    await again.getByRole('button', { name: /token=… \[a\].*type them/s }).click();
    expect(await inspector.url.inputValue()).toMatch(/accept=a&token=…$/);
    await page.getByTitle('a', { exact: true }).waitFor();
    const stored = await page.evaluate(() => JSON.stringify(localStorage));
    expect(stored).not.toContain('hidden');
  });

  it(
    'that were made and ended before the page could remember any are in the list, too',
    { tags: 'long' },
    async () => {
      const inspector = await InspectorPage.open();
      const { page } = inspector;
      const held: Route[] = [];
      await page.route('**/assets/persistence-*.js', (route) => void held.push(route));
      await page.reload();
      await inspector.connect('/demo/echo?early');
      await inspector.button('Close').click();
      await inspector.status.filter({ hasText: 'CLOSED' }).waitFor();
      await expect.poll(() => held.length).toBe(1);
      await held[0]!.continue();
      const list = await addresses(inspector);
      await list.getByRole('button', { name: /echo\?early/ }).waitFor();
    },
  );

  it('are saved by name, with their secrets only when somebody says so', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.goTo('/demo/echo?key=hidden');
    const dialog = await save(inspector, 'My echo');
    await dialog.getByText(/echo\?key=…,\s+binaryType\s+arraybuffer/).waitFor();
    await dialog.getByRole('checkbox', { name: /secrets in its URL/ }).check();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('Saved “My echo”; it is in the list of the URL field.').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.reload();
    const list = await addresses(inspector);
    await list.getByRole('button', { name: /My echo/ }).click();
    expect(await inspector.url.inputValue()).toMatch(/key=hidden$/);
  });

  it('are renamed, exported, forgotten and imported', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    const dialog = await save(inspector, 'First');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Rename First' }).click();
    await dialog.getByRole('textbox', { name: 'New name' }).fill('Second');
    await page.keyboard.press('Enter');
    await dialog.getByText('Second', { exact: true }).waitFor();
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export' }).click();
    const path = await (await downloading).path();
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      format: 'ws-inspector/connections',
      connections: [{ name: 'Second', binaryType: 'arraybuffer' }],
    });
    await dialog.getByRole('button', { name: 'Forget all' }).click();
    await dialog.getByRole('button', { name: 'Forget them' }).click();
    await dialog.getByText('No connection has a name yet.').waitFor();
    await dialog.getByLabel('File of connections').setInputFiles(path);
    await dialog.getByText('Took in 1 saved connections.').waitFor();
    await dialog.getByRole('button', { name: 'Delete Second' }).click();
    await dialog.getByText('No connection has a name yet.').waitFor();
    const wrong = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1') };
    await dialog.getByLabel('File of connections').setInputFiles(wrong);
    await dialog.getByText(/^The file is not valid JSON. Line 1/).waitFor();
  });
});
