import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { diffSequences, type SequenceDiff } from '../../../src/core/diff/diff-sequences.js';

function diff(a: ArrayLike<number>, b: ArrayLike<number>, left = 1e9): SequenceDiff {
  const running = diffSequences(a, b, { left });
  for (;;) {
    const { done, value } = running.next();
    if (done === true) return value;
  }
}

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** "a[b|c]d": b was replaced by c. */
function written(a: string, b: string): string {
  let text = '';
  let at = 0;
  for (const { aStart, aEnd, bStart, bEnd } of diff(letters(a), letters(b)).hunks) {
    text += `${a.slice(at, aStart)}[${a.slice(aStart, aEnd)}|${b.slice(bStart, bEnd)}]`;
    at = aEnd;
  }
  return text + a.slice(at);
}

function apply(a: readonly number[], b: readonly number[], { hunks }: SequenceDiff): number[] {
  const made: number[] = [];
  let at = 0;
  for (const { aStart, aEnd, bStart, bEnd } of hunks) {
    made.push(...a.slice(at, aStart), ...b.slice(bStart, bEnd));
    at = aEnd;
  }
  return [...made, ...a.slice(at)];
}

/** Items that are removed or added. */
function sizeOf({ hunks }: SequenceDiff): number {
  return hunks.reduce(
    (sum, { aStart, aEnd, bStart, bEnd }) => sum + aEnd - aStart + bEnd - bStart,
    0,
  );
}

/** The length of what two sequences have in common at the most, by the table that everybody knows. */
function commonLength(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    const next = [0];
    for (const [at, other] of b.entries()) {
      next.push(item === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    }
    row = next;
  }
  return row[b.length]!;
}

describe('The difference of two sequences', () => {
  it.each([
    ['', '', ''],
    ['abc', 'abc', 'abc'],
    ['', 'abc', '[|abc]'],
    ['abc', '', '[abc|]'],
    ['abc', 'axc', 'a[b|x]c'],
    ['abcd', 'acd', 'a[b|]cd'],
    ['acd', 'abcd', 'a[|b]cd'],
    ['abcdef', 'zabcdefy', '[|z]abcdef[|y]'],
    ['abc', 'xyz', '[abc|xyz]'],
  ])('from %j to %j is %j', (a, b, expected) => {
    expect(written(a, b)).toBe(expected);
  });

  const items = fc.array(fc.nat(3), { maxLength: 40 });

  it('turns the one into the other, and is as small as can be', () => {
    fc.assert(
      fc.property(items, items, (a, b) => {
        const found = diff(a, b);
        expect(apply(a, b, found)).toEqual(b);
        expect(sizeOf(found)).toBe(a.length + b.length - 2 * commonLength(a, b));
        expect(found.isCapped).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('turns the one into the other also where it was given up', () => {
    fc.assert(
      fc.property(items, items, fc.nat(60), (a, b, budget) => {
        expect(apply(a, b, diff(a, b, budget))).toEqual(b);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps to its budget, and lets others go first', () => {
    const a = Int32Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 1000);
    const b = Int32Array.from({ length: 100_000 }, (_, at) => (at * 104_729) % 997);
    const budget = { left: 2_000_000 };
    const running = diffSequences(a, b, budget);
    let slices = 0;
    let step = running.next();
    for (; step.done !== true; step = running.next()) slices += 1;
    expect(step.value.isCapped).toBe(true);
    expect(slices).toBeGreaterThan(10);
    expect(budget.left).toBeGreaterThan(-200_000);
  });

  it('needs no recursion', () => {
    const a = Int32Array.from({ length: 200_000 }, (_, at) => at);
    const found = diff(
      a,
      a.filter((at) => at % 1000 !== 3),
    );
    expect(sizeOf(found)).toBe(200);
    expect(found.isCapped).toBe(false);
  });
});
