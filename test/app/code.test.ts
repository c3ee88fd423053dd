import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

async function openCode({ page }: InspectorPage) {
  await page.getByRole('button', { name: 'Copy as code', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy as code' });
  await dialog.waitFor();
  return { dialog, code: dialog.getByRole('region', { name: 'Code' }) };
}

describe('Copy as code', () => {
  it('writes the connection without the secrets of its URL, for each tool', async () => {
    const inspector = await InspectorPage.open();
    await inspector.goTo('/demo/echo?token=hidden', 'a');
    const { dialog, code } = await openCode(inspector);
    await expect
      .poll(() => code.innerText())
      .toMatch(/^const socket = new WebSocket\('ws:.*token=…', \['a'\]\)/);
    for (const [tool, beginning] of [
      ['wscat', 'npx wscat'],
      ['websocat', 'websocat'],
      ['Python', 'import asyncio'],
      ['Playwright mock', 'import { test }'],
      ['k6', 'import { check }'],
    ] as const) {
      await dialog.getByLabel('Tool').selectOption(tool);
      await expect.poll(() => code.innerText()).toMatch(new RegExp(`^${beginning}`));
      expect(await code.innerText()).not.toContain('hidden');
    }
    await dialog.getByRole('checkbox', { name: 'Leave out secrets in the URL' }).uncheck();
    await expect.poll(() => code.innerText()).toContain('token=hidden');
  });

  it('takes the selected message, or all that were sent, and copies exactly what it shows', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    for (const text of ['one', "it's two"]) await inspector.send(text);
    await inspector.rows("it's two").nth(1).waitFor();
    const first = await openCode(inspector);
    await expect.poll(() => first.code.innerText()).toContain("socket.send('one');");
    await inspector.page.keyboard.press('Escape');
    await inspector.rows("it's two").first().click();
    const { dialog, code } = await openCode(inspector);
    await dialog.getByRole('radio', { name: /^Selected #/ }).waitFor();
    await expect.poll(() => code.innerText()).not.toContain("'one'");
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await dialog.getByText('Copied', { exact: true }).waitFor();
    const copied = await inspector.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("  socket.send('it\\'s two');\n");
    await dialog.getByLabel('Tool').selectOption('Playwright mock');
    await expect.poll(() => code.innerText()).toContain("socket.send('it\\'s two');");
  });
});
