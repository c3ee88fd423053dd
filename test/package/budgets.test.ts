import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import ts from 'typescript';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { HostProject } from '../support/host-project.js';

/** What a script imports, statically or not. */
const imports = (code: string): string[] =>
  ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
const gzip = (text: string): number => gzipSync(text).length;

/** What a page imports, and how many bytes, gzip, it may load for that before it has to wait no longer. */
const budgets: readonly [what: string, source: string, budget: number][] = [
  [
    'a log, with Lit and a session',
    `import { defineLog, Session } from 'ws-inspector';
     void defineLog();
     document.querySelector('ws-log').session = new Session({ url: '/feed' });`,
    41_500,
  ],
  [
    'a log, with Lit',
    `import { defineLog } from 'ws-inspector';
     void defineLog();`,
    30_000,
  ],
  [
    'the whole inspector, without what it fetches when it is seen',
    `import 'ws-inspector/define';`,
    60_000,
  ],
  [
    'the core, without elements',
    `import { Session } from 'ws-inspector'; new Session({ url: '/feed' });`,
    13_500,
  ],
  [
    'nothing, of what is imported for nothing',
    `import 'ws-inspector'; import 'ws-inspector/core';`,
    100,
  ],
];

describe('What a page loads at first', () => {
  let project: HostProject;
  beforeAll(() => {
    project = new HostProject();
  });
  afterAll(() => project.dispose());

  /** Bundles a page and gives what its first script is made of. */
  async function bundle(source: string): Promise<{ first: string; later: string }> {
    writeFileSync(join(project.folder, 'main.js'), source);
    const result = await build({
      root: project.folder,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        // Without what Vite itself adds to a page for its imports at run time.
        lib: { entry: join(project.folder, 'main.js'), formats: ['es'], fileName: 'main' },
        rolldownOptions: {
          output: {
            minify: true,
            codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
          },
        },
      },
    });
    const { output } = (result as readonly Rolldown.RolldownOutput[])[0]!;
    const chunks = new Map(
      output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
    );
    const first = new Set<string>();
    const visit = (name: string): void => {
      if (first.has(name)) return;
      first.add(name);
      chunks.get(name)?.imports.forEach(visit);
    };
    for (const [name, { isEntry }] of chunks) if (isEntry) visit(name);
    const codes = (isFirst: boolean): string =>
      [...chunks]
        .flatMap(([name, { code }]) => (first.has(name) === isFirst ? [code] : []))
        .join('');
    return { first: codes(true), later: codes(false) };
  }

  it.each(budgets)('for %s stays within its budget', async (what, source, budget) => {
    const { first, later } = await bundle(source);
    console.info(
      `${what}: ${(gzip(first) / 1000).toFixed(1)} kB of ${(budget / 1000).toFixed(1)} kB, and ${(gzip(later) / 1000).toFixed(1)} kB later`,
    );
    expect(gzip(first), what).toBeLessThanOrEqual(budget);
  });

  it('has no editor in it', async () => {
    const { first, later } = await bundle(`import 'ws-inspector/define';`);
    expect(first).not.toContain('cm-content');
    expect(later).toContain('cm-content');
  });
});

it('The file for CDNs is one file, and says how much it is', () => {
  const code = readFileSync(join(inject('packageFolder'), 'dist', 'ws-inspector.min.js'), 'utf8');
  console.info(`ws-inspector.min.js: ${(gzip(code) / 1000).toFixed(1)} kB`);
  expect(imports(code)).toEqual([]);
});
