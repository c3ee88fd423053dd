import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { isRecorded } from '../support/recordings-page.js';

useBrowser();

/** An entry as it can be compared: bytes as numbers. */
type Dumped = readonly [kind: number, time: number, size: number, carried: unknown];

/** All entries of the session that is seen, up to so many. */
async function dump(page: Page, most = 1000): Promise<Dumped[]> {
  return page.evaluate(async (count) => {
    const { log } = document.querySelector('ws-inspector')!.session!;
    const plain = async (value: unknown): Promise<unknown> => {
      if (value instanceof Blob) return [...new Uint8Array(await value.arrayBuffer())];
      if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      const fields = Object.entries(value).map(async ([name, field]) => [name, await plain(field)]);
      return Object.fromEntries((await Promise.all(fields)) as [string, unknown][]) as unknown;
    };
    const entries: Dumped[] = [];
    for (let at = log.first; at < Math.min(log.end, log.first + count); at += 1) {
      entries.push([
        log.kindAt(at),
        log.timeAt(at),
        log.sizeAt(at),
        await plain(log.carriedAt(at)),
      ]);
    }
    return entries;
  }, most);
}

/** Lets the session have some of everything. */
async function converse(inspector: InspectorPage): Promise<void> {
  const { page } = inspector;
  await inspector.connect('/demo/echo');
  await inspector.send('grüße 😀');
  await inspector.rows('grüße').nth(1).waitFor();
  await page.evaluate(() => {
    const session = document.querySelector('ws-inspector')!.session!;
    session.send(new Uint8Array([0, 1, 2, 255, 128]));
    session.send('half \ud800 pair');
    session.binaryType = 'blob';
    session.send(new Blob([new Uint8Array([7, 8, 9])]));
  });
  await inspector.hasRows(9);
  await inspector.button('Close').click();
  await inspector.status.filter({ hasText: 'CLOSED' }).waitFor();
  await page.evaluate(() => {
    const session = document.querySelector('ws-inspector')!.session!;
    session.send('too late');
  });
  await inspector.hasRows(11);
}

async function recover(inspector: InspectorPage, text: RegExp | string): Promise<void> {
  const { page } = inspector;
  const banner = page.getByRole('region', { name: 'Recovery' });
  await banner.getByText(text).waitFor();
  await banner
    .getByRole('button', { name: /^Recover/ })
    .first()
    .click();
  await page.getByText('Recording', { exact: true }).waitFor();
  await page.getByRole('progressbar', { name: 'Reading' }).waitFor({ state: 'detached' });
}

describe('A recording', () => {
  it('gives back every entry after a reload, byte for byte, in a tab that cannot connect', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await converse(inspector);
    await isRecorded(page, 11);
    const before = await dump(page);
    expect(before.length).toBe(11);
    await page.reload();
    await recover(inspector, /^Recover 11 entries of ws:\/\/.*\/demo\/echo from \d\d:\d\d\?$/);
    expect(await dump(page)).toEqual(before);
    expect(await page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count()).toBe(2);
    expect(await inspector.button('Connect').count()).toBe(0);
    await page.getByRole('region', { name: 'Recovery' }).waitFor({ state: 'detached' });
  });

  it('has what came last when the page was left at once', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.connect();
    await inspector.send('first');
    await isRecorded(page, 3);
    await page.evaluate(() => {
      const session = document.querySelector('ws-inspector')!.session!;
      session.send('at the very end');
      location.reload();
    });
    await recover(inspector, /^Recover [45] entries/);
    await inspector.rows('at the very end').first().waitFor();
  });

  it(
    'loses nothing but the last batch when the renderer is killed in a flood of 50,000',
    { tags: 'long' },
    async () => {
      const inspector = await InspectorPage.open();
      const { page } = inspector;
      await converse(inspector);
      const before = await dump(page);
      await inspector.connect('/demo/flood?count=50000&size=100');
      await page.evaluate(() => {
        const session = document.querySelector('ws-inspector')!.session!;
        session.send('go');
      });
      const devtools = await page.context().newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      const { early, entries } = await page.evaluate(
        () =>
          new Promise<{ early: number; entries: Dumped[] }>((resolve) => {
            // What was there half a second ago.
            const lengths: [time: number, length: number][] = [];
            const { log } = document.querySelector('ws-inspector')!.session!;
            const look = (): void => {
              const now = performance.now();
              lengths.push([now, log.end - log.first]);
              if (log.end - log.first < 12_000) {
                setTimeout(look, 4);
                return;
              }
              const entries: Dumped[] = [];
              for (let at = log.first; at < log.end; at += 1) {
                entries.push([log.kindAt(at), log.timeAt(at), log.sizeAt(at), log.carriedAt(at)]);
              }
              resolve({ early: lengths.findLast(([time]) => time < now - 500)?.[1] ?? 0, entries });
            };
            look();
          }),
      );
      devtools.send('Page.crash').catch(() => undefined);
      await crashed;
      const next = await inspector.second();
      await recover(next, /^Recover [\d,]+ entries of ws:\/\/.*\/demo\/flood/);
      const recovered = await dump(next.page, Infinity);
      expect(recovered.length).toBeGreaterThan(Math.max(early, before.length + 1000));
      // What carries bytes has been read asynchronously, before the flood.
      expect(recovered.slice(0, before.length)).toEqual(before);
      const known = Math.min(recovered.length, entries.length);
      expect(recovered.slice(before.length, known)).toEqual(entries.slice(before.length, known));
      // What came between the look and the end, as the server makes it.
      const flood = recovered.slice(before.length + 2);
      const strange = flood.filter(
        ([kind, , size, carried], i) =>
          kind !== 2 || size !== 100 || carried !== `${String(i + 1)} `.padEnd(100, '.'),
      );
      expect(strange.slice(0, 5)).toEqual([]);
    },
  );
});
