// @ts-check
/**
 * `npm run bench`: measures the inspector beside a bare socket, in turn, in one run.
 *
 *     npm run bench                 everything, three rounds
 *     npm run bench -- --quick      the short floods only
 *     npm run bench -- --rounds=5
 *     npm run bench -- --floods=50000x100,10000x10000   these floods and nothing else
 *     npm run bench -- --log=1000000   a log of so many entries and nothing else
 *     npm run bench -- --firefox       Firefox and nothing else
 *     npm run bench -- --observe       what observing costs a page, and nothing else
 *     npm run bench -- --json=name  where under test/bench/results/ the figures go
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureInstalled } from '../../src/build/install.mjs';

await ensureInstalled();

const { build, preview } = await import('vite');
const { launchChromium } = await import('./browsers.mjs');
const { serveBlankPage } = await import('./blank-page.mjs');
const { measureFlood, measureGrowth, measureHeap, measureSending } = await import('./floods.mjs');
const { measureMillion } = await import('./million.mjs');
const { measureFirefox } = await import('./firefox.mjs');
const { measureObserved } = await import('./observed.mjs');
const { measureFirstPaint } = await import('./first-paint.mjs');
const { printTable } = await import('./table.mjs');

const root = fileURLToPath(new URL('../..', import.meta.url));
const option = (/** @type {string} */ name) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
const isQuick = process.argv.includes('--quick');
const rounds = Number(option('rounds') ?? 3);
const outDir = await mkdtemp(join(tmpdir(), 'ws-inspector-bench-'));

console.log('Building the page …');
await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
const server = await preview({
  root,
  logLevel: 'error',
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0 },
});
const blank = await serveBlankPage();
const browser = await launchChromium();
const pageUrl = server.resolvedUrls?.local[0] ?? '';
const bench = {
  browser,
  rounds,
  pageUrl,
  blankUrl: blank.url,
  wsUrl: pageUrl.replace('http', 'ws'),
  outDir,
};

/** @type {import('./table.mjs').Figure[]} */
const figures = [];
try {
  const logOnly = option('log');
  const firefoxOnly = process.argv.includes('--firefox');
  const observeOnly = process.argv.includes('--observe');
  const only = (logOnly === undefined && !firefoxOnly && !observeOnly ? option('floods') : '')
    ?.split(',')
    .filter(Boolean)
    .map((flood) => flood.split('x').map(Number));
  const floods = only?.map(([count = 0, size = 0]) => ({ count, size })) ?? [
    { count: 5000, size: 100 },
    { count: 50_000, size: 100 },
    ...(isQuick ? [] : [{ count: 500_000, size: 100 }]),
    { count: 10_000, size: 10_000 },
  ];
  for (const flood of floods) figures.push(...(await measureFlood(bench, flood)));
  const counts = floods.filter(({ size }) => size === 100).map(({ count }) => count);
  if (counts.length === 3)
    figures.push(...measureGrowth(figures, [counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0]));
  if (logOnly !== undefined) figures.push(...(await measureMillion(bench, Number(logOnly))));
  if (only === undefined || firefoxOnly) {
    for (const count of isQuick ? [5000] : [5000, 50_000]) {
      figures.push(...(await measureFirefox(bench, { count, size: 100 })));
    }
  }
  if (only === undefined || observeOnly) {
    const amounts = isQuick ? { trips: 500, count: 5000 } : { trips: 2000, count: 50_000 };
    figures.push(...(await measureObserved(bench, { ...amounts, rounds: Math.max(9, rounds) })));
  }
  if (only === undefined) {
    figures.push(...(await measureFirstPaint(bench)));
    figures.push(...(await measureSending(bench, { count: 50_000, size: 100 })));
    figures.push(...(await measureHeap(bench, { count: isQuick ? 50_000 : 500_000, size: 100 })));
    figures.push(...(await measureMillion(bench, isQuick ? 100_000 : 1_000_000)));
  }
} finally {
  await browser.close();
  await server.close();
  blank.close();
  await rm(outDir, { recursive: true, force: true });
}

printTable(figures);
const results = join(root, 'test/bench/results');
await mkdir(results, { recursive: true });
const file = join(
  results,
  `${option('json') ?? new Date().toISOString().replaceAll(':', '-')}.json`,
);
await writeFile(file, `${JSON.stringify({ rounds, figures }, undefined, 2)}\n`);
process.exit(figures.some(({ holds }) => holds === false) ? 1 : 0);
