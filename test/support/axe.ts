import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from 'playwright';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rule for what colours change: all else is in the dark as in the light. */
export const CONTRAST = 'color-contrast';

/** What axe finds in a page, in words. @param rules which are tried; default: all */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(script);
  const options = JSON.stringify({ resultTypes: ['violations'], runOnly: rules });
  const found = await page.evaluate<
    { id: string; nodes: { html: string; failureSummary: string }[] }[]
  >(`axe.run(document, ${options}).then(({ violations }) => violations)`);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}
