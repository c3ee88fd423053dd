// @module-tag long
import { cpSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { HostProject } from '../support/host-project.js';
import { InspectorPage, useBrowser } from '../support/inspector-page.js';

const HOST = fileURLToPath(new URL('hostile-host', import.meta.url));
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** What the page of this project is held to, and what a host page with two copies of Lit has to allow. */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  'connect-src * ws: wss:',
  `img-src 'self' data: blob:`,
  `worker-src 'self' blob:`,
  `frame-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html ws-inspector 'allow-duplicates'`,
].join('; ');

useBrowser();

describe('In a page with its own Lit, CodeMirror, hostile styles and a strict policy', () => {
  let project: HostProject;
  let url: string;
  beforeAll(async () => {
    project = new HostProject();
    cpSync(HOST, project.folder, { recursive: true });
    // Copies, not links: the page has another Lit and another CodeMirror than the package.
    const copies = { lit: 'host-lit', 'lit-html': 'lit-html', 'lit-element': 'lit-element' };
    for (const [name, copy] of Object.entries(copies)) {
      cpSync(realpathSync(join(MODULES, name)), join(project.folder, 'node_modules', copy), {
        recursive: true,
      });
    }
    cpSync(
      join(MODULES, '@lit', 'reactive-element'),
      join(project.folder, 'node_modules', '@lit', 'reactive-element'),
      { recursive: true },
    );
    const view = join(project.folder, 'node_modules', 'host-codemirror-view');
    cpSync(join(MODULES, '@codemirror', 'view'), view, { recursive: true });
    cpSync(
      join(MODULES, '@codemirror', 'state'),
      join(view, 'node_modules', '@codemirror', 'state'),
      { recursive: true },
    );
    for (const name of ['style-mod', 'w3c-keyname', 'crelt', '@marijn/find-cluster-break'])
      project.link(name);
    await project.build({ build: { sourcemap: false } });
    url = await project.serve({ headers: { 'content-security-policy': POLICY } });
  });
  afterAll(() => project.dispose());

  it('does its work without a violation, and looks as it does elsewhere', async () => {
    const sut = await InspectorPage.open(
      { viewport: { width: 1200, height: 1300 } },
      'about:blank',
    );
    await sut.page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { violations: seen });
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
        seen.push(`${effectiveDirective} ${blockedURI} ${sample}`);
      });
    });
    await sut.page.goto(url);
    await sut.page.getByText('with a Lit of its own').waitFor();
    await sut.page.getByText('An editor of the page').waitFor();
    await sut.connect();
    await sut.send('{"a":[1,2,3]}');
    await sut.hasRows(3);
    await sut.rows('↓').click();
    await sut.details.getByRole('radio', { name: 'Hex', exact: true }).click();
    await sut.details.getByRole('grid').first().waitFor();
    await sut.details.getByRole('radio', { name: 'Decoded', exact: true }).click();
    await sut.details.getByRole('treeitem').first().waitFor();
    // Workers need URLs that are trusted.
    await sut.page.getByRole('searchbox', { name: 'Filter' }).first().fill('/(a+)+$/');
    await sut.page.getByText('0 of 3').waitFor();
    await sut.page.getByRole('searchbox', { name: 'Filter' }).first().fill('');
    expect(await sut.page.evaluate<string[]>('violations')).toEqual([]);
    if (process.env.SCREENSHOT) await sut.page.screenshot({ path: process.env.SCREENSHOT });
    // The styles of the page end at the elements.
    const styles = await sut
      .button('Send')
      .first()
      .evaluate((element) => {
        const {
          fontSize,
          backgroundColor,
          borderTopWidth,
          letterSpacing,
          textTransform,
          fontFamily,
        } = getComputedStyle(element);
        return {
          fontSize,
          backgroundColor,
          borderTopWidth,
          letterSpacing,
          textTransform,
          fontFamily,
        };
      });
    expect(styles).toMatchObject({
      fontSize: '13px',
      letterSpacing: 'normal',
      textTransform: 'none',
    });
    expect(styles.fontFamily).toContain('system-ui');
    expect(styles.backgroundColor).not.toBe('rgb(255, 255, 0)');
  });
});
