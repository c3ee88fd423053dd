import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import type { Manifest } from '../../src/build/manifest-types.js';
import { HostProject } from '../support/host-project.js';
import { codeBlocksOf, guidePages, type CodeBlock } from '../support/papers.js';

const blocks = ['README.md', ...guidePages].flatMap(codeBlocksOf);
const scripts = blocks.flatMap(scriptsIn);

/** A block of JavaScript, or the content of each `<script>` in a block of HTML. */
function scriptsIn(block: CodeBlock): CodeBlock[] {
  if (block.language === 'js') return [block];
  if (block.language !== 'html') return [];
  return [...block.code.matchAll(/<script type="module">\n([^]*?)<\/script>/gu)].map(
    ([, code = '']) => ({ ...block, code }),
  );
}

/** Complaints of TypeScript about scripts that stand in a folder, by their place in the list. */
function checkTypes(folder: string, codes: readonly string[]): string[][] {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const files = codes.map((code, index) => {
    const file = join(folder, `example-${String(index)}.js`);
    writeFileSync(file, code);
    return file;
  });
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    allowJs: true,
    checkJs: true,
    noEmit: true,
    skipLibCheck: true,
    // The examples are JavaScript: querySelector() may give null, parameters have no types.
    strict: false,
    noUncheckedSideEffectImports: true,
  });
  return files.map((file) => {
    const source = program.getSourceFile(file)!;
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  });
}

describe('The scripts of README and guide', () => {
  const wrong = [
    `import { Session } from 'ws-inspector'; new Session({}).connekt();`,
    `import 'ws-inspector/none';`,
  ];
  let project: HostProject;
  let complaints: string[][];

  beforeAll(() => {
    project = new HostProject();
    complaints = checkTypes(project.folder, [...scripts.map(({ code }) => code), ...wrong]);
  });
  afterAll(() => project.dispose());

  it.each(scripts.map(({ paper, code }, index) => [paper, code.trim().split('\n')[0]!, index]))(
    'pass the checks of types in %s: %s',
    (_paper, _line, index) => {
      expect(complaints[Number(index)]).toEqual([]);
    },
  );

  it('would not pass with a method or an entry that the package does not have', () => {
    expect(complaints.at(-2)!.join()).toContain("'connekt' does not exist");
    expect(complaints.at(-1)!.join()).toContain("'ws-inspector/none'");
  });
});

describe('The elements in README and guide', () => {
  const manifest = JSON.parse(
    readFileSync(join(inject('packageFolder'), 'dist', 'custom-elements.json'), 'utf8'),
  ) as Manifest;
  const elements = new Map(
    manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .map((element) => [element.tagName, element] as const),
  );
  const pages = blocks.filter(({ language }) => language === 'html');

  it.each(
    pages.flatMap(({ paper, code }) =>
      [...code.matchAll(/<(ws-[\w-]+)([^>]*)>/gu)].map(
        ([, tag = '', attributes = '']) => [paper, tag, attributes.trim()] as const,
      ),
    ),
  )('are there, with their attributes, in %s: <%s %s>', (_, tag, attributes) => {
    const known = elements.get(tag)?.attributes?.map(({ name }) => name);
    const used = [...attributes.matchAll(/([\w-]+)(?:="[^"]*")?/gu)].map(([, name]) => name);
    expect([...(known ?? []), 'slot']).toEqual(expect.arrayContaining(used));
    expect(elements.has(tag)).toBe(true);
  });

  const inspector = elements.get('ws-inspector');
  const html = pages.map(({ code }) => code).join('\n');

  it('have the slots that are filled', () => {
    const used = [...html.matchAll(/slot="([\w-]+)"/gu)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(2);
    expect(inspector?.slots?.map(({ name }) => name)).toEqual(expect.arrayContaining(used));
  });

  it('have the custom properties that are set', () => {
    const used = [...html.matchAll(/--ws-[\w-]+/gu)].map(([name]) => name);
    expect(used.length).toBeGreaterThan(1);
    expect(inspector?.cssProperties?.map(({ name }) => name)).toEqual(expect.arrayContaining(used));
  });
});
