import { describe, expect, it } from 'vitest';

import { axeFindings, CONTRAST } from '../support/axe.js';
import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { itMainRows } from '../support/main-rows.js';
import { isRecorded } from '../support/recordings-page.js';

useBrowser();

const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];
type Size = readonly [
  name: 'wide' | 'narrow',
  viewport: { readonly width: number; readonly height: number },
];
/** A way through the page; `look` is called wherever axe is to look at it. */
type Way = (inspector: InspectorPage, look: () => Promise<void>, name: Size[0]) => Promise<void>;

const wide: Size = ['wide', { width: 1280, height: 800 }];
const sizes: readonly Size[] = [wide, ['narrow', { width: 360, height: 740 }]];

/** What axe found on the ways that were gone, by title: each is gone once, and looked at in both schemes. */
const gone = new Map<string, Promise<Readonly<Record<Scheme, string[]>>>>();

async function go([name, viewport]: Size, way: Way): Promise<Readonly<Record<Scheme, string[]>>> {
  const found = { light: [] as string[], dark: [] as string[] };
  const inspector = await InspectorPage.open({ viewport, reducedMotion: 'reduce' });
  const { page } = inspector;
  await way(
    inspector,
    async () => {
      found.light.push(...(await axeFindings(page)));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.dark.push(...(await axeFindings(page, [CONTRAST])));
      await page.emulateMedia({ colorScheme: 'light' });
    },
    name,
  );
  return found;
}

async function findsNothing(scheme: Scheme, title: string, size: Size, way: Way): Promise<void> {
  const found = gone.get(title) ?? go(size, way);
  gone.set(title, found);
  try {
    expect((await found)[scheme]).toEqual([]);
  } catch (error) {
    gone.delete(title);
    throw error;
  }
}

const firstConversation: Way = async (inspector, look, name) => {
  await inspector.editor();
  await look();
  await inspector.connect();
  await inspector.send('{"a":[1,"two",null]}');
  await inspector.page.getByRole('radio', { name: 'Binary' }).click();
  await inspector.send('00 ff');
  await inspector.rows('binary').nth(1).waitFor();
  await look();
  await inspector.rows('two').first().click();
  await inspector.details.getByText('"two"').waitFor();
  await look();
  await inspector.page.getByRole('radio', { name: 'Text', exact: true }).last().click();
  await look();
  await inspector.page.getByRole('radio', { name: 'Hex', exact: true }).last().click();
  await look();
  if (name === 'narrow') await inspector.button('Close details').click();
  await inspector.button('Close options').click();
  await inspector.textbox('Close code').fill('999');
  await look();
  await inspector.page.keyboard.press('Escape');
};

const failures: Way = async (inspector, look) => {
  await inspector.goTo('/demo/reject?status=500');
  await inspector.button('Connect').click();
  await inspector.rows('close 1006').click();
  await inspector.details.getByText('Causes that remain possible').waitFor();
  await look();
  if ((await inspector.button('Close details').count()) > 0) {
    await inspector.button('Close details').click();
  }
  await inspector.url.fill('ftp://h');
  await inspector.button('Connect').click();
  await inspector.page.getByRole('radio', { name: 'JSON', exact: true }).first().click();
  await inspector.send('{"a":');
  await inspector.send('{"a":');
  await look();
};

const sharing: Way = async (inspector, look) => {
  const { page } = inspector;
  await inspector.connect('/demo/echo?token=x');
  await inspector.send('{"password":"secret"}');
  await inspector.rows('secret').nth(1).waitFor();
  await inspector.button('Export').click();
  await page.getByRole('textbox', { name: /JSON paths/ }).fill('$.password');
  await page.getByText('The first one, #2:').waitFor();
  await look();
  await page.getByRole('textbox', { name: /JSON paths/ }).fill('$[');
  await look();
  await page.keyboard.press('Escape');
  await inspector.button('Copy as code').click();
  await page.getByRole('region', { name: 'Code' }).waitFor();
  await look();
  await page.keyboard.press('Escape');
  await inspector.button('Copy link to this set-up').click();
  await page.getByRole('textbox', { name: 'Link' }).waitFor();
  await look();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = '#ws-inspector=1&url=ws%3A%2F%2Flocalhost%2F&protocol=%20';
  });
  await page.getByText('That is this machine').waitFor();
  await look();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await (
    await choosing
  ).setFiles([
    { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('none') },
    { name: 'b.ndjson', mimeType: '', buffer: Buffer.from('{"format":"ws-inspector"}\nx\n') },
  ]);
  await page.getByRole('alert').filter({ hasText: 'Line 2: ' }).waitFor();
  await look();
};

const dialogs: Way = async (inspector, look) => {
  await inspector.button('Addresses').click();
  await inspector.page.getByText('/demo/chat').first().waitFor();
  await look();
  await inspector.page.keyboard.press('Escape');
  await inspector.button('Keyboard shortcuts').click();
  await look();
  await inspector.button('Done').click();
  await inspector.connect('/demo/ticker?rate=100');
  await inspector.hasRows(60);
  for (const name of ['Filter help', 'Log settings', 'Statistics']) {
    await inspector.button(name).click();
    await inspector.page.getByRole('dialog', { name }).waitFor();
    await look();
    await inspector.page.keyboard.press('Escape');
  }
  await inspector.page.getByRole('searchbox', { name: 'Filter' }).fill('"half');
  await inspector.page.getByText('The last filter stays in force.').waitFor();
  await inspector.grid.focus();
  await inspector.page.keyboard.press('ControlOrMeta+f');
  await inspector.page.getByRole('searchbox', { name: 'Find' }).fill('seq');
  await inspector.page.getByText(/[\d,]+ hits/u).waitFor();
  await look();
  await inspector.button('Close find').click();
  await inspector.button('Clear filter').click();
  await inspector.button('Pause').click();
  await inspector.button('New session').click();
  await look();
  await inspector.page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').first().click();
  await look();
  await inspector.page
    .getByRole('tablist', { name: 'Sessions' })
    .getByRole('tab')
    .first()
    .press('Delete');
  await look();
};

const lessons: Way = async (inspector, look, name) => {
  const { page } = inspector;
  await page.getByRole('link', { name: 'Learn' }).click();
  await page.getByRole('region', { name: 'Try it' }).locator('.cm-content').waitFor();
  await look();
  if (name === 'narrow') {
    await inspector.button('Lessons').click();
    await look();
    await inspector.button('Lessons').click();
  }
  await inspector.button('Step').click();
  await page.getByText('Line 1 comes next.').waitFor();
  await look();
  await inspector.button('Run').click();
  await inspector.rows('open').click();
  await inspector.details.getByRole('heading', { name: 'Open event #1' }).waitFor();
  await inspector.button('Show a solution').click();
  await look();
  await inspector.button('Large type').click();
  await inspector.button('Usual size').waitFor();
  await look();
};

const recordings: Way = async (inspector, look) => {
  const { page } = inspector;
  await inspector.connect('/demo/echo?token=hidden');
  await inspector.send('hello');
  await inspector.rows('hello').nth(1).waitFor();
  await isRecorded(page, 3);
  await page.reload();
  await page.getByRole('region', { name: 'Recovery' }).waitFor();
  await look();
  await inspector.button('Addresses').click();
  await page.getByRole('button', { name: 'Save this connection…' }).click();
  await page.getByRole('dialog', { name: 'Saved connections' }).getByLabel('Name').fill('Mine');
  await look();
  await page.keyboard.press('Enter');
  await page.getByText('Saved “Mine”; it is in the list of the URL field.').waitFor();
  await inspector.button('Forget all').click();
  await look();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Recover 3/ }).click();
  await inspector.button('Replay…').click();
  await inspector.textbox('Replay to').fill('/demo/ticker?rate=50');
  await inspector.button('Start replay').click();
  await page.getByRole('table', { name: 'Differences' }).waitFor();
  await look();
  await inspector.button('Recordings').click();
  await page
    .getByRole('dialog', { name: 'Recordings' })
    .getByRole('button', { name: 'Forget everything' })
    .click();
  await look();
};

describe.each(schemes)('axe finds nothing in %s', (scheme) => {
  /** A test at each size of the page. */
  const check = (
    about: string,
    way: Way,
    { at = sizes, ...options }: { readonly at?: readonly Size[]; readonly tags?: 'long' },
  ): void => {
    it.each(at)(`%s, ${about}`, options, async (name, viewport) => {
      await findsNothing(scheme, `${name}, ${about}`, [name, viewport], way);
    });
  };
  const isMain = ([name]: Size): boolean => name === 'wide' && scheme === 'light';
  const conversation = 'before and after a first conversation';
  check(conversation, firstConversation, { at: sizes.filter(isMain) });
  check(conversation, firstConversation, {
    at: sizes.filter((size) => !isMain(size)),
    tags: 'long',
  });
  check('where things went wrong', failures, { tags: 'long' });
  check('in what turns a session into files, code and links', sharing, { tags: 'long' });
  it('in the lists, the dialogs and a second session', { tags: 'long' }, async () => {
    await findsNothing(scheme, 'dialogs', wide, dialogs);
  });
  check('in the lessons', lessons, { tags: 'long' });
  check('in recordings, their replay and saved connections', recordings, { tags: 'long' });
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
