// @ts-check
import { gzipSync } from 'node:zlib';

import { figure } from './table.mjs';

/**
 * Script that the page loads before it is first painted: what the document itself asks for, gzip.
 *
 * @param {import('./floods.mjs').Bench} bench
 */
export async function measureFirstPaint(bench) {
  const html = await (await fetch(bench.pageUrl)).text();
  const scripts = [
    ...html.matchAll(/(?:<script[^>]+src|<link rel="modulepreload"[^>]+href)="([^"]+)"/gu),
  ];
  let bytes = 0;
  for (const [, path] of scripts) {
    const response = await fetch(new URL(path ?? '', bench.pageUrl));
    bytes += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  return [figure('script to first paint, gzip', [bytes / 1000], 'kB', 60)];
}
