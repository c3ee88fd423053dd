import { explanationOf } from '../../src/core/log/close-explanation.js';
import type { CloseDetail } from '../../src/core/log/entry.js';

/** Codes that a Close frame may carry, RFC 6455 §7.4 and the registry: written here anew, not asked of what is tested. */
function mayBeSent(code: number): boolean {
  const inProtocol = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014];
  return inProtocol.includes(code) || (code >= 3000 && code <= 4999);
}

/**
 * Sentences on what is not true, or missing, in what the inspector says about a close event; empty when all is well.
 *
 * @param cause what truly happened; it has to be among the causes that are listed
 */
export function checkExplanation(close: CloseDetail, cause: string | undefined): string[] {
  const { code, reason, wasClean, bufferedAmount } = close;
  const { remarks, causes } = explanationOf(close);
  const says = (part: string): boolean => remarks.some((remark) => remark.includes(part));
  const isFailure = (code === 1006 || code === 1015) && !wasClean;
  const isPassedOn = [1006, 1015].includes(code) ? wasClean : code === 1005 && reason !== '';
  const rules: readonly (readonly [isDue: boolean, part: string])[] = [
    [code === 1006 && !wasClean, '1006 is never sent'],
    [code === 1015 && !wasClean, '1015 is never sent: Firefox reports it when TLS fails'],
    [code === 1005 && reason === '', '1005 is never sent'],
    [isPassedOn, `put ${String(code)} into its Close frame, where it is not allowed`],
    [
      !mayBeSent(code) && ![1005, 1006, 1015].includes(code),
      `${String(code)} is not allowed in a Close frame`,
    ],
    [code >= 1012 && code <= 1014, 'WebKit reports 1006 instead'],
    [!wasClean && !isFailure, 'Not clean, though a Close frame came'],
    [bufferedAmount > 0, 'was not delivered'],
  ];
  const problems = rules
    .filter(([isDue, part]) => isDue !== says(part))
    .map(([isDue, part]) => `the explanation ${isDue ? 'does not say' : 'says'} “${part}”`);
  if (isFailure && causes.length < 2)
    problems.push(`${String(causes.length)} causes are no list of what remains possible`);
  if (!isFailure && !isPassedOn && causes.length > 0)
    problems.push('causes are listed though the close came from the server');
  if (isFailure && cause !== undefined && !causes.some((row) => row.cause.includes(cause))) {
    problems.push(`what happened is not among the causes: “${cause}”`);
  }
  if (isFailure && remarks.some((remark) => /because|was caused by/u.test(remark)))
    problems.push('a cause is claimed');
  return problems;
}

/** All sentences by which a close is explained. */
export function explanationTexts(close: CloseDetail): readonly string[] {
  const { remarks, causes } = explanationOf(close);
  return [...remarks, ...causes.flatMap(({ cause, check }) => [cause, check])];
}
