import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, inject, it } from 'vitest';

import { PAGE_POLICY } from '../../src/build/page-policy.js';
import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

/** What the server of the page answers with. */
async function answerTo(path: string): Promise<{ policy: string | null; html: string }> {
  const response = await fetch(new URL(path, inject('pageUrl')));
  return { policy: response.headers.get('content-security-policy'), html: await response.text() };
}

describe('The policy of the page', () => {
  it('lets nothing be made into a script or a style, and nothing be asked of third parties', () => {
    expect(PAGE_POLICY).not.toMatch(/unsafe|\*|https?:|strict-dynamic/u);
    expect(PAGE_POLICY).toContain("default-src 'none'");
    expect(PAGE_POLICY).toContain("require-trusted-types-for 'script'");
  });

  it.each(['', 'index.html', 'reference.html', 'assets/none.js'])(
    'is the header of what is served: /%s',
    async (path) => {
      expect((await answerTo(path)).policy).toBe(PAGE_POLICY);
    },
  );

  it('stands in the page before anything else that it is about, for servers of files', async () => {
    const html = await readFile(join(inject('pageDirectory'), 'index.html'), 'utf8');
    const [, first, second] = html.split('<meta');
    expect(first).toContain('charset');
    expect(second).toContain(`content="${PAGE_POLICY}"`);
    expect(html.slice(0, html.indexOf(PAGE_POLICY))).not.toMatch(/<script|<link/u);
  });

  it('leaves the document for scripts of lessons its own, which lets it load nothing', async () => {
    const { policy, html } = await answerTo('lesson-frame.html');
    expect(policy).toBeNull();
    expect(html).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /u,
    );
  });

  it('stops what gets into the page all the same, and a test hears of it', async () => {
    const inspector = await InspectorPage.open();
    await inspector.page
      .evaluate(() => {
        const script = document.createElement('script');
        script.src = 'data:text/javascript,document.title=1';
        document.body.append(script);
      })
      .catch(() => undefined);
    await inspector.page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
    });
    await expect
      .poll(() => inspector.errors.join('\n'))
      .toMatch(/Violation of the policy: style-src-attr/u);
    expect(inspector.errors.join('\n')).toMatch(/require-trusted-types-for/u);
    expect(await inspector.page.title()).toBe('ws-inspector');
    inspector.errors.length = 0;
  });

  it('is not needed for the page to ask nobody else: a test hears of that, too', async () => {
    const inspector = await InspectorPage.open();
    await inspector.page.route('https://example.com/**', (route) => route.fulfill({ body: '' }));
    await inspector.page.goto('https://example.com/');
    expect(inspector.errors.splice(0)).toEqual(['A request to https://example.com/']);
  });
});
