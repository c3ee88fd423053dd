import { cases } from './cases.js';
import { Unmeasurable } from './case-servers.js';
import type { Engine, EnginePage } from './engine.js';
import { readExpectations, type Expectation } from './expectations.js';
import type { FaultCase } from './fault-case.js';
import type { PageServers } from './page-servers.js';
import { journeys, type Journey } from './journeys.js';
import { prepare, runBare, runCase } from './run-case.js';

/** So many cases a page has, then there is a fresh one. */
const CASES_PER_PAGE = 40;
/** So many connections may fail in a page: browsers hold back one in which more do. */
const FAILURES_PER_PAGE = 10;

/** What is to be done. */
export interface SuiteOptions {
  /** Ids that begin with one of these; default: all. */
  readonly only?: readonly string[];
  /** Those too that take up to five minutes each. */
  readonly long?: boolean;
  /** Those too whose messages have 256 MB and more. */
  readonly huge?: boolean;
  /** The journeys and nothing else. */
  readonly journeys?: boolean;
  /** Nothing that waits for more than this, in milliseconds. */
  readonly longest?: number;
}

/** A cell of the table. */
export interface Outcome {
  readonly expectation: Expectation;
  readonly verdict: 'pass' | 'fail' | 'not measured';
  /** What the log showed, or why nothing was measured. */
  readonly seen: string;
  readonly problems: readonly string[];
  /** Where it failed: what a bare socket does in the same browser. */
  readonly bare?: string;
}

/** Every row of the table that can be done in one engine, several at once; told as they are done. */
export async function runSuite(
  engine: Engine,
  servers: PageServers,
  options: SuiteOptions,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  await runJourneys(engine, servers, options, tell);
  if (options.journeys === true) return;
  const wanted = readExpectations().filter(
    ({ id }) => options.only?.some((start) => id.startsWith(start)) ?? true,
  );
  const together: Row[] = [];
  const own: Row[] = [];
  const alone: Row[] = [];
  for (const expectation of wanted) {
    const found = cases.get(expectation.id);
    const why = found === undefined ? 'there is no such case' : reasonAgainst(found, options);
    if (found === undefined || why !== undefined)
      tell({ expectation, verdict: 'not measured', seen: why ?? '', problems: [] });
    else if (found.page === 'alone') alone.push([expectation, found]);
    else if (found.page === 'own' || found.policy !== undefined) own.push([expectation, found]);
    else together.push([expectation, found]);
  }
  // Those that wait begin first, and others are done meanwhile.
  together.sort(([, a], [, b]) => (b.limit ?? 0) - (a.limit ?? 0));
  const work = async (): Promise<void> => {
    while (own.length > 0) await onePage(engine, servers, own, 1, tell);
    while (together.length > 0) await onePage(engine, servers, together, CASES_PER_PAGE, tell);
  };
  await Promise.all(Array.from({ length: engine.pages }, work));
  while (alone.length > 0) await onePage(engine, servers, alone, 1, tell);
}

async function runJourneys(
  engine: Engine,
  servers: PageServers,
  { only }: SuiteOptions,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  const wanted = journeys.filter(({ id }) => only?.some((start) => id.startsWith(start)) ?? true);
  const work = async (): Promise<void> => {
    for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
      const first = await oneJourney(engine, servers, next);
      tell(first.verdict === 'fail' ? await oneJourney(engine, servers, next) : first);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, engine.pages) }, work));
}

async function oneJourney(
  engine: Engine,
  servers: PageServers,
  { id, about, expected, fragment = '', run }: Journey,
): Promise<Outcome> {
  const expectation = { id, group: 'journeys', about, chromium: expected };
  const page = await engine.open((await servers.urlFor(undefined)) + fragment);
  try {
    await prepare(page);
    const seen = await run(page);
    const problems = seen === expected ? [] : [`not ${expected}`];
    return { expectation, verdict: problems.length === 0 ? 'pass' : 'fail', seen, problems };
  } catch (error) {
    return { expectation, verdict: 'fail', seen: '', problems: [String(error)] };
  } finally {
    await page.close();
  }
}

/** A case with what is expected of it. */
type Row = readonly [Expectation, FaultCase];

function reasonAgainst(
  { only, limit = 0 }: FaultCase,
  { long, huge, longest = Infinity }: SuiteOptions,
): string | undefined {
  if (only === 'long' && long !== true) return 'takes minutes: --long';
  if (only === 'huge' && huge !== true) return 'takes gigabytes: --huge';
  return limit > longest ? 'takes too long here' : undefined;
}

/** Some of the cases, in one page. One that is wrong is tried once more in another: the machine may have been busy. */
async function onePage(
  engine: Engine,
  servers: PageServers,
  queue: Row[],
  most: number,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  let next = queue.shift();
  if (next === undefined) return;
  const page = await engine.open(await servers.urlFor(next[1].policy));
  let failures = 0;
  try {
    await prepare(page);
    for (let done = 1; next !== undefined; done += 1) {
      const outcome = await oneCase(engine, page, next);
      const isSecond = retried.has(next);
      if (outcome.verdict === 'fail' && !isSecond) {
        retried.add(next);
        queue.push(next);
      } else
        tell(
          isSecond && outcome.verdict === 'pass'
            ? { ...outcome, seen: `${outcome.seen} (at the second try)` }
            : outcome,
        );
      if (outcome.seen.startsWith('error')) failures += 1;
      // What is left behind in the page by one that is wrong would be in the way of others.
      if (done >= most || failures >= FAILURES_PER_PAGE || outcome.verdict === 'fail') return;
      next = queue.shift();
    }
  } finally {
    await page.close();
  }
}

/** Cases that were wrong once. */
const retried = new WeakSet<Row>();

async function oneCase(
  engine: Engine,
  page: EnginePage,
  [expectation, wanted]: Row,
): Promise<Outcome> {
  try {
    const { seen, problems } = await runCase(page, engine.name, wanted, expectation);
    if (problems.length === 0) return { expectation, verdict: 'pass', seen, problems };
    const bare = await runBare(page, wanted).catch(String);
    return { expectation, verdict: 'fail', seen, problems, bare };
  } catch (error) {
    if (error instanceof Unmeasurable)
      return { expectation, verdict: 'not measured', seen: error.message, problems: [] };
    return {
      expectation,
      verdict: 'fail',
      seen: '',
      problems: [error instanceof Error ? error.message : String(error)],
    };
  }
}
