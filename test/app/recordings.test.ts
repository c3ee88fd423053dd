import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { areDismissed, isRecorded, recordedEntries } from '../support/recordings-page.js';

useBrowser();

async function openList(inspector: InspectorPage): Promise<Locator> {
  await inspector.button('Recordings').click();
  return inspector.page.getByRole('dialog', { name: 'Recordings' });
}

/** A session with an open event, a message and its echo. */
async function converse(inspector: InspectorPage, text: string): Promise<void> {
  await inspector.connect('/demo/echo?token=hidden');
  await inspector.send(text);
  await inspector.rows(text).nth(1).waitFor();
}

describe('Recordings', () => {
  it('are listed, named, opened and removed', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await converse(inspector, 'hello');
    await isRecorded(page, 3);
    await page.reload();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('region', { name: 'Recovery' }).waitFor({ state: 'detached' });
    const dialog = await openList(inspector);
    await dialog
      .getByText(/demo\/echo\?token=…/)
      .first()
      .waitFor();
    await dialog.getByText(/3 entries · 10 B, stored in/).waitFor();
    await dialog.getByRole('button', { name: /^Rename/ }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('The first one');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Open The first one' }).click();
    await inspector.rows('hello').nth(1).waitFor();
    await page.getByRole('tab', { name: /The first one/ }).waitFor();
    // What is in the storage stays there, so nobody is asked.
    await page.getByRole('tab', { name: /The first one/ }).press('Delete');
    await expect
      .poll(() => page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count())
      .toBe(1);
    const again = await openList(inspector);
    await again.getByRole('button', { name: 'Delete The first one' }).click();
    await again.getByText('Nothing is recorded yet.').waitFor();
    await isRecorded(page, 0);
  });

  it('are not offered again once they were dismissed', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await converse(inspector, 'hello');
    await isRecorded(page, 3);
    await page.reload();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await areDismissed(page);
    await page.reload();
    const dialog = await openList(inspector);
    await dialog.getByRole('button', { name: /^Open/ }).waitFor();
    expect(await page.getByRole('region', { name: 'Recovery' }).count()).toBe(0);
  });

  it('of a session go when somebody closes its tab, and begin anew when the log is cleared', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await converse(inspector, 'hello');
    await isRecorded(page, 3);
    await inspector.button('Clear').click();
    await isRecorded(page, 0);
    await inspector.send('after');
    await isRecorded(page, 2);
    await page.getByRole('tab').first().press('Delete');
    await inspector.button('Close session').click();
    await isRecorded(page, 0);
  });

  it('are none of a session without messages', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.button('Close').click();
    await inspector.status.filter({ hasText: 'CLOSED' }).waitFor();
    await inspector.page.reload();
    const dialog = await openList(inspector);
    await dialog.getByText('Nothing is recorded yet.').waitFor();
  });

  it('can all be forgotten, also the one that is being made', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await converse(inspector, 'hello');
    const dialog = await openList(inspector);
    await dialog.getByText(/being recorded in this page/).waitFor();
    await dialog.getByRole('button', { name: 'Forget everything' }).click();
    await dialog.getByRole('button', { name: 'Remove all' }).click();
    await dialog.getByText('Nothing is recorded yet.').waitFor();
    await page.keyboard.press('Escape');
    await inspector.send('later');
    await isRecorded(page, 2);
  });

  it('can be switched off, for good', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    const dialog = await openList(inspector);
    await dialog.getByRole('checkbox', { name: /^Record sessions/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await converse(inspector, 'hello');
    const again = await openList(inspector);
    await again.getByText('Nothing is recorded yet.').waitFor();
    expect(await recordedEntries(page)).toBe(0);
    // Switched on, all of the log is recorded.
    await again.getByRole('checkbox', { name: /^Record sessions/ }).check();
    await isRecorded(page, 3);
  });

  it('say at the field which limits they do not take', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    const dialog = await openList(inspector);
    const days = dialog.getByRole('textbox', { name: 'Days' });
    await days.fill('0');
    await days.press('Enter');
    await days.blur();
    await dialog.getByText('Type a whole number from 1 to 3,650.').waitFor();
    expect(await days.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('Two tabs', { tags: 'long' }, () => {
  it.each([
    ['locks', () => undefined],
    [
      'messages, where there are no locks',
      () => {
        Object.defineProperty(navigator, 'locks', { value: undefined });
      },
    ],
  ])('leave each other alone, by %s', async (_, script) => {
    const inspector = await InspectorPage.open();
    await inspector.page.context().addInitScript(script);
    await inspector.page.reload();
    await converse(inspector, 'in the first');
    await isRecorded(inspector.page, 3);
    const second = await inspector.second();
    const dialog = await openList(second);
    await dialog.getByText(/being recorded in another tab/).waitFor();
    expect(await dialog.getByRole('button', { name: /^Open/ }).isDisabled()).toBe(true);
    expect(await second.page.getByRole('region', { name: 'Recovery' }).count()).toBe(0);
    await second.page.keyboard.press('Escape');
    await inspector.page.close();
    await second.page.reload();
    await second.page
      .getByRole('region', { name: 'Recovery' })
      .getByText(/Recover 3 entries/)
      .waitFor();
  });
});

describe('Another tab', { tags: 'long' }, () => {
  it('begins its recording anew when everything is forgotten', async () => {
    const inspector = await InspectorPage.open();
    await converse(inspector, 'before');
    await isRecorded(inspector.page, 3);
    const second = await inspector.second();
    const dialog = await openList(second);
    await dialog.getByText(/being recorded in another tab/).waitFor();
    await dialog.getByRole('button', { name: 'Forget everything' }).click();
    await dialog.getByRole('button', { name: 'Remove all' }).click();
    await dialog.getByText('Nothing is recorded yet.').waitFor();
    await inspector.send('afterwards');
    await isRecorded(inspector.page, 2);
    await inspector.page.close();
    await second.page.reload();
    await second.page
      .getByRole('region', { name: 'Recovery' })
      .getByText(/Recover 2 entries/)
      .waitFor();
    await second.page.getByRole('button', { name: /^Recover/ }).click();
    await second.rows('afterwards').nth(1).waitFor();
    expect(await second.rows('before').count()).toBe(0);
  });
});

describe('Storage that is blocked', () => {
  it('is said in a banner, and logging goes on in memory', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Access is denied.', 'SecurityError');
      };
    });
    await page.reload();
    await page.getByText(/The browser does not let this page store anything/).waitFor();
    await inspector.connect();
    await inspector.send('hello');
    await inspector.rows('hello').nth(1).waitFor();
  });

  it(
    'is tried again when somebody asks for it, and then has all of the log',
    { tags: 'long' },
    async () => {
      const inspector = await InspectorPage.open();
      const { page } = inspector;
      await page.addInitScript(() => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('No more room.', 'QuotaExceededError');
        };
        Object.assign(globalThis, {
          giveRoom: () => {
            IDBObjectStore.prototype.put = put;
          },
        });
      });
      await page.reload();
      await inspector.connect();
      await inspector.send('hello');
      await page.getByText(/gives this page no more room/).waitFor();
      await page.evaluate('giveRoom()');
      await inspector.button('Try again').click();
      await isRecorded(page, 3);
      expect(await inspector.button('Try again').count()).toBe(0);
    },
  );
});
