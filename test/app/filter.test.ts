import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

async function talk(inspector: InspectorPage, ...texts: string[]): Promise<void> {
  await inspector.connect();
  for (const text of texts) await inspector.send(text);
  await inspector.rows(texts.at(-1)!).nth(1).waitFor();
}

function filter(inspector: InspectorPage) {
  return inspector.page.getByRole('searchbox', { name: 'Filter', exact: true });
}

describe('The filter', () => {
  const table: [string, number][] = [
    ['apple pie', 2],
    ['apple -pie', 2],
    ['"red apple"', 2],
    ['pear or pie', 4],
    ['/^\\w+$/', 2],
    ['dir:sent', 4],
    ['dir:received size:>8', 2],
    ['type:open', 1],
    ['hex:70656172', 2],
    ['APPLE', 4],
  ];

  it(`shows what matches: ${table.map(([text]) => text).join(' · ')}`, async () => {
    const inspector = await InspectorPage.open();
    await talk(inspector, 'red apple', 'apple pie', 'pear', 'plum jam');
    for (const [text, rows] of table) {
      await filter(inspector).fill(text);
      await expect.poll(() => inspector.rows().count(), { message: text }).toBe(rows);
    }
  });

  it('says where it cannot be read, and leaves the last good one in force', async () => {
    const inspector = await InspectorPage.open();
    await talk(inspector, 'apple', 'pear');
    await filter(inspector).fill('apple');
    await expect.poll(() => inspector.rows().count()).toBe(2);
    await filter(inspector).fill('apple "half');
    await inspector.page.getByText('The last filter stays in force.').waitFor();
    expect(await filter(inspector).getAttribute('aria-invalid')).toBe('true');
    expect(await inspector.rows().count()).toBe(2);
  });

  it(
    'falls back to the literal text of a bad regular expression, and says so',
    { tags: 'long' },
    async () => {
      const inspector = await InspectorPage.open();
      await talk(inspector, 'a /(b/ c', 'd');
      await filter(inspector).fill('/(b/');
      await expect.poll(() => inspector.rows().count()).toBe(2);
      await inspector.page.locator('ws-filter-field .hint').first().waitFor();
    },
  );

  it('completes fields and values by keyboard', async () => {
    const inspector = await InspectorPage.open();
    await talk(inspector, 'one');
    await filter(inspector).pressSequentially('di');
    await inspector.page.getByRole('option', { name: /^dir:/u }).waitFor();
    await filter(inspector).press('ArrowDown');
    await filter(inspector).press('Enter');
    expect(await filter(inspector).inputValue()).toBe('dir:');
    await inspector.page.getByRole('option', { name: /^received/u }).click();
    expect(await filter(inspector).inputValue()).toBe('dir:received');
    await expect.poll(() => inspector.rows().count()).toBe(1);
  });

  it('explains itself', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await inspector.button('Filter help').click();
    await inspector.page
      .getByRole('dialog', { name: 'Filter help' })
      .getByText('size:>1k')
      .waitFor();
  });

  it('marks its hits in rows and details', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await talk(inspector, '{"fruit":"apple"}');
    await filter(inspector).fill('APPLE');
    const marked = () =>
      inspector.page.evaluate(() =>
        [...(CSS.highlights.get('ws-filter-hit') ?? [])].map((range) => {
          const text = range.startContainer.nodeValue!;
          return text.slice(range.startOffset, range.endOffset);
        }),
      );
    await expect.poll(marked).toEqual(['apple', 'apple']);
    await inspector.rows('apple').first().click();
    await expect.poll(marked).toEqual(['apple', 'apple', 'apple']);
    await filter(inspector).press('Escape');
    await expect.poll(marked).toEqual([]);
  });

  it('goes on with what arrives', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await talk(inspector, 'apple');
    await filter(inspector).fill('pear');
    await expect.poll(() => inspector.rows().count()).toBe(0);
    await inspector.send('a pear');
    await expect.poll(() => inspector.rows().count()).toBe(2);
  });
});

describe('Find', () => {
  it('marks, counts and steps through hits without hiding anything', async () => {
    const inspector = await InspectorPage.open();
    await talk(inspector, 'apple', 'pear', 'apple pie', 'plum');
    await inspector.grid.focus();
    await inspector.page.keyboard.press('ControlOrMeta+f');
    const field = inspector.page.getByRole('searchbox', { name: 'Find' });
    await field.fill('apple');
    await inspector.page.getByText('4 hits').waitFor();
    expect(await inspector.rows().count()).toBe(9);
    await field.press('Enter');
    await inspector.page.getByText('1 of 4').waitFor();
    await inspector.details.getByText('apple', { exact: true }).waitFor();
    await field.press('Enter');
    await field.press('Enter');
    await inspector.page.getByText('3 of 4').waitFor();
    await inspector.details.getByText('apple pie').waitFor();
    await field.press('Shift+Enter');
    await inspector.page.getByText('2 of 4').waitFor();
    await inspector.button('Previous hit').click();
    await inspector.button('Previous hit').click();
    await inspector.page.getByText('4 of 4').waitFor();
    await field.press('Escape');
    await field.waitFor({ state: 'detached' });
  });
});

describe('The timeline', () => {
  it('restricts the log to a span of time by keyboard, and gives it back', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect('/demo/ticker?rate=40');
    await inspector.hasRows(60);
    await inspector.button('Close').click();
    await inspector.rows('close 1005').waitFor();
    const all = Number(await inspector.grid.getAttribute('aria-rowcount'));
    const start = inspector.page.getByRole('slider', { name: 'Range start' });
    await start.focus();
    for (let i = 0; i < 6; i += 1) await start.press('ArrowRight');
    const rows = async (): Promise<number> =>
      Number(await inspector.grid.getAttribute('aria-rowcount'));
    await expect.poll(rows).toBeLessThan(all);
    expect(await rows()).toBeGreaterThan(1);
    await start.press('Escape');
    await expect.poll(rows).toBe(all);
  });
});
