// @module-tag long
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { HostProject } from '../support/host-project.js';
import { InspectorPage, useBrowser } from '../support/inspector-page.js';

/** The least that a page has to allow for the single file, served by itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'connect-src ws: wss:',
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html ws-inspector',
].join('; ');

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>One file</title>
<link rel="stylesheet" href="page.css">
<script type="module" src="ws-inspector.min.js"></script>
</head>
<body><ws-inspector url="/demo/echo"></ws-inspector></body>
</html>`;

useBrowser();

describe('The single file under a strict policy', () => {
  let project: HostProject;
  let url: string;
  beforeAll(async () => {
    project = new HostProject();
    writeFileSync(join(project.folder, 'index.html'), PAGE);
    writeFileSync(join(project.folder, 'page.css'), 'ws-inspector { height: 700px; }');
    cpSync(
      join(inject('packageFolder'), 'dist', 'ws-inspector.min.js'),
      join(project.folder, 'ws-inspector.min.js'),
    );
    url = await project.serve({ outDir: '.', headers: { 'content-security-policy': POLICY } });
  });
  afterAll(() => project.dispose());

  // Violations and requests to others end any test in failure.
  it('writes, sends, shows, filters, decodes and floats over the page', async () => {
    const sut = await InspectorPage.open({}, url);
    const { page, details } = sut;
    await sut.connect();
    await page.getByRole('radio', { name: 'JSON', exact: true }).first().click();
    await sut.send('{"a": [1, 2, 3]}');
    await sut.hasRows(3);
    await sut.rows('↓').click();
    for (const view of ['Decoded', 'JSON', 'Text', 'Hex', 'Diff', 'Wire']) {
      await details.getByRole('radio', { name: view, exact: true }).click();
    }
    // An expression that could stall the page is tested in a worker, which is a blob here.
    await page.getByRole('searchbox', { name: 'Filter' }).fill('/(a+)+$/');
    await page.getByText('0 of 3').waitFor();
    await page.evaluate(
      `import('${url}ws-inspector.min.js').then(({ observe }) => { observe({ overlay: true }); })`,
    );
    await page.getByRole('region', { name: 'WebSockets of this page' }).waitFor();
    expect(await page.title()).toBe('One file');
  });
});
