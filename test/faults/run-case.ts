import { startServers } from './case-servers.js';
import { checkExplanation, explanationTexts } from './explanation.js';
import type { EngineName, EnginePage } from './engine.js';
import { alternativesOf, inOneLine, isAsExpected, type Expectation } from './expectations.js';
import type { FaultCase } from './fault-case.js';
import { installKit } from './page-kit.js';
import type { PageResult, PageTask, Way } from './page-task.js';

/** How long the end of a case is waited for unless it says otherwise, in milliseconds. */
const LIMIT = 8000;
/** Logs of more entries are not held against the screen, which may not have them all in sight. */
const MOST_ROWS = 12;

/** What became of one case in one engine. */
export interface CaseResult {
  /** What the log shows, in one line. */
  readonly seen: string;
  /** Sentences on what is wrong; empty when nothing is. */
  readonly problems: readonly string[];
}

/** Puts into a page what cases need there. */
export async function prepare(page: EnginePage): Promise<void> {
  await page.evaluate(`(${String(installKit)})()`);
}

/** Does one case in the inspector, and holds it against what is expected. */
export async function runCase(
  page: EnginePage,
  engine: EngineName,
  wanted: FaultCase,
  expectation: Expectation,
): Promise<CaseResult> {
  const servers = await startServers(wanted);
  try {
    if (wanted.way === 'form')
      await page.evaluate(
        `faultKit.connect(${JSON.stringify(servers.url)}, ${JSON.stringify(wanted.protocols ?? [])})`,
      );
    const { log, closes } = await runInPage(page, wanted, wanted.way, servers.url);
    const seen = inOneLine(log);
    const problems: string[] = [];
    const alternatives = alternativesOf(expectation, engine);
    if (!alternatives.some((expected) => isAsExpected(seen, expected)))
      problems.push(`not ${alternatives.join(' or ')}`);
    for (const close of closes) problems.push(...checkExplanation(close, expectation.cause));
    if (log.length <= MOST_ROWS && wanted.page === undefined) {
      const explanation = JSON.stringify(closes.slice(-1).flatMap(explanationTexts));
      problems.push(...(await page.evaluate<string[]>(`faultKit.compareScreen(${explanation})`)));
    }
    return { seen, problems };
  } finally {
    await page.evaluate('faultKit.done()').catch(() => {});
    await servers.close();
  }
}

/** The same with a bare socket: what the engine itself does. @param page any page, with or without the inspector */
export async function runBare(page: EnginePage, wanted: FaultCase): Promise<string> {
  const servers = await startServers(wanted);
  try {
    return inOneLine((await runInPage(page, wanted, 'bare', servers.url)).log);
  } finally {
    await page.evaluate('faultKit.done()').catch(() => {});
    await servers.close();
  }
}

async function runInPage(
  page: EnginePage,
  { act, limit = LIMIT, binaryType, protocols }: FaultCase,
  way: Way,
  url: string | undefined,
): Promise<PageResult> {
  const task: PageTask = { way, url, protocols, binaryType, limit };
  return page.evaluate<PageResult>(`faultKit.run(${JSON.stringify(task)}, ${String(act)})`);
}
