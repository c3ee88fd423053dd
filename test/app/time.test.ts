// @module-tag long
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser({ isWhole: true });

/** Lets the clock of the computer be set by `setClock(milliseconds)`, forwards or back. */
async function openWithClock(): Promise<InspectorPage> {
  const inspector = await InspectorPage.open();
  await inspector.page.addInitScript(() => {
    const { now } = Date;
    let ahead = 0;
    Date.now = () => now() + ahead;
    Object.assign(globalThis, {
      setClock: (milliseconds: number) => {
        ahead += milliseconds;
      },
    });
  });
  await inspector.page.reload();
  return inspector;
}

async function setClock(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(`setClock(${String(milliseconds)})`);
}

/** Received messages of the log in their order, with their times. */
async function received(page: Page): Promise<{ seq: number; date: number; time: number }[]> {
  return page.evaluate(() => {
    const { log } = document.querySelector('ws-inspector')!.session!;
    const messages: { seq: number; date: number; time: number }[] = [];
    for (let sequence = log.first; sequence < log.end; sequence += 1) {
      if (log.kindAt(sequence) !== 2) continue;
      const { seq, date } = JSON.parse(log.carriedAt(sequence) as string) as {
        seq: number;
        date: number;
      };
      messages.push({ seq, date, time: log.timeAt(sequence) });
    }
    return messages;
  });
}

const countReceived = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('ws-inspector')!.session!.log.total(2).entries);

describe('The clock of the computer', () => {
  it('leaves a note where it went on during a sleep, also while nothing is received', async () => {
    const inspector = await openWithClock();
    await inspector.connect('/demo/echo');
    await inspector.send('before');
    await inspector.rows('before').nth(1).waitFor();
    await setClock(inspector.page, 8 * 3_600_000);
    const note = inspector.rows(/computer's clock differs from the times of this log by \+8:00:00/);
    await note.waitFor();
    await inspector.send('after');
    await inspector.rows('after').nth(1).waitFor();
    await note.click();
    await inspector.details.getByText(/the computer slept, or its clock was set/).waitFor();
    // In the order in which it happened: open, two messages, the note, two messages.
    expect(await note.getAttribute('aria-rowindex')).toBe('5');
    await inspector.page.getByRole('searchbox', { name: 'Filter' }).fill("computer's clock");
    await expect.poll(() => inspector.rows().count()).toBe(1);
  });

  it('leaves a note when it is set back, and the rows stay in their order', async () => {
    const inspector = await openWithClock();
    const { page } = inspector;
    await inspector.connect('/demo/ticker?rate=50');
    await expect.poll(() => countReceived(page), { timeout: 8000 }).toBeGreaterThan(10);
    await setClock(page, -3_600_000);
    await inspector
      .rows(/computer's clock differs from the times of this log by −1:00:00/)
      .first()
      .waitFor();
    const before = await countReceived(page);
    await expect.poll(() => countReceived(page), { timeout: 8000 }).toBeGreaterThan(before + 10);
    await inspector.button('Close').click();
    await inspector.status.filter({ hasText: 'CLOSED' }).waitFor();
    const messages = await received(page);
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
    for (const [index, { time }] of messages.entries()) {
      expect(time).toBeGreaterThanOrEqual(messages[Math.max(0, index - 1)]!.time);
    }
  });

  it('is not mentioned where nothing happened to it', async () => {
    const inspector = await openWithClock();
    await inspector.connect('/demo/ticker?rate=50');
    await expect
      .poll(() => countReceived(inspector.page), { timeout: 15_000 })
      .toBeGreaterThan(100);
    expect(
      await inspector.page.evaluate(
        () => document.querySelector('ws-inspector')!.session!.log.total(5).entries,
      ),
    ).toBe(0);
  });
});

describe('A tab that is not seen', () => {
  it('goes on logging behind another one, each message at its time, and shows all when it is seen again', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.connect('/demo/ticker?rate=100');
    await page.evaluate(() => {
      // Headless browsers show every page; what the page is told is what counts here.
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      // Frames wait until the page is seen.
      const waiting: FrameRequestCallback[] = [];
      const { requestAnimationFrame } = globalThis;
      globalThis.requestAnimationFrame = (callback) => waiting.push(callback);
      Object.assign(globalThis, {
        goOn: () => {
          globalThis.requestAnimationFrame = requestAnimationFrame;
          for (const callback of waiting) requestAnimationFrame(callback);
        },
      });
    });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    const other = await inspector.second();
    await other.page.bringToFront();
    const before = await countReceived(page);
    await expect.poll(() => countReceived(page), { timeout: 15_000 }).toBeGreaterThan(before + 200);
    await page.evaluate(() => {
      document.querySelector('ws-inspector')!.session!.send('from behind');
    });
    const messages = await received(page);
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
    // The server says when it sent each: none has waited for anybody to look.
    const waits = messages.map(({ date, time }) => time - date).sort((a, b) => a - b);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(500);
    await page.bringToFront();
    await page.evaluate(() => {
      Reflect.deleteProperty(document, 'visibilityState');
      Reflect.deleteProperty(document, 'hidden');
    });
    await page.evaluate('goOn()');
    await page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await inspector.hasRows(messages.length);
    await inspector.rows('"seq":').first().waitFor();
  });

  it('that the browser froze has every message when it goes on', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.connect('/demo/ticker?rate=100');
    await expect.poll(() => countReceived(page), { timeout: 8000 }).toBeGreaterThan(20);
    const devtools = await page.context().newCDPSession(page);
    const other = await inspector.second();
    await other.page.bringToFront();
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    // The time that it is frozen, seen from a page that is not.
    await other.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await page.bringToFront();
    const before = await countReceived(page);
    await expect.poll(() => countReceived(page), { timeout: 15_000 }).toBeGreaterThan(before + 150);
    await inspector.button('Close').click();
    await inspector.status.filter({ hasText: 'CLOSED' }).waitFor();
    const messages = await received(page);
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
    expect(messages.at(-1)!.time - messages[0]!.time).toBeGreaterThan(1500);
    await inspector.hasRows(messages.length);
  });
});
