import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareReplies, isSamePayload } from '../../../src/core/replay/compare-replies.js';
import { receivedSince } from '../../../src/core/replay/replay-plan.js';
import { log } from '../../support/log.js';

function compare(expected: readonly string[], got: readonly string[], isOver = true) {
  const [recorded, live] = [expected, got].map((texts) => {
    const made = log(...texts.map((text) => `< ${text}`));
    return { log: made, received: receivedSince(made, 1) };
  });
  return compareReplies(recorded!, live!, isOver);
}

/** "=" same, "~" changed, "-" missing, "+" extra. */
function signs(expected: string, got: string, isOver = true): string {
  const sign = { same: '=', changed: '~', missing: '-', extra: '+' };
  const { pairs } = compare([...expected], [...got], isOver);
  return pairs.map(({ outcome }) => sign[outcome]).join('');
}

describe('Replies then and now', () => {
  it.each([
    ['abc', 'abc', '==='],
    ['', '', ''],
    ['abc', 'axc', '=~='],
    ['abc', 'ac', '=-='],
    ['ac', 'abc', '=+='],
    ['abc', 'ab', '==-'],
    ['ab', 'abc', '==+'],
    ['abcd', 'xycd', '~~=='],
    ['aab', 'ab', '=-='],
    ['abc', '', '---'],
    ['', 'abc', '+++'],
  ])('“%s” and “%s” give %s', (expected, got, outcome) => {
    expect(signs(expected, got)).toBe(outcome);
  });

  it('are not missing while they may still come', () => {
    expect(signs('abcd', 'ab', false)).toBe('==');
  });

  it('are told apart byte by byte', () => {
    const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;
    expect(isSamePayload(bytes(1, 2), bytes(1, 2))).toBe(true);
    expect(isSamePayload(bytes(1, 2), bytes(1, 3))).toBe(false);
    expect(isSamePayload(bytes(1), bytes(1, 3))).toBe(false);
    expect(isSamePayload('1', bytes(49))).toBe(false);
  });

  it('are all there, each once and in order, and counted', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 });
    fc.assert(
      fc.property(letters, letters, (expected, got) => {
        const { pairs, counts } = compare(expected, got);
        const sequences = (name: 'expected' | 'got'): number[] =>
          pairs.flatMap((pair) => pair[name] ?? []);
        expect(sequences('expected')).toEqual(expected.map((_, index) => index + 1));
        expect(sequences('got')).toEqual(got.map((_, index) => index + 1));
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(pairs.length);
      }),
    );
  });
});
