import { expect } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { itMainRows } from '../support/main-rows.js';

useBrowser();

itMainRows(
  1,
  [
    ['wide', 1280],
    ['on a phone', 360],
  ],
  'The reference is reached from the help, and fits %s',
  async (_, width) => {
    const sut = await InspectorPage.open();
    const { page } = sut;
    await sut.button('Keyboard shortcuts').click();
    await page.getByRole('link', { name: 'Reference of the elements' }).click();
    await page.getByRole('heading', { level: 1, name: 'Reference' }).waitFor();
    await page.setViewportSize({ width, height: 800 });
    await page.getByRole('navigation').getByRole('link', { name: '<ws-log>' }).click();
    await expect
      .poll(() =>
        page
          .getByRole('heading', { level: 2, name: '<ws-log>' })
          .boundingBox()
          .then((box) => box!.y),
      )
      .toBeLessThan(800);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.getByText('ws-entry-select').first().waitFor();
  },
);
