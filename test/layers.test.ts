import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** What the files of a layer may import: other layers, and packages by the start of their names. */
const rules: Readonly<Record<string, { layers: readonly string[]; packages: readonly string[] }>> =
  {
    core: { layers: ['core'], packages: [] },
    io: { layers: ['io', 'core'], packages: ['idb'] },
    simulated: { layers: ['simulated', 'core'], packages: [] },
    sandbox: { layers: ['sandbox', 'simulated', 'io', 'core'], packages: [] },
    elements: { layers: ['elements', 'core'], packages: ['lit', 'jsonc-parser', 'marked'] },
    'elements/code': {
      layers: ['elements/code', 'elements', 'core'],
      packages: ['lit', '@codemirror/', '@lezer/', '@cfworker/json-schema', 'jsonc-parser'],
    },
    server: { layers: ['server', 'core'], packages: ['node:', 'ws', 'vite'] },
    // Makes the package; nothing of it is in there.
    build: {
      layers: ['build'],
      packages: [
        'node:',
        'vite',
        'typescript',
        '@custom-elements-manifest/',
        'custom-element-jet-brains-integration',
        'custom-element-vs-code-integration',
      ],
    },
    app: {
      layers: [
        'app',
        'define',
        'elements',
        'elements/code',
        'sandbox',
        'simulated',
        'io',
        'core',
        'root',
      ],
      packages: ['lit'],
    },
    define: { layers: ['define', 'elements', 'sandbox', 'io', 'core'], packages: [] },
    // The published entries beside the folders.
    root: {
      layers: ['define', 'elements', 'sandbox', 'simulated', 'io', 'core', 'root'],
      packages: [],
    },
  };

/** Names that a core file may not use: they belong to a document, a clock, a timer or a network. */
const forbiddenInCore = [
  'document',
  'window',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'performance',
  'Date',
  'fetch',
  'process',
  'Buffer',
  'console',
  'HTMLElement',
  'customElements',
];

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly isDynamic: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.(?:m?ts|mjs)$/u.test(file) && !file.endsWith('.d.ts'));

function importsOf(file: string): Import[] {
  const text = withoutComments(readFileSync(join(src, file), 'utf8'));
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]/gmu),
    ...text.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gmu),
    ...text.matchAll(/()\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/gu),
  ];
  return found.map((match) => ({
    from: file,
    specifier: match[2] ?? match[1]!,
    isDynamic: match[2] !== undefined,
  }));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|[^:'"`])\/\/.*$/gmu, '$1');
}

function withoutStrings(text: string): string {
  return text
    .replace(/`(?:[^`\\$]|\\.|\$(?!\{))*`/gu, '``')
    .replace(/'(?:[^'\\\n]|\\.)*'/gu, "''")
    .replace(/"(?:[^"\\\n]|\\.)*"/gu, '""');
}

function layerOf(file: string): string {
  if (!file.includes('/')) return 'root';
  if (file.startsWith('elements/code/')) return 'elements/code';
  return file.slice(0, file.indexOf('/'));
}

function targetOf({ from, specifier }: Import): string {
  const path = relative(src, resolve(src, dirname(from), specifier));
  return path.split(sep).join('/').replace(/\.js$/u, '.ts');
}

const imports = files.flatMap(importsOf);
const isRelative = ({ specifier }: Import): boolean => specifier.startsWith('.');

describe('The layers of src', () => {
  it('are all known', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.map(layerOf).filter((layer) => rules[layer] === undefined)).toEqual([]);
  });

  it('import downwards only', () => {
    const wrong = imports
      .filter(isRelative)
      // The editor is loaded when it is first needed: elements name it in import() and as a type.
      .filter((found) => !(layerOf(found.from) === 'elements' && isEditor(found)))
      .filter((found) => !rules[layerOf(found.from)]!.layers.includes(layerOf(targetOf(found))))
      .map(({ from, specifier }) => `${from} imports ${specifier}`);
    expect(wrong).toEqual([]);
  });

  it('import only the packages that are theirs', () => {
    const wrong = imports
      .filter((found) => !isRelative(found))
      .filter(
        ({ from, specifier }) =>
          !rules[layerOf(from)]!.packages.some(
            (name) =>
              specifier === name || specifier.startsWith(/[:/]$/u.test(name) ? name : `${name}/`),
          ),
      )
      .map(({ from, specifier }) => `${from} imports ${specifier}`);
    expect(wrong).toEqual([]);
  });

  it('name the extension in relative imports', () => {
    const wrong = imports.filter(isRelative).filter(({ specifier }) => !/\.m?js$/u.test(specifier));
    expect(wrong).toEqual([]);
  });

  it('have no cycle, and no chain of imports longer than the house allows', () => {
    const edges = new Map<string, string[]>();
    for (const found of imports.filter(isRelative)) {
      edges.set(found.from, [...(edges.get(found.from) ?? []), targetOf(found)]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

function isEditor(found: Import): boolean {
  return targetOf(found).startsWith('elements/code/');
}

describe('The core', () => {
  it.each(files.filter((file) => file.startsWith('core/')))(
    '%s names no DOM, timer or clock global',
    (file) => {
      const text = withoutStrings(withoutComments(readFileSync(join(src, file), 'utf8')));
      const used = forbiddenInCore.filter((name) =>
        new RegExp(`(?<![.\\w#])${name}\\b(?!\\s*[:?(]?\\s*:)`, 'u').test(text),
      );
      expect(used).toEqual([]);
    },
  );
});
