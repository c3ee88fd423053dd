import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** What the files of a layer may import: other layers, and packages by the start of their names. */
const rules: Readonly<Record<string, { layers: readonly string[]; packages: readonly string[] }>> =
  {
    core: { layers: ['core'], packages: ['@eslint-community/regexpp'] },
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
        'marked',
        'typescript',
        '@custom-elements-manifest/',
        '@jridgewell/sourcemap-codec',
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

/**
 * The rooms of a floor from the bottom up: a file imports from its own room and from rooms before it,
 * types too. CodeMirror is loaded when it is first needed, so `import()` and types of `code` are free.
 */
const rooms = {
  core: [
    ...['language', 'text', 'bytes', 'json', 'geometry', 'demo', 'socket', 'tree', 'log', 'filter'],
    ...['json-path', 'wire', 'snippets', 'replay', 'composer', 'connections', 'session', 'files'],
    ...['decoders', 'recording', 'lessons', 'api', 'diff', 'pairs'],
  ],
  io: ['storage', 'workers', 'tap', 'session', 'replay', 'recording', 'observe'],
  elements: [
    ...['styles', 'drawing', 'kit', 'field', 'code', 'filter', 'timeline', 'saved', 'connection'],
    ...['recording', 'files', 'overlay', 'decoders', 'hex', 'pairs', 'tree', 'composer', 'log'],
    ...['message', 'diff', 'api', 'lessons', 'session'],
  ],
};

/** What may stand beside the rooms. */
const bareFloor = ['index.ts', 'tsconfig.json', 'universal.d.ts'];

/** How many files the longest chain of value imports has. It may only be lowered. */
const LONGEST_CHAIN = 13;

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
  /** `import type`, or an import of nothing but types. */
  readonly isType: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.(?:m?ts|mjs)$/u.test(file) && !file.endsWith('.d.ts'));

function importsOf(file: string): Import[] {
  const text = withoutComments(readFileSync(join(src, file), 'utf8'));
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\b([^'"`;]*?)from\s*['"]([^'"]+)['"]/gmu),
    ...text.matchAll(/^\s*import()\s*['"]([^'"]+)['"]/gmu),
    ...text.matchAll(/\bimport\(\s*()(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/gu),
  ];
  return found.map(([statement, names = '', specifier = '']) => ({
    from: file,
    specifier,
    isDynamic: statement.startsWith('import('),
    isType: /^\s*type\b/u.test(names) || /^\s*\{(?:\s*type\s[^,}]+,?)+\s*\}\s*$/u.test(names),
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

/** The folder below the floor, or `undefined` for a file on the bare floor. */
function roomOf(file: string): string | undefined {
  const [, room, ...rest] = file.split('/');
  return rest.length > 0 ? room : undefined;
}

function edgesOf(found: readonly Import[]): ReadonlyMap<string, readonly string[]> {
  const edges = new Map<string, string[]>();
  for (const each of found.filter(isRelative)) {
    edges.set(each.from, [...(edges.get(each.from) ?? []), targetOf(each)]);
  }
  return edges;
}

function walkFrom(
  starts: readonly string[],
  edges: ReadonlyMap<string, readonly string[]>,
  onCycle: (path: readonly string[]) => void,
): void {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      onCycle([...path.slice(path.indexOf(file)), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of starts) visit(file, []);
}

function longestChain(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const known = new Map<string, readonly string[]>();
  const chainFrom = (file: string): readonly string[] => {
    let longest = known.get(file);
    if (longest !== undefined) return longest;
    longest = [];
    for (const next of edges.get(file) ?? []) {
      const chain = chainFrom(next);
      if (chain.length > longest.length) longest = chain;
    }
    known.set(file, (longest = [file, ...longest]));
    return longest;
  };
  return files.map(chainFrom).reduce((a, b) => (b.length > a.length ? b : a), []);
}

/** Classes whose file has another name. Events and errors may stand together in a file of another name. */
function misnamedClasses(file: string): string[] {
  const text = withoutComments(readFileSync(join(src, file), 'utf8'));
  const names = [...text.matchAll(/^export (?:abstract )?class (\w+)/gmu)].map(([, name]) => name!);
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/u, '');
  return names
    .filter((name) => !/(?:Event|Error)$/u.test(name))
    .filter((name) => stem !== kebabCase(name) && stem !== kebabCase(name).replace(/^ws-/u, ''))
    .map((name) => `${file} exports ${name}`);
}

function kebabCase(name: string): string {
  return name
    .replaceAll('RegExp', 'Regexp')
    .replace(/(?<=[a-z\d])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/gu, '-$&')
    .toLowerCase();
}

function targetOf({ from, specifier }: Import): string {
  const path = relative(src, resolve(src, dirname(from), specifier));
  return path.split(sep).join('/').replace(/\.js$/u, '.ts');
}

const imports = files.flatMap(importsOf);

function isRelative({ specifier }: Import): boolean {
  return specifier.startsWith('.');
}

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

  it('have no cycle', () => {
    const cycles: string[] = [];
    walkFrom(files, edgesOf(imports), (path) => cycles.push(path.join(' → ')));
    expect(cycles).toEqual([]);
  });

  it('chain imports of values as deep as LONGEST_CHAIN, and no deeper', () => {
    const values = imports.filter(({ isDynamic, isType }) => !isDynamic && !isType);
    const chain = longestChain(edgesOf(values));
    console.log(
      `The longest chain of value imports has ${chain.length} files:\n  ${chain.join('\n  → ')}`,
    );
    // Not "at most": who shortens the chain lowers the figure, so that it never grows again.
    expect(chain.length).toBe(LONGEST_CHAIN);
  });

  it('hold at most 26 source files a folder', () => {
    const sizes = new Map<string, number>();
    for (const file of files) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);
    expect([...sizes].filter(([, size]) => size > 26)).toEqual([]);
  });

  it('name each file after the class that it exports', () => {
    expect(files.flatMap(misnamedClasses)).toEqual([]);
  });
});

describe.each(Object.entries(rooms))('The rooms of %s', (floor, order) => {
  const inside = files.filter((file) => file.startsWith(`${floor}/`));

  it('are all known, and the bare floor is empty', () => {
    const named = readdirSync(join(src, floor)).filter((name) => !bareFloor.includes(name));
    expect(named.sort()).toEqual([...order].sort());
  });

  it('import from themselves and from rooms before them in the list', () => {
    const wrong = imports
      .filter(isRelative)
      .filter(({ from }) => inside.includes(from) && roomOf(from) !== undefined)
      .filter((found) => targetOf(found).startsWith(`${floor}/`))
      .filter((found) => !(isEditor(found) && (found.isDynamic || found.isType)))
      .filter(
        (found) => order.indexOf(roomOf(targetOf(found))!) > order.indexOf(roomOf(found.from)!),
      )
      .map(({ from, specifier }) => `${from} imports ${specifier}`);
    expect(wrong).toEqual([]);
  });

  it('have their tests in rooms of the same names', () => {
    const test = fileURLToPath(new URL(`./${floor}`, import.meta.url));
    expect(readdirSync(test).filter((name) => !order.includes(name))).toEqual([]);
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
