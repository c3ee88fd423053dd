import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { HostProject } from '../support/host-project.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = inject('packageFolder');

interface Exported {
  readonly types?: string;
  readonly default: string;
}

const { dependencies, exports } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Exported>>;
};
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(folder, file)).isFile(),
);
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const scripts = Object.entries(exports).flatMap(([name, target]) =>
  typeof target === 'object' ? [join('ws-inspector', name)] : [],
);

/** Runs a tool of this repository; its complaints become the error. */
function run(program: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}

describe('The tarball', () => {
  it('holds the package and nothing of the page, the demo server and the tests', () => {
    const strangers = files.filter(
      (file) =>
        !/^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/u.test(file) &&
        !/^dist\/(?:core|define|elements|frameworks|io|sandbox|simulated)\//u.test(file) &&
        !/^src\/(?:(?:core|define|elements|io|sandbox|simulated)\/.*|[\w-]+)\.ts$/u.test(file) &&
        !/^dist\/(?:[\w.-]+\.(?:js|js\.map|d\.ts|json)|lesson-frame\.html)$/u.test(file),
    );
    expect(strangers).toEqual([]);
    expect(files.filter((file) => /\.test\.|^dist\/.*(?<!\.d)\.ts$/u.test(file))).toEqual([]);
  });

  it('names no folder of the machine that it was built on', () => {
    const home = process.env.HOME ?? ROOT;
    const places = [ROOT, dirname(folder), home.length > 5 ? home : ROOT];
    expect(files.filter((file) => places.some((place) => read(file).includes(place)))).toEqual([]);
  });

  it('has a source map with its sources for every script', () => {
    const built = files.filter(
      (file) => file.endsWith('.js') && !file.startsWith('dist/frameworks/'),
    );
    expect(built.length).toBeGreaterThan(300);
    const without = built.filter((file) => {
      const { sources } = JSON.parse(read(`${file}.map`)) as { sources: string[] };
      return (
        sources.length === 0 ||
        sources.some(
          (source) =>
            !source.startsWith('ws-inspector:///node_modules/') &&
            !files.includes(join(dirname(file), source)),
        )
      );
    });
    expect(without).toEqual([]);
  });

  it('leads a debugger from a line of a script to the line of its source', () => {
    const map = new TraceMap(read('dist/core/log/log.js.map'));
    const lines = read('dist/core/log/log.js').split('\n');
    const line = lines.findIndex((text) => text.startsWith('export class Log {')) + 1;
    const place = originalPositionFor(map, { line, column: 0 });
    expect(read('src/core/log/log.ts').split('\n')[place.line! - 1]).toBe('export class Log {');
  });

  it('has at most 7.1 million bytes', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(bytes).toBeLessThan(7_100_000);
  });

  it('imports only what it depends on', () => {
    const modules = files.filter(
      (file) => /\.(?:js|d\.ts)$/u.test(file) && !/frameworks|\.min\./u.test(file),
    );
    const packages = modules
      .flatMap((file) =>
        ts.preProcessFile(read(file)).importedFiles.map(({ fileName }) => fileName),
      )
      .filter((name) => !name.startsWith('.'))
      .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
    expect(packages).toContain('lit');
    expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('bundles each worker into one file that imports nothing', () => {
    const workers = files.filter(
      (file) => /dist\/io\/workers\/\w+-worker\.js$/u.test(file) && !/job|trusted/u.test(file),
    );
    expect(workers.map((file) => /(\w+)-worker/u.exec(file)![1]).sort()).toEqual([
      'import',
      'payload',
      'regexp',
      'timer',
    ]);
    expect(
      workers.filter((file) => ts.preProcessFile(read(file)).importedFiles.length > 0),
    ).toEqual([]);
  });

  it('is found right by publint', () => {
    expect(run('publint/src/cli.js', inject('tarball'), '--strict')).toContain('All good');
  });

  it('has types that are found right by attw, in modules: it is for browsers and has no CommonJS', () => {
    const output = run(
      '@arethetypeswrong/cli/dist/index.js',
      inject('tarball'),
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './lesson-frame.html',
    );
    for (const name of scripts) expect(output).toContain(`"${name}"`);
  });
});

describe('On a server', () => {
  let project: HostProject;
  beforeAll(() => {
    project = new HostProject();
  });
  afterAll(() => project.dispose());

  /** Imports in a Node of its own, which has no DOM. */
  function importThere(...names: readonly string[]): string {
    const code = `${names.map((name) => `await import(${JSON.stringify(name)});`).join('\n')} console.log('done');`;
    return execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: project.folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, NODE_ENV: 'production' },
    }).trim();
  }

  it.each(scripts)('%s can be imported', (name) => {
    expect(importThere(name)).toBe('done');
  });

  it('everything can be imported together, and twice', () => {
    expect(importThere(...scripts, ...scripts)).toBe('done');
  });

  it.each(['ws-inspector/elements/log.js', 'ws-inspector/dist/define.js'])(
    '%s is not for others',
    (name) => {
      expect(() => importThere(name)).toThrow(/ERR_PACKAGE_PATH_NOT_EXPORTED/u);
    },
  );

  it.each(Object.keys(exports))('the file of %s is there', (name) => {
    const target = exports[name]!;
    const paths = typeof target === 'string' ? [target] : [target.default, target.types!];
    for (const path of paths) expect(files).toContain(path.slice(2));
  });
});
