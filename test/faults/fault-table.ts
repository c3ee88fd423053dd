import type { Outcome } from './suite.js';

/** Characters of a cell. */
const MOST = 240;

/** One row, as soon as it is known; what is wrong stands under it. */
export function printRow({ expectation, verdict, seen, problems, bare }: Outcome): void {
  const sign = { pass: 'ok  ', fail: 'FAIL', 'not measured': '–   ' }[verdict];
  console.log(`  ${sign} ${expectation.id.padEnd(24)} ${cut(seen)}`);
  for (const problem of problems) console.log(`         ${cut(problem)}`);
  if (bare !== undefined) console.log(`         a bare socket: ${cut(bare)}`);
}

/** How many rows of an engine are right. */
export function printCounts(
  name: string,
  outcomes: readonly Outcome[],
  milliseconds: number,
): void {
  const count = (verdict: Outcome['verdict']): string =>
    String(outcomes.filter((outcome) => outcome.verdict === verdict).length);
  console.log(
    `${name}: ${count('pass')} right, ${count('fail')} wrong, ${count('not measured')} not measured, in ${(milliseconds / 1000).toFixed(0)} s`,
  );
}

function cut(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
