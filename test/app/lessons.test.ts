import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Locator, Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { itMainRows } from '../support/main-rows.js';

useBrowser();

/** Each lesson, and what its script has brought about when it has done all that it does. */
const lessons: readonly (readonly [name: string, shows: RegExp])[] = [
  ['creating-a-socket', /in the open event: 1/u],
  ['one-subprotocol', /agreed on: chat\.v1/u],
  ['several-subprotocols', /agreed on chat\.v1/u],
  ['no-subprotocol-chosen', /^close 1006$/u],
  ['open-before-send', /^InvalidStateError$/u],
  ['sending-a-string', /\[object Object\]/u],
  ['sending-bytes', /^01 02 03 04/u],
  ['sending-a-blob', /^after the Blob$/u],
  ['sending-json', /"type":"rejectusername"|"type":"error"/u],
  ['receiving', /instead of the first: .*"seq":2/u],
  ['typed-json', /^Here are Ada$/u],
  ['utf-8', /^back: \ufffd false$/u],
  ['binary-type', /^Blob$/u],
  ['message-event', /it is a MessageEvent of the type message/u],
  ['closing', /the other side sees 1005/u],
  ['close-event', /code: 1012, reason: "back in a minute"/u],
  ['buffered-amount', /^0$/u],
  ['errors-and-1006', /^close: 1006 false$/u],
  ['reconnecting', /open, attempt 1/u],
  ['heartbeats', /the other side lives: ping/u],
  ['back-pressure', /waiting to go: 100000/u],
];

/** What a careful server may say of the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'connect-src * ws: wss:',
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** A lesson as its reader meets it. */
class LessonPage {
  /** How many requests there were before the network went. */
  #before = 0;

  constructor(readonly inspector: InspectorPage) {}

  static async at(name: string, fragment = ''): Promise<LessonPage> {
    return new LessonPage(
      await InspectorPage.open({}, `${inject('pageUrl')}#learn/${name}${fragment}`),
    );
  }

  get page(): Page {
    return this.inspector.page;
  }

  /** What the page asked the network for when there was none any more. */
  get asked(): readonly string[] {
    return this.inspector.requests.slice(this.#before);
  }

  get work(): Locator {
    return this.page.getByRole('region', { name: 'Try it' });
  }

  get script(): Locator {
    return this.work.getByRole('textbox', { name: 'Script' });
  }

  get output(): Locator {
    return this.work.getByRole('log', { name: 'Output' });
  }

  get checks(): Locator {
    return this.page.getByRole('list', { name: 'What has to be seen' }).getByRole('listitem');
  }

  get answered(): Locator {
    return this.page.getByText('Done: the question is answered.');
  }

  /** Waits until everything that lessons need has been fetched, and has no network from then on. */
  async goOffline(): Promise<void> {
    await this.editorIsThere();
    await expect
      .poll(() => this.page.frames().map((frame) => frame.url()))
      .toContainEqual(expect.stringContaining('lesson-frame'));
    await this.page.frames()[1]!.waitForLoadState('load');
    await this.page.waitForLoadState('networkidle');
    await this.page.context().setOffline(true);
    this.#before = this.inspector.requests.length;
  }

  async editorIsThere(): Promise<void> {
    await this.work.locator('.cm-content').waitFor();
  }

  /** Puts another script in place of the one that is there. */
  async write(script: string): Promise<void> {
    await this.editorIsThere();
    await this.script.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(script);
  }

  async run(): Promise<void> {
    await this.inspector.button('Run').click();
  }
}

async function isDone(name: string, shows: RegExp): Promise<void> {
  const lesson = await LessonPage.at(name);
  await lesson.goOffline();
  await lesson.run();
  await lesson.work.getByText('All statements have been run.').waitFor();
  await lesson.work.getByText(shows).first().waitFor();
  expect(await lesson.output.locator('.error').allInnerTexts()).toEqual([]);
  expect(await lesson.checks.count()).toBeGreaterThan(0);
  expect(await lesson.checks.filter({ hasText: 'Not yet seen:' }).count()).toBeGreaterThan(0);
  expect(await lesson.answered.count()).toBe(0);
  await lesson.inspector.button('Show a solution').click();
  await lesson.inspector.button('Put it into the editor').click();
  await lesson.run();
  await lesson.answered.waitFor();
  expect(await lesson.output.locator('.error').allInnerTexts()).toEqual([]);
  expect(lesson.asked).toEqual([]);
}

describe('The lessons', () => {
  it('are all in the table of this test', () => {
    const folder = fileURLToPath(new URL('../../src/app/lessons', import.meta.url));
    const names = readdirSync(folder).map((file) => file.replace(/^\d+-|\.md$/gu, ''));
    expect(lessons.map(([name]) => name)).toEqual(names);
  });

  const title = '%s runs to its end without a network, and its question can be answered';
  it.each(lessons.slice(0, 1))(title, isDone);
  it.each(lessons.slice(1))(title, { tags: 'long' }, isDone);
});

describe('Somebody who is new to it', () => {
  it('does the first lesson, and goes on to the next', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await page.getByRole('link', { name: 'Learn' }).click();
    const lesson = new LessonPage(inspector);
    await page.getByRole('heading', { name: 'Creating a socket' }).waitFor();
    await lesson.run();
    await lesson.output.getByText('right after the constructor: 0').waitFor();
    await lesson.output.getByText('in the open event: 1').waitFor();
    await lesson.inspector.status.filter({ hasText: 'OPEN' }).waitFor();
    await lesson.inspector.rows('open').click();
    await lesson.inspector.details.getByRole('heading', { name: 'Open event #1' }).waitFor();
    await lesson.inspector.button('Close details').click();
    await lesson.editorIsThere();
    await lesson.script.getByText("console.log('in the open event:', socket.readyState);").click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('socket.close();');
    await lesson.run();
    await lesson.answered.waitFor();
    await lesson.inspector.rows('close').waitFor();
    await lesson.inspector.status.filter({ hasText: 'CLOSED 1005' }).waitFor();
    await page.getByRole('link', { name: 'Next lesson One subprotocol' }).click();
    await page.getByRole('heading', { name: 'One subprotocol' }).waitFor();
    expect(await page.title()).toBe('One subprotocol – ws-inspector');
    expect(new URL(page.url()).hash).toBe('#learn/one-subprotocol');
    await page.getByText('1 of 21 done').waitFor();
    await page.getByRole('link', { name: /^Creating a socket ?, done$/ }).waitFor();
  });

  it('finds what is done again, and the inspector as it was', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    const { page } = inspector;
    await page.getByRole('link', { name: 'Learn' }).click();
    const lesson = new LessonPage(inspector);
    await lesson.editorIsThere();
    await lesson.write('new WebSocket(url).onopen = ({ target }) => target.close();');
    await lesson.run();
    await lesson.answered.waitFor();
    await page.getByRole('link', { name: 'Inspector' }).click();
    await inspector.status.filter({ hasText: 'OPEN' }).waitFor();
    expect(await page.title()).toBe('ws-inspector');
    await page.goto(`${inject('pageUrl')}#learn`);
    await page.reload();
    await page.getByRole('heading', { name: 'One subprotocol' }).waitFor();
    await page.getByText('1 of 21 done').waitFor();
  });

  it('gets a lesson by its link, in large type', { tags: 'long' }, async () => {
    const lesson = await LessonPage.at('closing', '?present');
    await lesson.page.getByRole('heading', { name: 'Closing, with a code and a reason' }).waitFor();
    expect(
      await lesson.page.getByRole('navigation', { name: 'Lessons', exact: true }).isVisible(),
    ).toBe(false);
    const height = async (): Promise<number> =>
      (await lesson.page.getByText('begins the closing handshake').boundingBox())!.height;
    const large = await height();
    await lesson.inspector.button('Copy link').click();
    await lesson.page.getByText('Link copied').waitFor();
    expect(await lesson.page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${inject('pageUrl')}#learn/closing?present`,
    );
    await lesson.inspector.button('Usual size').click();
    await expect.poll(height).toBeLessThan(large);
    expect(new URL(lesson.page.url()).hash).toBe('#learn/closing');
  });

  it('runs a script under a strict policy of the page', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open({}, 'about:blank');
    const { page } = inspector;
    await page.route(inject('pageUrl'), async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': POLICY };
      await route.fulfill({ response, headers });
    });
    await page.goto(`${inject('pageUrl')}#learn`);
    const lesson = new LessonPage(inspector);
    await lesson.editorIsThere();
    await lesson.inspector.button('Step').click();
    await lesson.work.getByText('Line 1 comes next.').waitFor();
    await lesson.run();
    await lesson.output.getByText('in the open event: 1').waitFor();
    expect(lesson.inspector.errors).toEqual([]);
  });

  it('gets everything in German, but the lesson', { tags: 'long' }, async () => {
    const lesson = await LessonPage.at('creating-a-socket');
    await lesson.editorIsThere();
    await lesson.inspector.button('Language').click();
    await lesson.inspector.button('Ausführen').click();
    await lesson.page.getByText('Alle Anweisungen sind ausgeführt.').waitFor();
    await lesson.page.getByText('0 von 21 erledigt').waitFor();
    await lesson.page.getByRole('link', { name: 'Nächste Lektion' }).waitFor();
  });

  itMainRows(
    1,
    [
      ['an unknown lesson', '#learn/no-such-lesson', 'Creating a socket'],
      ['one that is written oddly', '#learn/', 'Creating a socket'],
    ],
    'who asks for %s gets the first',
    async (_, fragment, title) => {
      const { page } = await InspectorPage.open({}, inject('pageUrl') + fragment);
      await page.getByRole('heading', { name: title }).waitFor();
    },
  );
});
