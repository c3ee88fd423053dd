import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseFilter } from '../../../src/core/filter/parse-filter.js';
import { MOST_REGEXP_INPUT, inlineLengthOf } from '../../../src/core/filter/regexp/regexp-cost.js';
import { readRegExp } from '../../../src/core/filter/regexp/regexp-reader.js';
import type { RegExpTree } from '../../../src/core/filter/regexp/regexp-tree.js';
import {
  createDecidedTest,
  workerInput,
  workerPlan,
} from '../../../src/core/filter/regexp/worker-plan.js';
import { log } from '../../support/log.js';

/** Whether its time is proportional to the text, so that it may run on the main thread on any text. */
function isSafeRegExp(source: string, flags: string): boolean {
  return inlineLengthOf(source, flags) === MOST_REGEXP_INPUT;
}

describe('isSafeRegExp', () => {
  it.each([
    'error|warn',
    '^\\{"type":"(id|message)"',
    'user_\\w+',
    'x.*',
    '.*',
    'a*b*',
    '"name":"[^"]*"',
    '"name":"[^"]*"$',
    '"id":\\s*\\d+,\\s*"x":\\s*"[^"]*"',
    'https?:\\/\\/[^\\/\\s]+\\/x',
    '^.*foo',
    '^\\s*x',
    '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}',
    '\\d{4}-\\d{2}',
    '(?<year>\\d{4})',
    'a(?=b)c(?!d)',
    '(?<=a)b',
    'colou?r',
    '\\p{L}{3}',
    '[\\u{1F600}-\\u{1F64F}]',
    '(?:ab|cd){2}',
    '{"a"',
    '[]]',
  ])('trusts /%s/', (source) => {
    const flags = /\\[pu]\{/.test(source) ? 'u' : '';
    const usable = ((): boolean => {
      try {
        return Boolean(new RegExp(source, flags));
      } catch {
        return false;
      }
    })();
    expect(usable).toBe(true);
    expect(isSafeRegExp(source, flags)).toBe(true);
  });

  it.each([
    ['(a+)+$', 'a repetition in a repetition'],
    ['^(a+)+$', 'the same, anchored'],
    ['(?:a*)*b', 'the same with stars'],
    ['(a|a)*b', 'options that overlap in a repetition'],
    ['(a|ab)*c', 'options with a common beginning in a repetition'],
    ['^(?:a|ab)*c', 'the same, anchored'],
    ['^(?:a|a)*b', 'options that are the same, anchored'],
    ['z(?:a?b)*c', 'rounds that can end in two ways, behind something else'],
    ['(.|\\s)+x', 'classes that overlap in a repetition'],
    ['(a?b?)*c', 'a repetition of what may be empty'],
    ['(\\w)\\1', 'a reference back'],
    ['(?<x>a)\\k<x>', 'a named reference back'],
    ['(?=a+)b', 'a look-ahead with a repetition'],
    ['(?<!a*)b', 'a look-behind with a repetition'],
    ['(a{1,9}){1,9}b', 'bounded repetitions that multiply'],
    ['foo.*bar', 'a repetition that each foo begins anew'],
    ['\\d+\\.\\d+', 'a repetition at the beginning'],
    ['\\s+$', 'the same before the end'],
    ['"[^"]*"[^x]*y', 'a repetition that takes in where another may begin'],
    ['^.*foo.*bar', 'two repetitions that overlap'],
    ['a*b{2,}', 'a repetition before one that can fail'],
    ['xa*a*b', 'two repetitions of the same'],
    ['z.{5000}[^z]*y', 'very many beginnings that overlap'],
    ['a{1000}', 'a very long comparison at each place'],
  ])('does not trust /%s/: %s', (source) => {
    expect(isSafeRegExp(source, '')).toBe(false);
  });

  it.each([
    ['A[^A]*y', '', true],
    ['a[^Aa]*y', 'i', true],
    ['a[^A]*y', '', false],
    ['a[^A]*y', 'i', false],
    ['k[^\u212a]*y', '', false],
    ['s\\W*y', 'iu', false],
    ['s\\W*y', 'i', true],
    ['\\n.*y', '', true],
    ['\\n.*y', 's', false],
    ['^.*y', '', true],
    ['^.*y', 'm', false],
  ])('minds the flags of /%s/%s', (source, flags, expected) => {
    expect(isSafeRegExp(source, flags)).toBe(expected);
  });

  it('lets quadratic expressions run on texts that are short', () => {
    expect(inlineLengthOf('foo.*bar', '')).toBe(2000);
    expect(inlineLengthOf('a.*b.*c', '')).toBe(158);
    expect(inlineLengthOf('(a+)+', '')).toBe(0);
    expect(inlineLengthOf('abc', '')).toBe(MOST_REGEXP_INPUT);
  });
});

/** Matches a tree as engines do, going back where it fails, and counts the steps. */
function search(tree: RegExpTree, text: string, most: number): { found: boolean; steps: number } {
  let steps = 0;
  const match = (node: RegExpTree, at: number, next: (at: number) => boolean): boolean => {
    steps += 1;
    if (steps > most) return true;
    switch (node.kind) {
      case 'char': {
        const code = text.charCodeAt(at);
        return at < text.length && (node.set & (1n << BigInt(code))) !== 0n && next(at + 1);
      }
      case 'sequence': {
        const run = (i: number, from: number): boolean =>
          i === node.items.length
            ? next(from)
            : match(node.items[i]!, from, (to) => run(i + 1, to));
        return run(0, at);
      }
      case 'choice':
        return node.options.some((option) => match(option, at, next));
      case 'repeat': {
        const run = (i: number, from: number): boolean =>
          (i < node.max &&
            match(node.item, from, (to) => (to > from || i < node.min) && run(i + 1, to))) ||
          (i >= node.min && next(from));
        return run(0, at);
      }
      case 'start':
        return at === 0 && next(at);
      default:
        throw new Error(`not generated: ${node.kind}`);
    }
  };
  for (let at = 0; at <= text.length; at += 1) {
    if (match(tree, at, () => true)) return { found: true, steps };
  }
  return { found: false, steps };
}

const { source } = fc.letrec<{ source: string }>((tie) => ({
  source: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', '[^bc]', '\\w', '^', '[a-c]'),
    fc.tuple(tie('source'), tie('source')).map(([a, b]) => a + b),
    fc.tuple(tie('source'), tie('source'), tie('source')).map((parts) => parts.join('')),
    fc.tuple(tie('source'), tie('source')).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(tie('source'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '*?'))
      .map(([a, quantifier]) => `(?:${a})${quantifier}`),
  ),
}));
const atom = fc.constantFrom('a', 'b', 'c', '[ab]', '[^c]', '[^a]', '.', '(?:ab|c)', '(?:a|b)');
const quantifier = fc.constantFrom('', '', '*', '+', '?', '{2,}', '{1,2}');
const row = fc
  .tuple(fc.constantFrom('', '', '^'), fc.array(fc.tuple(atom, quantifier), { maxLength: 6 }))
  .map(([start, items]) => start + items.flat().join(''));
const mixed = fc.string({ unit: fc.constantFrom(...'abcABz\n'), maxLength: 10 });
const abc = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 4 });

describe('The reader of regular expressions', () => {
  it('understands them as the engine does', () => {
    fc.assert(
      fc.property(source, mixed, (given, text) => {
        const tree = readRegExp(given, '')!;
        const { found, steps } = search(tree, text, 200_000);
        fc.pre(steps <= 200_000);
        expect(found).toBe(new RegExp(given).test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['[\\d-x]', '-'],
    ['[a-\\d]', '-'],
    ['[\\]x]', ']'],
    ['[^\\]]', 'x'],
    ['[\\x41-\\u0043]', 'B'],
    ['\\cJ', '\n'],
    ['\\0', '\0'],
    ['[\\b]', '\b'],
    ['\\t\\v\\f\\r', '\t\v\f\r'],
    ['\\/\\-\\.', '/-.'],
    ['a{,2}', 'a{,2}'],
    ['a{x', 'a{x'],
    ['}]', '}]'],
    ['\\u{3}', 'uuu'],
    ['a{2}?b+?', 'aab'],
    ['(?<n>a)(?:b)', 'ab'],
    ['\\D\\S\\W', 'x-.'],
  ])('knows that /%s/ takes %j', (given, text) => {
    expect(new RegExp(`^(?:${given})$`).test(text)).toBe(true);
    expect(search(readRegExp(given, '')!, text, 1000).found).toBe(true);
  });

  it.each(['(?i:a)', '(?-i:a)', '(a)\\1', '('.repeat(80) + ')'.repeat(80)])(
    'does not claim to understand %s',
    (given) => {
      expect(readRegExp(given, '')).toBeUndefined();
    },
  );

  it('never throws', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'ab\\()[]{}*+?|.^$-1,x'), maxLength: 30 }),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom('', 'i', 'u', 'iu'), (given, flags) => {
        try {
          new RegExp(given, flags);
        } catch {
          fc.pre(false);
        }
        expect(inlineLengthOf(given, flags)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('What is trusted', () => {
  it('takes steps in proportion to the text, also where it fails', () => {
    fc.assert(
      fc.property(fc.oneof(source, row), abc, abc, abc, (given, head, body, tail) => {
        fc.pre(body !== '' && isSafeRegExp(given, ''));
        const tree = readRegExp(given, '')!;
        const stepsOf = (rounds: number): number =>
          search(tree, head + body.repeat(rounds) + tail, 200_000).steps;
        const once = stepsOf(20);
        const twice = stepsOf(40);
        const fourTimes = stepsOf(80);
        // In proportion, what the second doubling adds is twice what the first one added.
        expect(fourTimes - twice).toBeLessThanOrEqual(2.6 * Math.max(0, twice - once) + 600);
      }),
      { numRuns: 2000 },
    );
  });

  it('is told apart from what is not by how long it takes', () => {
    const steps = (given: string, text: string): number =>
      search(readRegExp(given, '')!, text, 1e6).steps;
    expect(steps('(?:a+)+b', 'a'.repeat(30))).toBeGreaterThan(1e6);
    expect(steps('a.*b', 'a'.repeat(400))).toBeGreaterThan(100_000);
    expect(steps('c[^c]*b', 'ca'.repeat(200))).toBeLessThan(5000);
  });
});

describe('A filter with an expression that could stall the page', () => {
  const long = 'foo '.repeat(1000);
  const made = log('< foo bar', '< foo', `< ${long}bar`, `< ${long}`, 'note foo bar');
  const all = [1, 2, 3, 4, 5];

  function ask(text: string): { maybe: number[]; asked: string[]; exact: number[] } {
    const filter = parseFilter(text);
    if (!filter.ok) throw new Error(filter.message);
    const plan = workerPlan(filter.ast);
    const asked: string[] = [];
    const exact = createDecidedTest(filter.ast, (pattern, sequence) => {
      asked.push(`${String(pattern)} ${String(sequence)}`);
      const { source: given, flags } = plan[pattern]!;
      return new RegExp(given, flags).test(workerInput(plan[pattern]!, made, sequence)!);
    });
    return {
      maybe: all.filter((sequence) => filter.test!(made, sequence)),
      exact: all.filter((sequence) => exact(made, sequence)),
      asked,
    };
  }

  it('tests short texts at once and asks for the others', () => {
    const { maybe, exact, asked } = ask('/foo.*bar/');
    expect([maybe, exact]).toEqual([
      [1, 3, 4, 5],
      [1, 3, 5],
    ]);
    expect(asked).toEqual(['0 3', '0 4']);
  });

  it('does not hold back what may match, also behind a minus', () => {
    expect(ask('-/foo.*bar/')).toEqual({ maybe: [2, 3, 4], exact: [2, 4], asked: ['0 3', '0 4'] });
    expect(ask('-(-/foo.*bar/ or zzz)').maybe).toEqual([1, 3, 4, 5]);
  });

  it('numbers its expressions as they stand in the filter', () => {
    const { exact, asked } = ask('/foo.*bar/ or (/fo+/ /o.*z/)');
    expect(exact).toEqual([1, 3, 5]);
    expect(new Set(asked)).toEqual(new Set(['0 3', '0 4', '1 4']));
  });

  it('has a plan that can be posted, and mostly none at all', () => {
    const filter = parseFilter('a /b.*c/i -/(d+)+/ /e/');
    expect(filter.ok && structuredClone(workerPlan(filter.ast))).toEqual([
      { source: 'b.*c', flags: 'i', inlineLength: 2000 },
      { source: '(d+)+', flags: '', inlineLength: 0 },
    ]);
    expect(filter.ok && filter.ast).toMatchObject({
      nodes: [{}, { needsWorker: true }, { node: { needsWorker: true } }, { needsWorker: false }],
    });
  });

  it('looks at the first megabyte of a text, and no further', () => {
    const big = log(`< ${'x'.repeat(MOST_REGEXP_INPUT - 3)}needle`, `< ${'x'.repeat(100)}needle`);
    const filter = parseFilter('/needle/');
    expect(filter.ok && filter.test!(big, 1)).toBe(false);
    expect(filter.ok && filter.test!(big, 2)).toBe(true);
    const word = parseFilter('needle');
    expect(word.ok && word.test!(big, 1)).toBe(true);
  });
});
