import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

async function headers(inspector: InspectorPage): Promise<string[]> {
  return inspector.grid.getByRole('columnheader').allTextContents();
}

describe('Log settings', () => {
  it('show and hide columns, and set their widths', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.button('Log settings').click();
    await inspector.page.getByRole('checkbox', { name: 'Delta' }).uncheck();
    await expect.poll(() => headers(inspector)).not.toContain('Delta');
    expect(await inspector.rows('open').getByRole('gridcell').count()).toBe(6);
    await inspector.page.getByLabel('Width of Type').fill('160');
    await inspector.page.getByLabel('Width of Type').press('Tab');
    const type = inspector.grid.getByRole('columnheader', { name: 'Type' });
    await expect.poll(async () => (await type.boundingBox())!.width).toBe(160);
    await inspector.button('Reset columns').click();
    await expect.poll(() => headers(inspector)).toContain('Delta');
  });

  it('let a column be dragged wider', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    const size = inspector.grid.getByRole('columnheader', { name: 'Size' });
    const box = (await size.boundingBox())!;
    const { mouse } = inspector.page;
    await mouse.move(box.x + box.width - 2, box.y + 10);
    await mouse.down();
    await mouse.move(box.x + box.width + 38, box.y + 10, { steps: 4 });
    await mouse.up();
    await expect.poll(async () => (await size.boundingBox())!.width).toBe(box.width + 40);
  });

  it('refuse limits that cannot be, beside the field', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await inspector.button('Log settings').click();
    const entries = inspector.textbox('Entries');
    for (const wrong of ['0', '-5', 'many', '1e99']) {
      await entries.fill(wrong);
      await entries.press('Tab');
      await inspector.page.getByText('The log keeps from 100 to 20,000,000 entries').waitFor();
      expect(await entries.getAttribute('aria-invalid')).toBe('true');
      expect(await entries.inputValue()).toBe(wrong);
    }
    await inspector.textbox('Megabytes').fill('0.5');
    await inspector.textbox('Megabytes').press('Tab');
    await inspector.page.getByText('The log keeps from 1.0 MB to 8.0 GB').waitFor();
  });

  it(
    'let old entries go as a counted note, and nothing is lost track of',
    { tags: 'long' },
    async () => {
      const inspector = await InspectorPage.open();
      await inspector.button('Log settings').click();
      await inspector.textbox('Entries').fill('1,000');
      await inspector.textbox('Entries').press('Tab');
      await inspector.page.keyboard.press('Escape');
      await inspector.connect('/demo/flood?count=5000&size=100');
      await inspector.send('go');
      await inspector.rows('close 1000').waitFor();
      await inspector.grid.focus();
      await inspector.page.keyboard.press('Home');
      await inspector.rows(/oldest entries let go/u).waitFor();
      const note = (await inspector.rows(/oldest entries let go/u).textContent())!;
      const letGo = Number(/([\d,]+) oldest/u.exec(note)![1]!.replaceAll(',', ''));
      const rows = Number(await inspector.grid.getAttribute('aria-rowcount'));
      // open, go, 5,000 messages, close; the header and the note are rows too.
      expect(letGo + rows - 2).toBe(5003);
    },
  );
});

it('What arrives is announced as a sum', async () => {
  const inspector = await InspectorPage.open();
  await inspector.connect('/demo/ticker?rate=50');
  await inspector.page.getByText(/^\d+ received(?:, .*)? in 2 s$/u).waitFor({ state: 'attached' });
});
