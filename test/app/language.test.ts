import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

describe('The language of the page', () => {
  it('is chosen beside the theme, and kept', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    const english = page.getByRole('button', { name: 'Language' });
    await page.getByTitle('Language: English').waitFor();
    await english.click();
    await page.getByRole('button', { name: 'Verbinden' }).waitFor();
    expect(await page.getByRole('button', { name: 'Sprache' }).getAttribute('title')).toBe(
      'Sprache: Deutsch',
    );
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.reload();
    await page.getByRole('button', { name: 'Verbinden' }).waitFor();
    await page.getByRole('button', { name: 'Tastenkürzel' }).click();
    await page.getByRole('heading', { name: 'Tastenkürzel' }).waitFor();
    await page.getByText('Die Nachricht senden').waitFor();
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByRole('button', { name: 'Sprache' }).click();
    await page.getByRole('button', { name: 'Connect' }).waitFor();
  });

  it('says what happened, with numbers as the language writes them', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('button', { name: 'Verbinden' }).click();
    await page.getByRole('status').filter({ hasText: 'OPEN' }).first().waitFor();
    await page.getByRole('button', { name: 'Schließen', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'CLOSED' }).first().waitFor();
    const grid = page.getByRole('grid', { name: 'Protokoll' });
    await grid.getByRole('row').filter({ hasText: 'close 1005' }).click();
    await page.getByRole('region', { name: 'Einzelheiten der Nachricht' }).waitFor();
    await page.getByText('1005 wird nie gesendet').waitFor();
    await page.getByRole('button', { name: 'Einstellungen des Protokolls' }).click();
    const entries = page.getByRole('textbox', { name: 'Einträge' });
    await entries.fill('2.000');
    await entries.press('Tab');
    expect(await entries.getAttribute('aria-invalid')).not.toBe('true');
    await entries.fill('5');
    await entries.press('Tab');
    await page
      .getByText('Das Protokoll behält 100 bis 20.000.000 Einträge; 5 liegt außerhalb.')
      .waitFor();
  });
});
