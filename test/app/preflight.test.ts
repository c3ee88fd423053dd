import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { itMainRows } from '../support/main-rows.js';

useBrowser();

describe('A URL that cannot be used', () => {
  itMainRows(
    1,
    [
      ['ws://h/#x', 'fragment'],
      ['ws://h/#', 'fragment'],
      ['ftp://h', 'ftp'],
      ['ws://', ''],
      ['ws://h:99999', 'port'],
      ['ws://a<b/', ''],
      ['', 'Type a URL'],
    ],
    '%s is refused at the field, with SyntaxError and a sentence',
    async (url, word) => {
      const inspector = await InspectorPage.open();
      await inspector.url.fill(url);
      await inspector.button('Connect').click();
      await inspector.page.getByText('SyntaxError').waitFor();
      expect(await inspector.url.getAttribute('aria-invalid')).toBe('true');
      expect(await inspector.url.inputValue()).toBe(url);
      const described = await inspector.url.evaluate((input) =>
        (input.getRootNode() as ShadowRoot)
          .getElementById(input.getAttribute('aria-describedby')!)!
          .textContent!.replace(/\s+/gu, ' '),
      );
      expect(described).toContain('SyntaxError');
      expect(described.toLowerCase()).toContain(word.toLowerCase());
      expect(await inspector.rows().count()).toBe(0);
    },
  );
});

describe('A URL that becomes another one', () => {
  itMainRows(
    1,
    [
      ['/demo/echo', /^ws:\/\/.*\/demo\/echo$/u],
      ['demo/echo?x=1', /^ws:\/\/.*\/demo\/echo\?x=1$/u],
      ['https://example.com/a b', /^wss:\/\/example\.com\/a%20b$/u],
      ['HTTP://EXAMPLE.com', /^ws:\/\/example\.com\/$/u],
    ],
    '%s says what it becomes',
    async (url, becomes) => {
      const inspector = await InspectorPage.open();
      await inspector.url.fill(url);
      const code = inspector.page.locator('ws-url-field code').first();
      await expect.poll(() => code.textContent()).toMatch(becomes);
    },
  );

  it('connects to what it said', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await inspector.url.fill('/demo/echo');
    await inspector.url.press('Enter');
    await inspector.rows('open').waitFor();
  });
});

describe('Subprotocols', () => {
  itMainRows(
    1,
    [
      ['chat/v1', 'U+002F'],
      ['é', 'U+00E9'],
      ['chat,chat', 'twice'],
    ],
    '%s is refused at the field, and stays in it',
    async (typed, word) => {
      const inspector = await InspectorPage.open();
      const field = inspector.page.getByLabel('Subprotocols', { exact: true });
      await field.fill(typed);
      await inspector.button('Connect').click();
      await inspector.page.getByText('SyntaxError').waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await field.inputValue()).toBe(typed);
      expect(await inspector.page.locator('ws-protocols-field .problem').textContent()).toContain(
        word,
      );
      expect(await inspector.rows().count()).toBe(0);
    },
  );

  it('are added by comma and Enter, taken back by Backspace, and negotiated', async () => {
    const inspector = await InspectorPage.open();
    const field = inspector.page.getByLabel('Subprotocols', { exact: true });
    await field.pressSequentially('chat.v1,chat.v2');
    await field.press('Enter');
    await field.pressSequentially('wrong,');
    await field.press('Backspace');
    await inspector.connect('/demo/protocols?accept=chat.v2');
    await inspector.rows('protocol chat.v2').waitFor();
    await inspector.page.locator('ws-status-bar').getByText('chat.v2').waitFor();
  });
});

describe('A connection that fails', () => {
  it('shows 1006, the causes that remain, and what a page cannot see', async () => {
    const inspector = await InspectorPage.open();
    await inspector.goTo('/demo/reject?status=403', 'a, b');
    await inspector.button('Connect').click();
    const row = inspector.rows('close 1006', 'possible causes');
    await row.waitFor();
    await inspector.rows('could not be opened').waitFor();
    await row.click();
    const { details } = inspector;
    await details.getByText('Causes that remain possible').waitFor();
    const text = (await details.textContent())!.replace(/\s+/gu, ' ');
    expect(text).toContain('subprotocol');
    expect(text).not.toContain('certificate is');
    expect(text).toContain('the HTTP status of a refused handshake');
  });

  it('can be given up while it is being made', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await inspector.goTo('/demo/hang');
    await inspector.button('Connect').click();
    await inspector.status.filter({ hasText: 'CONNECTING' }).waitFor();
    await inspector.send('too early');
    await inspector.rows('Not sent', 'InvalidStateError').waitFor();
    await inspector.button('Close').click();
    await inspector.rows('close 1006').waitFor();
  });

  it('shows a cut connection as not clean', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await inspector.goTo('/demo/drop?after=50');
    await inspector.button('Connect').click();
    await inspector.rows('open').waitFor();
    await inspector.rows('close 1006', 'not clean').waitFor();
  });
});
