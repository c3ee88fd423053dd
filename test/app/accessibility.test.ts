import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { itMainRows } from '../support/main-rows.js';
import { isRecorded } from '../support/recordings-page.js';

useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In the dark only what colours change is looked for: all else is as in the light. */
async function violations({ page }: InspectorPage): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const found = await page.evaluate<
    { id: string; nodes: { html: string; failureSummary: string }[] }[]
  >(`axe
    .run(document, {
      resultTypes: ['violations'],
      ...(matchMedia('(prefers-color-scheme: dark)').matches && { runOnly: ['color-contrast'] }),
    })
    .then(({ violations }) => violations)`);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

const schemes = ['light', 'dark'] as const;
const sizes = [
  ['wide', { width: 1280, height: 800 }],
  ['narrow', { width: 360, height: 740 }],
] as const;

describe.each(schemes)('axe finds nothing in %s', (colorScheme) => {
  const firstConversation = async (
    name: (typeof sizes)[number][0],
    viewport: (typeof sizes)[number][1],
  ): Promise<void> => {
    const inspector = await InspectorPage.open({ colorScheme, viewport });
    await inspector.editor();
    expect(await violations(inspector)).toEqual([]);
    await inspector.connect();
    await inspector.send('{"a":[1,"two",null]}');
    await inspector.page.getByRole('radio', { name: 'Binary' }).click();
    await inspector.send('00 ff');
    await inspector.rows('binary').nth(1).waitFor();
    expect(await violations(inspector)).toEqual([]);
    await inspector.rows('two').first().click();
    await inspector.details.getByText('"two"').waitFor();
    expect(await violations(inspector)).toEqual([]);
    await inspector.page.getByRole('radio', { name: 'Text', exact: true }).last().click();
    expect(await violations(inspector)).toEqual([]);
    await inspector.page.getByRole('radio', { name: 'Hex', exact: true }).last().click();
    expect(await violations(inspector)).toEqual([]);
    if (name === 'narrow') await inspector.button('Close details').click();
    await inspector.button('Close options').click();
    await inspector.textbox('Close code').fill('999');
    expect(await violations(inspector)).toEqual([]);
    await inspector.page.keyboard.press('Escape');
  };
  const isMain = (name: string): boolean => name === 'wide' && colorScheme === 'light';
  const title = '%s, before and after a first conversation';
  it.each(sizes.filter(([name]) => isMain(name)))(title, firstConversation);
  it.each(sizes.filter(([name]) => !isMain(name)))(title, { tags: 'long' }, firstConversation);

  it.each(sizes)('%s, where things went wrong', { tags: 'long' }, async (_, viewport) => {
    const inspector = await InspectorPage.open({ colorScheme, viewport });
    await inspector.goTo('/demo/reject?status=500');
    await inspector.button('Connect').click();
    await inspector.rows('close 1006').click();
    await inspector.details.getByText('Causes that remain possible').waitFor();
    expect(await violations(inspector)).toEqual([]);
    if ((await inspector.button('Close details').count()) > 0) {
      await inspector.button('Close details').click();
    }
    await inspector.url.fill('ftp://h');
    await inspector.button('Connect').click();
    await inspector.page.getByRole('radio', { name: 'JSON', exact: true }).first().click();
    await inspector.send('{"a":');
    await inspector.send('{"a":');
    expect(await violations(inspector)).toEqual([]);
  });

  it.each(sizes)(
    '%s, in what turns a session into files, code and links',
    { tags: 'long' },
    async (_, viewport) => {
      const inspector = await InspectorPage.open({ colorScheme, viewport });
      const { page } = inspector;
      await inspector.connect('/demo/echo?token=x');
      await inspector.send('{"password":"secret"}');
      await inspector.rows('secret').nth(1).waitFor();
      await inspector.button('Export').click();
      await page.getByRole('textbox', { name: /JSON paths/ }).fill('$.password');
      await page.getByText('The first one, #2:').waitFor();
      expect(await violations(inspector)).toEqual([]);
      await page.getByRole('textbox', { name: /JSON paths/ }).fill('$[');
      expect(await violations(inspector)).toEqual([]);
      await page.keyboard.press('Escape');
      await inspector.button('Copy as code').click();
      await page.getByRole('region', { name: 'Code' }).waitFor();
      expect(await violations(inspector)).toEqual([]);
      await page.keyboard.press('Escape');
      await inspector.button('Copy link to this set-up').click();
      await page.getByRole('textbox', { name: 'Link' }).waitFor();
      expect(await violations(inspector)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.evaluate(() => {
        location.hash = '#ws-inspector=1&url=ws%3A%2F%2Flocalhost%2F&protocol=%20';
      });
      await page.getByText('That is this machine').waitFor();
      expect(await violations(inspector)).toEqual([]);
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await (
        await choosing
      ).setFiles([
        { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('none') },
        { name: 'b.ndjson', mimeType: '', buffer: Buffer.from('{"format":"ws-inspector"}\nx\n') },
      ]);
      await page.getByRole('alert').filter({ hasText: 'Line 2: ' }).waitFor();
      expect(await violations(inspector)).toEqual([]);
    },
  );

  it('in the lists, the dialogs and a second session', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open({ colorScheme });
    await inspector.button('Addresses').click();
    await inspector.page.getByText('/demo/chat').first().waitFor();
    expect(await violations(inspector)).toEqual([]);
    await inspector.page.keyboard.press('Escape');
    await inspector.button('Keyboard shortcuts').click();
    expect(await violations(inspector)).toEqual([]);
    await inspector.button('Done').click();
    await inspector.connect('/demo/ticker?rate=100');
    await inspector.hasRows(60);
    for (const name of ['Filter help', 'Log settings', 'Statistics']) {
      await inspector.button(name).click();
      await inspector.page.getByRole('dialog', { name }).waitFor();
      expect(await violations(inspector)).toEqual([]);
      await inspector.page.keyboard.press('Escape');
    }
    await inspector.page.getByRole('searchbox', { name: 'Filter' }).fill('"half');
    await inspector.page.getByText('The last filter stays in force.').waitFor();
    await inspector.grid.focus();
    await inspector.page.keyboard.press('ControlOrMeta+f');
    await inspector.page.getByRole('searchbox', { name: 'Find' }).fill('seq');
    await inspector.page.getByText(/[\d,]+ hits/u).waitFor();
    expect(await violations(inspector)).toEqual([]);
    await inspector.button('Close find').click();
    await inspector.button('Clear filter').click();
    await inspector.button('Pause').click();
    await inspector.button('New session').click();
    expect(await violations(inspector)).toEqual([]);
    await inspector.page
      .getByRole('tablist', { name: 'Sessions' })
      .getByRole('tab')
      .first()
      .click();
    expect(await violations(inspector)).toEqual([]);
    await inspector.page
      .getByRole('tablist', { name: 'Sessions' })
      .getByRole('tab')
      .first()
      .press('Delete');
    expect(await violations(inspector)).toEqual([]);
  });

  it.each(sizes)('%s, in the lessons', { tags: 'long' }, async (name, viewport) => {
    const inspector = await InspectorPage.open({ colorScheme, viewport });
    const { page } = inspector;
    await page.getByRole('link', { name: 'Learn' }).click();
    await page.getByRole('region', { name: 'Try it' }).locator('.cm-content').waitFor();
    expect(await violations(inspector)).toEqual([]);
    if (name === 'narrow') {
      await inspector.button('Lessons').click();
      expect(await violations(inspector)).toEqual([]);
      await inspector.button('Lessons').click();
    }
    await inspector.button('Step').click();
    await page.getByText('Line 1 comes next.').waitFor();
    expect(await violations(inspector)).toEqual([]);
    await inspector.button('Run').click();
    await inspector.rows('open').click();
    await inspector.details.getByRole('heading', { name: 'Open event #1' }).waitFor();
    await inspector.button('Show a solution').click();
    expect(await violations(inspector)).toEqual([]);
    await inspector.button('Large type').click();
    await inspector.button('Usual size').waitFor();
    expect(await violations(inspector)).toEqual([]);
  });

  it.each(sizes)(
    '%s, in recordings, their replay and saved connections',
    { tags: 'long' },
    async (_, viewport) => {
      const inspector = await InspectorPage.open({ colorScheme, viewport });
      const { page } = inspector;
      await inspector.connect('/demo/echo?token=hidden');
      await inspector.send('hello');
      await inspector.rows('hello').nth(1).waitFor();
      await isRecorded(page, 3);
      await page.reload();
      await page.getByRole('region', { name: 'Recovery' }).waitFor();
      expect(await violations(inspector)).toEqual([]);
      await inspector.button('Addresses').click();
      await page.getByRole('button', { name: 'Save this connection…' }).click();
      await page.getByRole('dialog', { name: 'Saved connections' }).getByLabel('Name').fill('Mine');
      expect(await violations(inspector)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByText('Saved “Mine”; it is in the list of the URL field.').waitFor();
      await inspector.button('Forget all').click();
      expect(await violations(inspector)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Recover 3/ }).click();
      await inspector.button('Replay…').click();
      await inspector.textbox('Replay to').fill('/demo/ticker?rate=50');
      await inspector.button('Start replay').click();
      await page.getByRole('table', { name: 'Differences' }).waitFor();
      expect(await violations(inspector)).toEqual([]);
      await inspector.button('Recordings').click();
      await page
        .getByRole('dialog', { name: 'Recordings' })
        .getByRole('button', { name: 'Forget everything' })
        .click();
      expect(await violations(inspector)).toEqual([]);
    },
  );
});

describe('What opens over the page', () => {
  itMainRows(
    1,
    [
      ['Pairs'],
      ['Close options'],
      ['Export'],
      ['Copy as code'],
      ['Log settings'],
      ['Saved messages'],
    ],
    'gives the focus back to %s when it is closed with Escape',
    async (name) => {
      const inspector = await InspectorPage.open();
      await inspector.connect('/demo/echo');
      const button = inspector.button(name);
      await button.focus();
      await inspector.page.keyboard.press('Enter');
      const inside = inspector.page.locator('[popover]:popover-open :focus');
      await inside.waitFor({ state: 'attached' });
      await inspector.page.keyboard.press('Escape');
      await expect.poll(() => button.evaluate((element) => element.matches(':focus'))).toBe(true);
    },
  );
});
