// @module-tag long
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchChromium } from '../bench/browsers.mjs';
import { SHORT, soakParts } from '../soak/parts.mjs';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

/** Runs the short form of a part of `npm run test:soak`. */
async function soak(part: keyof typeof soakParts): ReturnType<(typeof soakParts)[string]> {
  return soakParts[part]!({ browser, pageUrl: inject('pageUrl') }, SHORT);
}

describe('For a while the page holds', { timeout: 180_000 }, () => {
  it('floods: nothing is lost, the order is kept, memory stays level and Close answers', async () => {
    const { broken, messages } = await soak('floods');
    expect(broken).toEqual([]);
    expect(messages).toBeGreaterThan(180_000);
  });

  it('huge messages: they are shown, let go, and give their memory back', async () => {
    const { broken, messages } = await soak('huge');
    expect(broken).toEqual([]);
    expect(messages).toBe(5);
  });

  it('reconnects: none leaves a listener, a socket or memory behind', async () => {
    const { broken, reconnects } = await soak('reconnects');
    expect(broken).toEqual([]);
    expect(reconnects).toBe(180);
  });

  it('twenty sessions at once: all receive, tabs answer, and closing them frees them', async () => {
    const { broken, reconnects } = await soak('sessions');
    expect(broken).toEqual([]);
    expect(reconnects).toBe(40);
  });

  it('hours in fast motion: counts, order, times, statistics and recordings are right at the end', async () => {
    const { broken, messages } = await soak('day');
    expect(broken).toEqual([]);
    expect(messages).toBeGreaterThan(30_000);
  });
});
