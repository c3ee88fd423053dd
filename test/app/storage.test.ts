// @module-tag long
import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { isRecorded, recordedEntries } from '../support/recordings-page.js';

useBrowser();

const NAME = 'ws-inspector.recordings';
/** Addresses with this are those of pages whose storage is out of order. */
const MARK = '?out-of-order';

/** Opens the page with a script that runs before it where {@link MARK} is in the address. */
async function openOutOfOrder(script: () => void): Promise<InspectorPage> {
  const inspector = await InspectorPage.open();
  const { page } = inspector;
  await page.addInitScript(
    `if (location.search === ${JSON.stringify(MARK)}) (${String(script)})();`,
  );
  await page.goto(inject('pageUrl') + MARK);
  return inspector;
}

/** Connects, sends, and sees the echo: as if nothing were wrong. */
async function logsInMemory(inspector: InspectorPage, text = 'hello'): Promise<void> {
  await inspector.connect('/demo/echo');
  await inspector.send(text);
  await inspector.rows(text).nth(1).waitFor();
}

async function banner({ page }: InspectorPage, sentence: RegExp): Promise<void> {
  // A database that somebody else holds is waited for, and the page may have other work then.
  await page.getByRole('alert').filter({ hasText: sentence }).waitFor({ timeout: 20_000 });
}

const banners = ({ page }: InspectorPage): Promise<number> =>
  page.getByRole('alert').filter({ hasText: 'recorded' }).count();

/** The page, opened again where nothing is wrong, records. */
async function nextPageWorks({ page }: InspectorPage): Promise<void> {
  await page.goto(inject('pageUrl'));
  const next = new InspectorPage(page);
  await logsInMemory(next, 'next');
  await expect.poll(() => recordedEntries(page), { timeout: 8000 }).toBeGreaterThanOrEqual(3);
  expect(await banners(next)).toBe(0);
}

/** Opens a connection to the database of recordings in a page, and does nothing with it. */
async function holdDatabase(page: Page): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => {
          reject(new Error('The database cannot be opened.'));
        };
        opening.onsuccess = () => {
          Object.assign(globalThis, { held: opening.result });
          resolve();
        };
      }),
    NAME,
  );
}

async function deleteDatabase(page: Page): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = () => {
          resolve();
        };
      }),
    NAME,
  );
}

describe('Storage', () => {
  it.each([
    [
      'that may not even be looked at',
      () => {
        for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
          Object.defineProperty(globalThis, name, {
            get: () => {
              throw new DOMException('Access is denied for this document.', 'SecurityError');
            },
          });
        }
      },
      /Sessions are not being recorded\. The browser does not let this page store anything \(SecurityError\)\./,
    ],
    [
      'that is refused when it is used, and locks and channels with it',
      () => {
        const refuse = (): never => {
          throw new DOMException(
            'A mutation operation was attempted on a database that did not allow mutations.',
            'InvalidStateError',
          );
        };
        IDBFactory.prototype.open = refuse;
        Storage.prototype.getItem = Storage.prototype.setItem = refuse;
        LockManager.prototype.request = refuse;
        Object.defineProperty(globalThis, 'BroadcastChannel', {
          value: function () {
            refuse();
          },
        });
      },
      /Sessions are not being recorded\. The browser does not let this page store anything \(InvalidStateError\)\./,
    ],
    [
      'that is not there',
      () => {
        for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
          Object.defineProperty(globalThis, name, { value: undefined });
        }
      },
      /Sessions are not being recorded\. The browser does not let this page store anything/,
    ],
  ])('%s is said in a banner, and logging goes on', async (_, script, sentence) => {
    const inspector = await openOutOfOrder(script);
    await banner(inspector, sentence);
    await logsInMemory(inspector);
    // What else would be kept lasts as long as the page.
    await inspector.button('Theme').click();
    await expect
      .poll(() => inspector.page.locator('html').getAttribute('data-theme'))
      .toBe('light');
    await nextPageWorks(inspector);
  });

  it('that is full is said in a banner, and all is recorded once there is room', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    const devtools = await page.context().newCDPSession(page);
    const { origin } = new URL(inject('pageUrl'));
    // Before anything is stored: browsers ask for a while no more how much room there is.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 10_000 });
    await logsInMemory(inspector);
    await page.evaluate(() => {
      const session = document.querySelector('ws-inspector')!.session!;
      for (let i = 0; i < 20; i += 1) session.send('x'.repeat(100_000));
    });
    await banner(
      inspector,
      /Sessions are not being recorded\. The browser gives this page no more room to store them\. Logging goes on in memory\./,
    );
    await inspector.hasRows(43);
    await inspector.send('still here');
    await inspector.rows('still here').nth(1).waitFor();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await inspector.button('Try again').click();
    await isRecorded(page, 45);
    expect(await banners(inspector)).toBe(0);
    await nextPageWorks(inspector);
  });

  it('of a private window, which is forgotten with it, works as any other', async () => {
    // Each context of these tests is one.
    const inspector = await InspectorPage.open();
    await logsInMemory(inspector);
    await isRecorded(inspector.page, 3);
    const other = await InspectorPage.open();
    await logsInMemory(other);
    await isRecorded(other.page, 3);
  });
});

describe('Another tab', () => {
  it('with a newer version of the page takes the storage over; this one goes on in memory and says so', async () => {
    const inspector = await InspectorPage.open();
    await logsInMemory(inspector);
    await isRecorded(inspector.page, 3);
    const other = await inspector.second();
    await other.page.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(name, 99);
          opening.onerror = () => {
            reject(new Error('The database is not upgraded.'));
          };
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
      NAME,
    );
    await inspector.page.bringToFront();
    await banner(
      inspector,
      /Sessions are not being recorded\. A newer version of this page has been opened in another tab; reload this one\./,
    );
    await inspector.send('later');
    await inspector.rows('later').nth(1).waitFor();
    await deleteDatabase(other.page);
    await other.page.close();
    await nextPageWorks(inspector);
  });

  it('with an older version that does not let go is said in a banner; once it is closed all is recorded', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await page.goto('about:blank');
    // Nothing but a document of the site, before which no script of the present page has run.
    const older = await page.context().newPage();
    await older.route('**/*', (route) =>
      route.fulfill({ body: '<!doctype html><title>Older</title>', contentType: 'text/html' }),
    );
    await older.goto(inject('pageUrl'));
    await deleteDatabase(older);
    await holdDatabase(older);
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      // This page is of a later version.
      IDBFactory.prototype.open = function (this: IDBFactory, name: string, version?: number) {
        return open.call(this, name, version === undefined ? undefined : version + 1);
      };
    });
    await page.goto(inject('pageUrl'));
    await banner(
      inspector,
      /Sessions are not being recorded\. .*Another tab has an older version of this page open; close it\./,
    );
    await logsInMemory(inspector);
    await older.close();
    await inspector.button('Try again').click();
    await isRecorded(page, 3);
    expect(await banners(inspector)).toBe(0);
  });
});

describe('A database that is deleted while it is recorded to', () => {
  it.each([
    [
      'by another tab',
      async (inspector: InspectorPage) => {
        const other = await inspector.second();
        await deleteDatabase(other.page);
        await other.page.close();
        await inspector.page.bringToFront();
      },
    ],
    [
      'by the browser, as when somebody clears the data of the site',
      async ({ page }: InspectorPage) => {
        const devtools = await page.context().newCDPSession(page);
        const { origin } = new URL(inject('pageUrl'));
        await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      },
    ],
  ])('%s is made again, with all of the log, in the middle of a flood', async (_, remove) => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await logsInMemory(inspector);
    await isRecorded(page, 3);
    await inspector.button('Close').click();
    await inspector.status.filter({ hasText: 'CLOSED' }).waitFor();
    await inspector.connect('/demo/ticker?rate=500&size=100');
    await inspector.rows('"seq":').first().waitFor();
    await remove(inspector);
    await expect.poll(() => recordedEntries(page), { timeout: 8000 }).toBeGreaterThan(100);
    await inspector.button('Close').click();
    await inspector.status.filter({ hasText: 'CLOSED' }).waitFor();
    const entries = await page.evaluate(
      () => document.querySelector('ws-inspector')!.session!.log.length,
    );
    await isRecorded(page, entries);
    expect(await banners(inspector)).toBe(0);
    await nextPageWorks(inspector);
  });
});
