// @module-tag long
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium, type Browser, type Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { axeFindings, CONTRAST } from '../support/axe.js';
import { browserLaunchOptions } from '../support/browser.mjs';
import type { GallerySettings } from './gallery-settings.js';

/** A folder that gets a picture of every state in every look. Default: none are taken. */
const shots = process.env.GALLERY_SHOTS;

/** Milliseconds after which a state is taken as one that is never ready. */
const PATIENCE = 30_000;

/** A way to look at a state. */
interface Look {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly dir?: GallerySettings['dir'];
}

/** A size of the page, in which each state is drawn once and looked at in several ways. */
interface Walk {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly looks: readonly [Look, ...Look[]];
}

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

const light: Look = { name: 'light', colorScheme: 'light' };
const dark: Look = { name: 'dark', colorScheme: 'dark' };
const forced: Look = { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' };
const rtl: Look = { name: 'right to left', colorScheme: 'light', dir: 'rtl' };

const wide: Walk = { name: 'wide', viewport: WIDE, looks: [light, dark, forced] };
const narrow: Walk = { name: 'narrow', viewport: NARROW, looks: [light, dark, rtl] };

let server: ViteDevServer;
let browser: Browser;
let address: string;
let first: Opened;

beforeAll(async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  server = await createServer({
    root,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  address = new URL('test/gallery/', server.resolvedUrls!.local[0]).href;
  const { args, ...options } = browserLaunchOptions();
  // Frames follow one another as fast as they are drawn: nothing is looked at by a person.
  const fast = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
  browser = await chromium.launch({ ...options, args: [...args, ...fast] });
  first = await open(wide);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('The gallery', () => {
  it('has a state of every public element', async () => {
    const { publicTags, tags } = await first.page.evaluate(() => {
      const { publicTags, tags } = window.gallery;
      return { publicTags, tags };
    });
    expect(publicTags.length).toBeGreaterThan(0);
    expect(publicTags.filter((tag) => !tags.includes(tag))).toEqual([]);
  });

  it.each([wide, narrow])('is accessible, whole and without errors: $name', async (walk) => {
    expect(await problemsIn(walk, walk === wide ? first : await open(walk))).toEqual([]);
  });
});

describe('The page of all states', () => {
  it('has a place for each, and draws those that are seen', async () => {
    const { page, errors } = await open(wide, '');
    const ids = await page.evaluate(() => window.gallery.ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.locator('main > section').count()).toBe(ids.length);
    await page.locator('.stage[data-ready]').first().waitFor({ timeout: PATIENCE });
    expect(await layoutFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

/** A gallery that is open. */
interface Opened {
  readonly page: Page;
  /** What went wrong in it. */
  readonly errors: string[];
}

async function open({ viewport }: Walk, query = '?state=message-empty'): Promise<Opened> {
  const page = await browser.newPage({ viewport, timezoneId: 'UTC', reducedMotion: 'reduce' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`an error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`the console says: ${message.text()}`);
  });
  page.on('websocket', (socket) => {
    // Vite has one of its own, of this origin; those of elements are simulated.
    if (!socket.url().includes('?token=')) errors.push(`a socket: ${socket.url()}`);
  });
  await page.goto(address + query);
  await page.locator('html[data-ready]').waitFor({ timeout: 60_000 });
  return { page, errors };
}

/** Walks through all states. @returns what is wrong with them, in words. */
async function problemsIn(walk: Walk, { page, errors }: Opened): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const id of await page.evaluate(() => window.gallery.ids)) {
    const note = (look: string, found: readonly string[]): void => {
      problems.push(...found.map((each) => `${id}, ${walk.name}, ${look}: ${each}`));
    };
    let before: Look | undefined;
    for (const look of walk.looks) {
      try {
        await show(page, id, look, before);
        // Other colours move nothing.
        if (look !== dark) note(look.name, await layoutFaults(page));
        if (before === undefined) note(look.name, await axeFindings(page));
        else if (look === dark) note(look.name, await axeFindings(page, [CONTRAST]));
        if (shots !== undefined) await shoot(page, `${id}-${walk.name}-${look.name}`);
      } catch (error) {
        note(look.name, [String(error)]);
      }
      before = look;
    }
    note('at any time', errors.splice(0));
  }
  return problems;
}

/** Draws a state, or only changes the look of one that is drawn. */
async function show(page: Page, id: string, look: Look, before: Look | undefined): Promise<void> {
  const { colorScheme, forcedColors = 'none', dir = 'ltr' } = look;
  await page.emulateMedia({ colorScheme, forcedColors });
  if (before !== undefined && (before.dir ?? 'ltr') === dir) return;
  await page.evaluate(
    (settings) => {
      void window.gallery.change(settings);
    },
    { state: id, dir },
  );
  await page.locator('html[data-ready]').waitFor({ timeout: PATIENCE });
}

async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isWide = scrollWidth > clientWidth;
    const wide = `the page is ${String(scrollWidth)} px wide, in ${String(clientWidth)}`;
    return [...(isWide ? [wide] : []), ...window.gallery.cutOff];
  });
}

async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  mkdirSync(shots!, { recursive: true });
  await page.screenshot({
    path: join(shots!, `${name.replaceAll(' ', '-')}.png`),
    fullPage,
    animations: 'disabled',
  });
}
