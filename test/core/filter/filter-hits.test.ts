import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { completeFilter } from '../../../src/core/filter/complete.js';
import { findHits, type HighlightTerm } from '../../../src/core/filter/hits.js';
import { parseFilter } from '../../../src/core/filter/parse-filter.js';
import { MatchList } from '../../../src/core/log/match-list.js';
import { log } from '../../support/log.js';

function termsOf(filter: string): readonly HighlightTerm[] {
  const parsed = parseFilter(filter);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.terms;
}

/** A text with its hits in brackets. */
function marked(filter: string, text: string, limit?: number): string {
  let result = '';
  let from = 0;
  for (const { start, end } of findHits(text, termsOf(filter), limit)) {
    result += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return result + text.slice(from);
}

describe('findHits', () => {
  it.each([
    ['hello', 'Hello, hello', '[Hello], [hello]'],
    ['ab bc', 'abcd', '[abc]d'],
    ['ab c', 'abcd', '[ab][c]d'],
    ['aa', 'aaaa', '[aa][aa]'],
    ['a or "b c"', 'a b c', '[a] [b c]'],
    ['a -b', 'a b', '[a] b'],
    ['-(a -b)', 'a b', 'a [b]'],
    ['"("', 'f(x)', 'f[(]x)'],
    ['/\\d+/', 'a12b3', 'a[12]b[3]'],
    ['/^x/m', 'x\nx', '[x]\n[x]'],
    ['/\\d*/', 'a12b', 'a[12]b'],
    ['/o.*o/', 'foo foo', 'f[oo foo]'],
    ['/(o+)+/', 'foo', 'foo'],
    ['/(/', '(', '[(]'],
    ['dir:sent size:>1 #4 hex:61', 'a sent 4', 'a sent 4'],
    ['grüße', 'GRÜSSE Grüße', 'GRÜSSE [Grüße]'],
  ])('marks for %s in %j: %j', (filter, text, expected) => {
    expect(marked(filter, text)).toBe(expected);
  });

  it('stops at the limit', () => {
    expect(marked('a b', 'ababab', 3)).toBe('[a][b][a]bab');
    expect(findHits('a'.repeat(5000), termsOf('a'))).toHaveLength(1000);
    expect(findHits('b'.repeat(2 ** 20), termsOf('/x*/'), 10)).toEqual([]);
  });

  it('does not use an expression on a text that it could take long on', () => {
    const text = 'o'.repeat(3000);
    expect(findHits(text, termsOf('/o.*x/'))).toEqual([]);
    expect(findHits(`${text}x`, termsOf('/o.*x/'))).toEqual([]);
    expect(findHits(text.slice(0, 1000), termsOf('/o.*o/'))).toEqual([{ start: 0, end: 1000 }]);
  });

  it('survives what the engine gives up on', () => {
    const deep = '/^((((((((([abc])))))))))*x/';
    const text = 'abc'.repeat(349_000);
    expect(() => new RegExp(deep.slice(1, -1)).test(text)).toThrow(RangeError);
    expect(findHits(text, termsOf(deep))).toEqual([]);
    const filter = parseFilter(deep);
    expect(filter.ok && filter.test!(log(`< ${text}`), 1)).toBe(false);
  });

  it('gives parts of the text, in order and apart', () => {
    const filter = fc.constantFrom('a b', 'ab ba or /b+/', '/a*/', 'a aa', '-a b', '/a|$/');
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '😀'), maxLength: 40 });
    fc.assert(
      fc.property(filter, text, fc.integer({ min: 1, max: 9 }), (given, shown, limit) => {
        const hits = findHits(shown, termsOf(given), limit);
        expect(hits.length).toBeLessThanOrEqual(limit);
        let from = 0;
        for (const { start, end } of hits) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(shown.length);
      }),
    );
  });
});

/** Completions at the `|` of a filter, as the filters that they make. */
function completions(given: string): string[] {
  const caret = given.indexOf('|');
  const text = given.slice(0, caret) + given.slice(caret + 1);
  return completeFilter(text, caret).map(
    (one) => text.slice(0, one.from) + one.text + text.slice(one.to),
  );
}

describe('completeFilter', () => {
  it.each([
    ['|', ['dir:', 'type:', 'size:', 'time:', 'code:', 'hex:', 'number:']],
    ['d|', ['dir:']],
    ['T|', ['type:', 'time:']],
    ['a d| b', ['a dir: b']],
    ['a |', 'dir: type: size: time: code: hex: number:'.split(' ').map((field) => `a ${field}`)],
    ['-d|', ['-dir:']],
    ['(d|', ['(dir:']],
    ['(a or -d|)', ['(a or -dir:)']],
    ['di|r:sent', ['dir:sent']],
    ['dir:|', ['dir:sent', 'dir:received', 'dir:event']],
    ['dir:s|', ['dir:sent']],
    ['dir:S|', ['dir:sent']],
    ['dir:r|eceived x', ['dir:received x']],
    ['dir:sent|', []],
    ['type:text,b|', ['type:text,binary']],
    ['type:b|,text', ['type:binary,text']],
    ['code:101|', ['1010', '1011', '1012', '1013', '1014', '1015'].map((code) => `code:${code}`)],
    ['size:|', ['size:>1k', 'size:<100', 'size:1k..10k', 'size:=0']],
    ['hello|', []],
    ['foo:|', []],
    ['"d|', []],
    ['"d|"', []],
    ['"a" d|', ['"a" dir:']],
    ['/d|', []],
    ['/d|/i', []],
    ['/a/ d|', ['/a/ dir:']],
  ])('completes %s', (given, expected) => {
    expect(completions(given)).toEqual(expected);
  });

  it('never throws, and names parts of the filter around the caret', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'dist:,"/()-| \\'), maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: -2, max: 70 }), (given, caret) => {
        for (const { from, to } of completeFilter(given, caret)) {
          const at = Math.min(Math.max(0, caret), given.length);
          expect(from).toBeLessThanOrEqual(at);
          expect(to).toBeGreaterThanOrEqual(at);
          expect(to).toBeLessThanOrEqual(given.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('A list of matches', () => {
  it('is as good as an array of numbers', () => {
    const step = fc.record({
      chunks: fc.nat({ max: 2 }),
      offsets: fc.uniqueArray(fc.nat({ max: 200 }), { maxLength: 20 }),
      forget: fc.option(fc.nat({ max: 1500 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.nat({ max: 4000 }), (steps, sought) => {
        const list = new MatchList();
        let model: number[] = [];
        let start = 1;
        let next = 0;
        for (const { chunks, offsets, forget: wanted } of steps) {
          if (chunks > 0) [start, next] = [start + chunks * 256, 0];
          const usable = offsets.sort((a, b) => a - b).filter((offset) => offset >= next);
          next = (usable.at(-1) ?? next - 1) + 1;
          list.add(start, Uint16Array.from(offsets.length ? usable : []), usable.length);
          const forget = wanted && Math.min(wanted, start + next);
          model.push(...usable.map((offset) => start + offset));
          if (forget !== undefined) {
            list.forgetBefore(forget);
            model = model.filter((sequence) => sequence >= forget);
          }
          expect(Array.from({ length: list.length }, (_, i) => list.at(i))).toEqual(model);
          expect([list.at(-1), list.at(list.length)]).toEqual([undefined, undefined]);
          expect(list.indexOf(sought)).toBe(model.filter((sequence) => sequence < sought).length);
        }
      }),
    );
  });
});
