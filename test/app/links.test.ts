import { describe, expect, inject, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { itMainRows } from '../support/main-rows.js';

useBrowser();

/** Opens the page by a link, in a tab of its own. */
async function openLink(fragment: string): Promise<InspectorPage> {
  const inspector = await InspectorPage.open();
  await inspector.page.goto('about:blank');
  await inspector.page.goto(inject('pageUrl') + fragment);
  return inspector;
}

function notice({ page }: InspectorPage) {
  return page.getByRole('status').filter({ hasText: 'A link filled this form' });
}

describe('A link to a set-up', () => {
  it('is copied from one page, and fills the form of another, which does not connect', async () => {
    const first = await InspectorPage.open();
    await first.goTo('wss://u:p@example.com/chat?token=hidden&room=1', 'chat.v1');
    await first.page.getByRole('radio', { name: 'JSON', exact: true }).first().click();
    await first.type('{"a": [1,\n 2]}');
    await first.page.getByRole('searchbox', { name: 'Filter', exact: true }).fill('dir:sent');
    await first.button('Copy link to this set-up').click();
    const dialog = first.page.getByRole('dialog', { name: 'Copy link to this set-up' });
    await dialog.getByText('Secrets in the URL were left out.').waitFor();
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    await dialog.getByText('Copied').waitFor();
    const link = await first.page.evaluate(() => navigator.clipboard.readText());
    expect(link).not.toContain('hidden');

    const second = await openLink(new URL(link).hash);
    await notice(second)
      .filter({ hasText: 'to connect to example.com. Nothing was connected or sent.' })
      .waitFor();
    await notice(second).filter({ hasText: 'put yours in where it has “…”' }).waitFor();
    expect(await second.url.inputValue()).toBe('wss://example.com/chat?token=…&room=1');
    await second.page.getByText('chat.v1', { exact: true }).waitFor();
    await expect.poll(() => second.message.innerText()).toBe('{"a": [1,\n 2]}');
    expect(
      await second.page.getByRole('searchbox', { name: 'Filter', exact: true }).inputValue(),
    ).toBe('dir:sent');
    expect(new URL(second.page.url()).hash).toBe('');
    await second.button('Connect').waitFor();
    expect(
      await second.page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count(),
    ).toBe(1);
    await second.page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await notice(second).count()).toBe(0);
  });

  itMainRows(
    1,
    [
      ['ws://127.0.0.1:9/', 'That is this machine'],
      ['ws://192.168.1.1/', 'That is in a private network'],
      ['ws://169.254.1.1/', 'in the network that this machine is connected to'],
    ],
    'to %s warns of it',
    async (url, sentence) => {
      const inspector = await openLink(`#ws-inspector=1&url=${encodeURIComponent(url)}`);
      await notice(inspector).filter({ hasText: sentence }).waitFor();
      expect(await inspector.url.inputValue()).toBe(url);
    },
  );

  it('that is hostile is text, and nothing else', { tags: 'long' }, async () => {
    const evil = '<img src=x onerror="document.title=1">';
    const inspector = await openLink(
      `#ws-inspector=1&url=${encodeURIComponent(`javascript:alert(1)//${evil}`)}&protocol=${encodeURIComponent(evil)}&text=${encodeURIComponent(evil)}`,
    );
    await notice(inspector).filter({ hasText: 'without an address that can be used' }).waitFor();
    await notice(inspector)
      .filter({ hasText: 'A subprotocol of the link cannot be offered' })
      .waitFor();
    await expect.poll(() => inspector.message.innerText()).toBe(evil);
    expect(await inspector.page.title()).toBe('ws-inspector');
  });

  it('gets a tab of its own where a session is in use', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.page.evaluate(() => {
      location.hash = '#ws-inspector=1&url=ws%3A%2F%2Fexample.com%2F';
    });
    await notice(inspector).waitFor();
    expect(
      await inspector.page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count(),
    ).toBe(2);
    const url = inspector.page.getByRole('textbox', { name: 'URL', exact: true });
    expect(await url.inputValue()).toBe('ws://example.com/');
    await inspector.page
      .getByRole('tablist', { name: 'Sessions' })
      .getByRole('tab')
      .first()
      .click();
    await inspector.status.filter({ hasText: 'OPEN' }).waitFor();
  });
});
