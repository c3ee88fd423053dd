import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

describe('A pinned entry', () => {
  it('is pinned in its details, found by its button, and unpinned by key', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.connect();
    await inspector.send('keep this');
    await inspector.send('not this');
    await inspector.rows('not this').nth(1).waitFor();
    await inspector.rows('keep this').nth(1).click();
    await inspector.button('Pin').click();
    expect(await inspector.button('Pin').getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('gridcell', { name: '3, pinned' }).waitFor();
    await page.getByRole('radio', { name: 'Pinned 1' }).click();
    await expect.poll(() => inspector.rows().count()).toBe(1);
    await inspector.grid.press('p');
    await expect.poll(() => inspector.rows().count()).toBe(0);
    expect(await inspector.button('Pin').getAttribute('aria-pressed')).toBe('false');
  });

  it('outlives the limit of the log', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.connect('/demo/flood?count=3000&size=20');
    await inspector.send('go');
    await inspector.rows('close 1000').waitFor();
    await inspector.grid.press('Home');
    await inspector.rows('open').click();
    await inspector.grid.press('p');
    await page.getByRole('gridcell', { name: '1, pinned' }).waitFor();
    await inspector.button('Log settings').click();
    await inspector.textbox('Entries').fill('100');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await inspector.grid.press('Home');
    await inspector.rows(/oldest entries let go/).waitFor();
    await page.getByRole('gridcell', { name: '1, pinned' }).waitFor();
  });
});
