import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

function details(inspector: InspectorPage) {
  return inspector.page.getByRole('region', { name: 'Message details' });
}

describe('A payload in its own format', () => {
  it('opens decoded where the format is sure', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.send('42["chat message",{"text":"hi"}]');
    await inspector.rows('chat message').nth(1).click();
    const decoded = details(inspector);
    await decoded.getByRole('combobox', { name: 'Decoder' }).waitFor();
    await decoded.getByText('EVENT').first().waitFor();
    expect(await decoded.getByRole('radio', { name: 'Decoded' }).getAttribute('aria-checked')).toBe(
      'true',
    );
    await decoded.getByRole('treeitem').first().waitFor();
  });

  it('reads the samples of the demo server', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect('/demo/binary');
    await inspector.rows('binary').nth(3).waitFor();
    await inspector.grid.press('Home');
    const labels: string[] = [];
    for (let step = 0; step < 10; step += 1) {
      await inspector.grid.press('ArrowDown');
      const option = details(inspector)
        .getByRole('combobox', { name: 'Decoder' })
        .locator('option')
        .first();
      labels.push((await option.textContent({ timeout: 500 }).catch(() => '')) ?? '');
    }
    expect(labels.join(' ')).toMatch(/MessagePack/);
    expect(labels.join(' ')).toMatch(/CBOR/);
  });

  it(
    'is told in its row, unless one would rather see how it begins',
    { tags: 'long' },
    async () => {
      const inspector = await InspectorPage.open();
      const { page } = inspector;
      await inspector.connect();
      await inspector.send('42["chat message","hi"]');
      await inspector.rows('EVENT chat message').nth(1).waitFor();
      await inspector.button('Log settings').click();
      await page.getByRole('checkbox', { name: 'Decoded where the format is sure' }).uncheck();
      await inspector.rows('42["chat message","hi"]').nth(1).waitFor();
    },
  );

  it('is read by a decoder that one chooses, and all like it from then on', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.send('{"a":1}');
    await inspector.send('{"b":2}');
    await inspector.rows('"b"').nth(1).waitFor();
    await inspector.rows('"a"').first().click();
    const shown = details(inspector);
    await shown.getByRole('radio', { name: 'Decoded' }).click();
    await shown.getByRole('combobox', { name: 'Decoder' }).selectOption({ label: 'XML' });
    await shown.getByRole('alert').waitFor();
    await inspector.rows('"b"').first().click();
    await shown.getByRole('alert').waitFor();
    await shown.getByRole('combobox', { name: 'Decoder' }).selectOption('');
    await shown.getByRole('treeitem').first().waitFor();
  });
});
