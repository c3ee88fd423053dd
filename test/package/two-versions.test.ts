// @module-tag long
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { HostProject } from '../support/host-project.js';
import { InspectorPage, useBrowser } from '../support/inspector-page.js';

const PAGE = `<!doctype html><html lang="en"><title>Host</title>
<body><ws-inspector url="/demo/echo" style="height: 600px"></ws-inspector>
<script type="module" src="./main.js"></script></body></html>`;

// The modules of the package, and its file for a script, which is another copy of all of it.
const MODULES = `await import('ws-inspector/define');`;
const FILE = `await import(/* @vite-ignore */ new URL('./ws-inspector.min.js', document.baseURI).href);`;

useBrowser();

describe('Two copies of the package on one page', () => {
  const projects: HostProject[] = [];
  afterAll(() => Promise.all(projects.map((project) => project.dispose())));

  describe.each([
    ['modules, then the file', [MODULES, FILE]],
    ['the file, then the modules', [FILE, MODULES]],
    [
      'both at once',
      [`await Promise.all([(async () => { ${MODULES} })(), (async () => { ${FILE} })()]);`],
    ],
  ])('%s', (_, lines) => {
    let url: string;
    beforeAll(async () => {
      const project = new HostProject();
      projects.push(project);
      writeFileSync(join(project.folder, 'index.html'), PAGE);
      writeFileSync(
        join(project.folder, 'main.js'),
        `${lines.join('\n')}\nglobalThis.isLoaded = true;`,
      );
      await project.build();
      const file = 'ws-inspector.min.js';
      copyFileSync(join(inject('packageFolder'), 'dist', file), join(project.folder, 'dist', file));
      url = await project.serve();
    });

    it('do not throw, and the elements of one of them work', async () => {
      const sut = await InspectorPage.open({}, url);
      await sut.page.waitForFunction('globalThis.isLoaded');
      await sut.connect();
      await sut.send('{"a":[1,2,3]}');
      await sut.rows('↓').click();
      await sut.details.getByText('"a"').waitFor();
      // What comes later is of the copy that the inspector is of: it stands on the same Lit.
      const isOne = await sut.page.evaluate(() => {
        const litOf = (element: object): object => {
          const parent = Object.getPrototypeOf(element) as object;
          return parent === HTMLElement.prototype ? element : litOf(parent);
        };
        const inspector = document.querySelector('ws-inspector')!;
        const panel = inspector.shadowRoot!.querySelector('ws-session-panel')!;
        const later = panel.shadowRoot!.querySelector('ws-message')!;
        return [panel, later].every((element) => litOf(element) === litOf(inspector));
      });
      expect(isOne).toBe(true);
    });
  });
});
