import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

async function talk(): Promise<InspectorPage> {
  const inspector = await InspectorPage.open();
  await inspector.connect();
  await inspector.send('{"type":"tick","price":1}');
  await inspector.rows('"price":1').nth(1).waitFor();
  await inspector.send('{"type":"news","text":"hi"}');
  await inspector.rows('news').nth(1).waitFor();
  await inspector.send('{"type":"tick","price":2,"by":"ann"}');
  await inspector.rows('"price":2').nth(1).waitFor();
  return inspector;
}

describe('What has changed', () => {
  it('from the last message like it is shown, and copied', async () => {
    const inspector = await talk();
    const { details, page } = inspector;
    await inspector.rows('↓', '"price":2').click();
    await details.getByRole('radio', { name: 'Diff', exact: true }).click();
    await details.getByText('1 changed, 1 added').waitFor();
    const choice = details.getByRole('combobox', { name: 'Compare with' });
    expect(
      (await choice.locator('option').allTextContents()).map((text) =>
        text.replace(/\s+/g, ' ').trim(),
      ),
    ).toEqual(['#3, the last one like it']);
    await details.getByRole('button', { name: 'Copy difference' }).click();
    await page.getByRole('button', { name: 'Copy as text', exact: true }).last().click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('  {3}\n    type: "tick"\n-   price: 1\n+   price: 2\n+   by: "ann"\n');
  });

  it(
    'stays in sight from message to message, and between two that one picks',
    { tags: 'long' },
    async () => {
      const inspector = await talk();
      const { details } = inspector;
      await inspector.rows('↑', 'news').click();
      await details.getByRole('radio', { name: 'Diff', exact: true }).click();
      await details.getByRole('button', { name: 'Mark for comparison' }).click();
      await inspector.rows('↓', '"price":2').click();
      await details.getByRole('listitem').filter({ hasText: 'price' }).first().waitFor();
      const choice = details.getByRole('combobox', { name: 'Compare with' });
      expect(
        (await choice.locator('option').first().textContent())?.trim().replace(/\s+/g, ' '),
      ).toBe('#4, marked');
      await details.getByText('1 changed, 2 added, 1 removed').waitFor();
      await choice.selectOption('partner');
      await details.getByText('1 changed, 1 added').waitFor();
    },
  );
});
