// @module-tag long
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { HostProject } from '../support/host-project.js';
import { InspectorPage, useBrowser } from '../support/inspector-page.js';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

useBrowser();

/** Checks the types of a project, those of the libraries included; complaints become the error. */
function checkTypes(project: HostProject, checker = 'typescript/bin/tsc'): void {
  try {
    execFileSync(process.execPath, [join(MODULES, checker), '-p', project.folder], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error((error as { stdout: string }).stdout, { cause: error });
  }
}

describe('A page without a build', () => {
  let project: HostProject;
  let url: string;
  beforeAll(async () => {
    project = new HostProject('html');
    url = await project.serve({ outDir: '.' });
  });
  afterAll(() => project.dispose());

  it('has the whole inspector from one script of another origin, workers included', async () => {
    const sut = await InspectorPage.open({}, 'about:blank');
    const asked: string[] = [];
    sut.answeredOrigins.add('https://cdn.jsdelivr.net');
    await sut.page.route('https://cdn.jsdelivr.net/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace(
        /^\/npm\/ws-inspector@[\d.]+\//u,
        '',
      );
      asked.push(path);
      return route.fulfill({
        path: join(inject('packageFolder'), path),
        headers: { 'access-control-allow-origin': '*' },
      });
    });
    await sut.page.goto(url);
    await sut.connect();
    await sut.send('hello');
    await sut.hasRows(3);
    // An expression that could stall the page is tested in a worker.
    await sut.page.getByRole('searchbox', { name: 'Filter' }).fill('/(a+)+$/');
    await sut.page.getByText('0 of 3').waitFor();
    expect(asked).toEqual(['dist/ws-inspector.min.js']);
  });
});

describe.each([
  ['React 19', 'react', 'typescript/bin/tsc'],
  ['Vue 3', 'vue', 'vue-tsc/bin/vue-tsc.js'],
])('An application in %s', (_, example, checker) => {
  let project: HostProject;
  let url: string;
  beforeAll(async () => {
    project = new HostProject(example);
    await project.build();
    url = await project.serve();
  });
  afterAll(() => project.dispose());

  it('passes the strict checks of its types', () => {
    checkTypes(project, checker);
  });

  it('hands its session to the log, hears of a selected row, and shows its details', async () => {
    const sut = await InspectorPage.open({}, url);
    await sut.button('Start').click();
    await sut.rows('open').waitFor();
    await sut.button('Say the time').click();
    await sut.hasRows(3);
    await sut.rows('↓').click();
    await sut.details.getByText('"at"').waitFor();
  });
});

describe('A page of documentation', () => {
  let project: HostProject;
  let url: string;
  beforeAll(async () => {
    project = new HostProject('docs');
    await project.build();
    url = await project.serve();
  });
  afterAll(() => project.dispose());

  it('shows a value, bytes, and the log of its own session', async () => {
    const sut = await InspectorPage.open({}, url);
    await sut.page.getByRole('treeitem', { name: /instrument/u }).waitFor();
    await sut.page
      .getByRole('grid', { name: /hex|bytes/iu })
      .first()
      .waitFor();
    await sut.button('Connect').click();
    await sut.rows('open').waitFor();
    await sut.button('Send the price').click();
    await sut.hasRows(3);
    await sut.rows('↓', '8 B').waitFor();
  });
});

const typed: readonly [name: string, source: string, complaint: RegExp | undefined][] = [
  [
    'tags',
    `import 'ws-inspector/define';
     const url: string = document.createElement('ws-inspector').url;
     document.querySelector('ws-log')!.selected = url.length;`,
    undefined,
  ],
  [
    'events',
    `import 'ws-inspector';
     document.querySelector('ws-log')!.addEventListener('ws-entry-select', (event) => { const at: number = event.sequence; return at; });`,
    undefined,
  ],
  [
    'a property that an element does not have',
    `import 'ws-inspector/define';
     document.querySelector('ws-log')!.nothing = 1;`,
    /'nothing' does not exist on type 'WsLog'/u,
  ],
  [
    'tags of Svelte',
    `import 'ws-inspector/svelte';
     import type { SvelteHTMLElements } from 'svelte/elements';
     export const composer: SvelteHTMLElements['ws-composer'] = { format: 'json', 'onws-send': ({ sequence }) => { sequence.toFixed(); } };`,
    undefined,
  ],
  [
    'a wrong value for a tag of Svelte',
    `import 'ws-inspector/svelte';
     import type { SvelteHTMLElements } from 'svelte/elements';
     export const composer: SvelteHTMLElements['ws-composer'] = { format: 'yaml' };`,
    /'"yaml"' is not assignable/u,
  ],
];

describe('The types', () => {
  let project: HostProject;
  beforeAll(() => {
    project = new HostProject();
    project.link('svelte');
  });
  afterAll(() => project.dispose());

  it.each(typed)('know %s', (_, source, complaint) => {
    writeFileSync(join(project.folder, 'index.ts'), source);
    writeFileSync(
      join(project.folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          target: 'ES2022',
          module: 'NodeNext',
          lib: ['ES2023', 'DOM', 'DOM.Iterable'],
          types: [],
          strict: true,
          noEmit: true,
        },
        files: ['index.ts'],
      }),
    );
    writeFileSync(join(project.folder, 'package.json'), '{"type":"module"}');
    if (complaint === undefined) checkTypes(project);
    else
      expect(() => {
        checkTypes(project);
      }).toThrow(complaint);
  });
});
