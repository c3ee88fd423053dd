import { chromium, type Browser, type Locator, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { browserLaunchOptions } from '../support/browser.mjs';
import { serveOverlaySite, type OverlaySite } from '../support/overlay-site.js';

// As the README has it, but for the address.
const bookmarklet = "import('./observe.js').then((m) => m.observe({ overlay: true }))";

let site: OverlaySite;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  site = await serveOverlaySite();
  browser = await chromium.launch(browserLaunchOptions());
}, 120_000);

afterEach(async () => {
  await page.close();
  expect(errors.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(path = 'index.html'): Promise<Page> {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(8000);
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(site.url + path);
  return page;
}

const panel = (): Locator => page.getByRole('region', { name: 'WebSockets of this page' });
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const tab = (name: string | RegExp): Locator => panel().getByRole('tab', { name });
const small = (): Locator => page.getByRole('button', { name: /^WebSockets/u });

async function boxOf(
  locator: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  return (await locator.boundingBox())!;
}

describe('The overlay on a page of somebody else', () => {
  it('shows each socket that the page opens as a tab, named by its path', async () => {
    await open();
    await tab(/\/demo\/ticker/u).waitFor();
    await tab('/demo/echo').click();
    await button('Send').first().click();
    await page.getByText('The pilot says: Ready at berth 4').waitFor();
    const rows = panel().getByRole('grid', { name: 'Log' }).getByRole('row');
    await rows.filter({ hasText: 'Ready at berth 4' }).nth(1).waitFor();
    expect(await rows.filter({ hasText: 'Ready at berth 4' }).count()).toBe(2);
    const inTab = panel().getByRole('tabpanel', { name: /demo\/echo/u });
    expect(await inTab.getByText('The page made this socket.').isVisible()).toBe(true);
  });

  it('sends by the socket of the page, and keeps what is typed from it', async () => {
    await open();
    await tab('/demo/echo').click();
    const inTab = panel().getByRole('tabpanel', { name: /demo\/echo/u });
    await inTab.locator('.cm-content').click();
    await page.keyboard.type('by hand');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('The pilot says: by hand').waitFor();
    expect(await page.evaluate(() => document.body.dataset['keys'])).toBeUndefined();
    await page.getByLabel('Call the pilot').press('x');
    expect(await page.evaluate(() => document.body.dataset['keys'])).toBe('x');
  });

  it('looks the same whatever the style of the page asks for', { tags: 'long' }, async () => {
    await open();
    await panel().waitFor();
    const send = panel().getByRole('button', { name: 'Send', exact: true }).first();
    const style = await send.evaluate((element) => {
      const { fontSize, textTransform, borderStyle } = getComputedStyle(element);
      return { fontSize, textTransform, borderStyle };
    });
    expect(style).toEqual({ fontSize: '13px', textTransform: 'none', borderStyle: 'solid' });
    // Over a dialog's worth of z-index: what is at its middle is the overlay.
    const { x, y, width, height } = await boxOf(panel());
    const top = await page.evaluate(
      ([left, above]) => document.elementFromPoint(left!, above!)?.localName,
      [x + width / 2, y + height / 2],
    );
    expect(top).toBe('ws-overlay');
  });

  it(
    'moves by its handle, by keys and by pointer, and stays in the window',
    { tags: 'long' },
    async () => {
      await open();
      await panel().waitFor();
      const before = await boxOf(panel());
      await button('Move').press('ArrowLeft');
      await button('Move').press('Shift+ArrowUp');
      const moved = await boxOf(panel());
      expect([moved.x - before.x, moved.y - before.y]).toEqual([-16, -96]);
      await page.mouse.move(moved.x + 300, moved.y + 16);
      await page.mouse.down();
      await page.mouse.move(moved.x + 200, moved.y + 66, { steps: 4 });
      await page.mouse.move(-5000, moved.y + 66);
      await page.mouse.up();
      const dragged = await boxOf(panel());
      expect([dragged.x, dragged.y - moved.y]).toEqual([0, 50]);
      await page.mouse.move(600, 600);
      expect(await boxOf(panel())).toEqual(dragged);
    },
  );

  it('is resized by its corner, by keys and by pointer', { tags: 'long' }, async () => {
    await open();
    await panel().waitFor();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp'])
      await button('Move').press(`Shift+${key}`);
    const before = await boxOf(panel());
    await button('Resize').press('Shift+ArrowRight');
    await button('Resize').press('ArrowDown');
    const grown = await boxOf(panel());
    expect([grown.width - before.width, grown.height - before.height]).toEqual([96, 16]);
    const corner = await boxOf(button('Resize'));
    await page.mouse.move(corner.x + 8, corner.y + 8);
    await page.mouse.down();
    await page.mouse.move(corner.x - 92, corner.y - 42);
    await page.mouse.up();
    const shrunk = await boxOf(panel());
    expect([shrunk.width - grown.width, shrunk.height - grown.height]).toEqual([-100, -50]);
    await page.setViewportSize({ width: 500, height: 600 });
    await expect.poll(() => boxOf(panel())).toMatchObject({ x: 0, width: 500 });
  });

  it(
    'becomes a small button with the counts, and comes back, with the focus',
    { tags: 'long' },
    async () => {
      await open();
      await button('Minimise').click();
      await expect.poll(() => panel().isVisible()).toBe(false);
      await expect.poll(() => small().textContent()).toMatch(/2 open, \d+ messages/u);
      await page.keyboard.press('Enter');
      await panel().waitFor();
      await page.keyboard.press('Enter');
      await small().click();
      expect(await panel().isVisible()).toBe(true);
    },
  );

  it(
    'asks nothing of the connection when a tab is closed, and leaves it open',
    { tags: 'long' },
    async () => {
      await open();
      await tab(/\/demo\/ticker/u).waitFor();
      await tab(/\/demo\/ticker/u).press('Delete');
      const question = page.getByRole('dialog').filter({ hasText: 'Close this session?' });
      expect(await question.textContent()).not.toContain('connection');
      await button('Close session').click();
      await expect.poll(() => tab(/\/demo\/ticker/u).count()).toBe(0);
      const first = page.locator('#arrivals li').first();
      const shown = await first.textContent();
      await expect.poll(() => first.textContent()).not.toBe(shown);
      expect(await tab(/\/demo\/ticker/u).count()).toBe(0);
    },
  );

  it('gives everything back when it is closed', async () => {
    await open();
    await tab('/demo/echo').waitFor();
    expect(await page.evaluate(() => Object.hasOwn(globalThis, 'WebSocket'))).toBe(true);
    await button('Close and stop observing').click();
    await expect.poll(() => page.locator('ws-overlay').count()).toBe(0);
    const native = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inner = frame.contentWindow as Window & typeof globalThis;
      // The text of another frame's function is not to be deceived.
      const text = (made: unknown): string => inner.Function.prototype.toString.call(made);
      const found = [
        text(WebSocket),
        text(WebSocket.prototype.send),
        text(Function.prototype.toString),
      ];
      frame.remove();
      return found;
    });
    expect(native).toEqual([
      'function WebSocket() { [native code] }',
      'function send() { [native code] }',
      'function toString() { [native code] }',
    ]);
    await button('Send').click();
    await page.getByText('The pilot says: Ready at berth 4').waitFor();
  });

  it('can be had as a bookmarklet, once, for what comes afterwards', { tags: 'long' }, async () => {
    await open('plain.html');
    await page.evaluate(bookmarklet);
    await panel().getByText('No WebSocket yet.').waitFor();
    await page.evaluate(bookmarklet);
    expect(await page.locator('ws-overlay').count()).toBe(1);
    await page.evaluate(() => {
      const url = new URL('/demo/chat', location.href.replace(/^http/u, 'ws'));
      Object.assign(globalThis, { kept: new WebSocket(url) });
    });
    await tab('/demo/chat').waitFor();
    await button('Minimise').click();
    await page.evaluate(bookmarklet);
    await panel().waitFor();
  });
});
