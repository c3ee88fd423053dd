import { gzipSync } from 'node:zlib';

import { expect, inject, it } from 'vitest';

/** Bytes, gzip: what the page may load before it is first painted. */
const BUDGET = 60_000;

it('The script to first paint stays within its budget', async () => {
  const pageUrl = inject('pageUrl');
  const html = await (await fetch(pageUrl)).text();
  const scripts = [
    ...html.matchAll(/(?:<script[^>]+src|<link rel="modulepreload"[^>]+href)="([^"]+)"/gu),
  ];
  expect(scripts.length).toBeGreaterThan(0);
  let bytes = 0;
  for (const [, path] of scripts) {
    const response = await fetch(new URL(path!, pageUrl));
    bytes += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  expect(bytes).toBeLessThanOrEqual(BUDGET);
});
