import { describe, expect, inject, it } from 'vitest';

import { axeFindings, CONTRAST } from '../support/axe.js';
import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { guidePages } from '../support/papers.js';

useBrowser();

const addresses = guidePages.map((path) => path.replace(/^src\/app\/(.*)\.md$/u, '$1.html'));

async function openGuide(address: string, colorScheme: 'light' | 'dark'): Promise<InspectorPage> {
  return InspectorPage.open({ colorScheme, bypassCSP: true }, inject('pageUrl') + address);
}

it('The guide is reached from the help, says that it is English, and leads on and back', async () => {
  const { page } = await InspectorPage.open();
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('button', { name: 'Tastenkürzel' }).click();
  const link = page.getByRole('link', { name: 'Guide', exact: true });
  expect(await link.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(
    'en',
  );
  await link.click();
  await page.getByRole('heading', { level: 1, name: 'Guide' }).waitFor();
  const list = page.getByRole('navigation', { name: 'Guide' });
  await list.getByRole('link', { name: 'Embedding' }).click();
  await page.getByRole('heading', { level: 1, name: 'Embedding' }).waitFor();
  expect(await list.locator('[aria-current=page]').textContent()).toBe('Embedding');
  await page.getByRole('link', { name: 'Theming and languages →' }).click();
  await page.getByRole('heading', { level: 1, name: 'Theming and languages' }).waitFor();
  await list.getByRole('link', { name: 'Reference of the elements' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reference' }).waitFor();
  await page.getByRole('link', { name: 'Back to the inspector' }).click();
  await page.getByRole('button', { name: 'Verbinden' }).waitFor();
});

it('Every page of the guide is served under the policy, and every link in it leads somewhere', async () => {
  const { page } = await InspectorPage.open();
  const seen = new Set<string>();
  for (const address of addresses) {
    await page.goto(inject('pageUrl') + address);
    const links = await page
      .locator('a')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) {
      if (seen.has(link)) continue;
      seen.add(link);
      const { pathname, hash } = new URL(link);
      const html = await (await fetch(link)).text();
      const where = `${link} in ${address}`;
      // A server of one page answers with that one where a file is missing.
      if (pathname !== '/') expect(html, where).not.toContain('<ws-inspector>');
      if (hash !== '') expect(html, where).toContain(`id="${hash.slice(1)}"`);
    }
  }
});

describe.each(['light', 'dark'] as const)('In %s', (colorScheme) => {
  const isMain = (address: string): boolean =>
    address.endsWith('/index.html') && colorScheme === 'light';
  const isAccessible = async (address: string): Promise<void> => {
    const { page } = await openGuide(address, colorScheme);
    expect(await axeFindings(page, colorScheme === 'dark' ? [CONTRAST] : undefined)).toEqual([]);
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  };
  const title = 'axe finds nothing in %s, and it fits wide and narrow';
  it.each(addresses.filter(isMain))(title, isAccessible);
  it.each(addresses.filter((address) => !isMain(address)))(title, { tags: 'long' }, isAccessible);
});
