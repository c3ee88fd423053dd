import { readFile } from 'node:fs/promises';

import type { Page } from 'playwright';

declare global {
  interface Window {
    /** Milliseconds of the longest time in which the page answered nothing; see {@link watchPage}. */
    longestGap?: number;
  }
}

/** Watches, from inside of the page, for how long at a time nothing else could run there. */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now();
    window.longestGap = 0;
    setInterval(() => {
      const now = performance.now();
      window.longestGap = Math.max(window.longestGap ?? 0, now - last);
      last = now;
    }, 20);
  });
}

/** The longest time since it was last asked, in milliseconds; see {@link watchPage}. */
export function takeLongestGap(page: Page): Promise<number> {
  return page.evaluate(() => {
    const longest = window.longestGap ?? 0;
    window.longestGap = 0;
    return longest;
  });
}

/**
 * Megabytes that the processes of pages, and of the workers in them, hold at the moment: the largest
 * of them. 0 where the system does not say (it is Linux that does).
 */
export async function residentMegabytes(page: Page): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) return 0;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(async ({ id }) => {
      const status = await readFile(`/proc/${String(id)}/status`, 'utf8').catch(() => '');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000;
    });
  return Math.max(0, ...(await Promise.all(sizes)));
}

/** Megabytes of the page's own JavaScript heap, after what is not used was collected. */
export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
