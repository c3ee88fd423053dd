// @ts-check
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { decode, encode } from '@jridgewell/sourcemap-codec';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Makes the package half as large: the sources are in it once, beside `dist`, and not in each map; maps lead
 * from lines to lines; types that no entry leads to are left out.
 * @param {string} outDir the package's `dist`
 */
export function slimPackage(outDir) {
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.startsWith(`app${sep}`))
    .map((file) => join(outDir, file));
  for (const file of files) if (file.endsWith('.js.map')) slimMap(file, outDir);
  const needed = reachableTypes(entryTypes(outDir));
  for (const file of files) if (file.endsWith('.d.ts') && !needed.has(file)) rmSync(file);
}

/**
 * @param {string} file a source map
 * @param {string} outDir
 */
function slimMap(file, outDir) {
  const { mappings, sources, sourceRoot, ...map } = JSON.parse(readFileSync(file, 'utf8'));
  delete map.sourcesContent;
  // In the package the folder `src` stands beside `dist`, wherever this one is built.
  const up = '../'.repeat(relative(outDir, file).split(sep).length);
  const toSource = (/** @type {string} */ source) =>
    `${sourceRoot ?? ''}${source}`.replace(/^ws-inspector:\/\/\/src\//u, `${up}src/`);
  const slim = {
    ...map,
    sources: sources.map(toSource),
    names: [],
    mappings: encode(decode(mappings).map(firstOfEachLine)),
  };
  writeFileSync(file, JSON.stringify(slim));
}

/**
 * Leaves the places where another line of a source begins.
 * @param {readonly import('@jridgewell/sourcemap-codec').SourceMapSegment[]} segments of a line of a script
 * @returns {import('@jridgewell/sourcemap-codec').SourceMapSegment[]}
 */
function firstOfEachLine(segments) {
  let [lastSource, lastLine] = [-1, -1];
  return segments.flatMap((segment) => {
    if (segment.length === 1) return [];
    const [column, source, line, sourceColumn] = segment;
    if (source === lastSource && line === lastLine) return [];
    [lastSource, lastLine] = [source, line];
    return [[column, source, line, sourceColumn]];
  });
}

/**
 * The types that `exports` of package.json names.
 * @param {string} outDir
 */
function entryTypes(outDir) {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return Object.values(exports).flatMap((/** @type {{ types?: string } | string} */ entry) =>
    typeof entry === 'object' && entry.types
      ? [resolve(outDir, relative('dist', entry.types))]
      : [],
  );
}

/** @param {string[]} waiting files whose imports are to be followed */
function reachableTypes(waiting) {
  /** @type {Set<string>} */
  const found = new Set();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      if (fileName.startsWith('.'))
        waiting.push(resolve(dirname(file), fileName.replace(/\.js$/u, '.d.ts')));
    }
  }
  return found;
}
