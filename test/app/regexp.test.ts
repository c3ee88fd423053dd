import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

/** Backtracks for seconds on the one text, and not on the others. */
const CATASTROPHIC = '/^(a+)+$/';
const HARD = `${'a'.repeat(32)}!`;

describe('A regular expression that could stall the page', () => {
  it('is tested in a worker, and leaves the page answering', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.connect();
    for (const text of ['aaaa', 'bbbb']) await inspector.send(text);
    await inspector.rows('bbbb').nth(1).waitFor();
    await page.getByRole('searchbox', { name: 'Filter', exact: true }).fill(CATASTROPHIC);
    await expect.poll(() => inspector.rows().count()).toBe(2);
    await inspector.rows('aaaa').first().waitFor();

    await page.evaluate(() => {
      const longest = { time: 0 };
      Object.assign(globalThis, { longest });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          longest.time = Math.max(longest.time, duration);
      }).observe({ type: 'longtask' });
    });
    await inspector.send(HARD);
    await inspector.send('aaa');
    await page.getByText('takes too long on 2 entries, which count as no match').waitFor();
    await expect.poll(() => inspector.rows().count()).toBe(4);
    expect(await page.evaluate('longest.time')).toBeLessThan(1000);
  });

  it('works in Find, too', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.connect();
    for (const text of ['aaaa', 'bbbb']) await inspector.send(text);
    await inspector.rows('bbbb').nth(1).waitFor();
    await inspector.grid.press('Control+f');
    await page.getByRole('searchbox', { name: 'Find', exact: true }).fill(CATASTROPHIC);
    await page.getByText('2 hits').waitFor();
  });

  it('is given up when it takes too long on many, and says so', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.connect();
    for (let count = 0; count < 4; count += 1) await inspector.send(`${HARD}${String(count)}`);
    await inspector.rows(`${HARD}3`).nth(1).waitFor();
    await page.getByRole('searchbox', { name: 'Filter', exact: true }).fill(CATASTROPHIC);
    await page.getByText('was stopped. Shown is what may match.').waitFor();
    await page.getByRole('searchbox', { name: 'Filter', exact: true }).fill(`${HARD}2`);
    await expect.poll(() => inspector.rows().count()).toBe(2);
  });
});
