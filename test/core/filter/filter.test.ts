import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FIELDS } from '../../../src/core/filter/fields.js';
import { DIRECTIONS, TYPES, type FilterNode } from '../../../src/core/filter/filter-node.js';
import { filterHelp } from '../../../src/core/filter/help.js';
import {
  MOST_FILTER_LENGTH,
  parseFilter,
  type UsableFilter,
} from '../../../src/core/filter/parse-filter.js';
import { printFilter } from '../../support/print-filter.js';

function parsed(text: string, timeZoneOffset = 0): UsableFilter {
  const filter = parseFilter(text, { timeZoneOffset });
  if (!filter.ok) throw new Error(`${text}: ${filter.message} at ${String(filter.position)}`);
  return filter;
}

/** What a filter says, in parentheses: `(all a (not b))`. */
function shape(node: FilterNode): string {
  switch (node.kind) {
    case 'all':
    case 'any':
      return `(${[node.kind, ...node.nodes.map(shape)].join(' ')})`;
    case 'not':
      return `(not ${shape(node.node)})`;
    case 'text':
      return node.text;
    default:
      return printFilter(node);
  }
}

describe('parseFilter', () => {
  it.each([
    ['', '(all)'],
    [' \t ', '(all)'],
    ['a', 'a'],
    ['a b', '(all a b)'],
    ['a or b', '(any a b)'],
    ['a OR b', '(any a b)'],
    ['a Or b', '(all a Or b)'],
    ['a b or c d', '(any (all a b) (all c d))'],
    ['(a or b) c', '(all (any a b) c)'],
    ['a (b c)', '(all a b c)'],
    ['a or (b or c)', '(any a b c)'],
    ['((a))', 'a'],
    ['-a b', '(all (not a) b)'],
    ['-(a or b)', '(not (any a b))'],
    ['--a', '(not (not a))'],
    ['-"a b"', '(not a b)'],
    ['-/a/', '(not /a/)'],
    ['-dir:sent', '(not dir:sent)'],
    ['- a', '(all - a)'],
    ['(a -)', '(all a -)'],
    ['-or', '(not or)'],
    ['orange', 'orange'],
    ['"or"', 'or'],
    ['"a  b"', 'a  b'],
    ['"a""b"', '(all a b)'],
    ['"say \\"hi\\""', 'say "hi"'],
    ['"C:\\\\dir\\n"', 'C:\\dir\\n'],
    ['f(x)', 'f(x)'],
    ['(f(x))', 'f(x)'],
    ['(a or b)c', '(all (any a b) c)'],
    [':)', ':)'],
    ['a)', 'a)'],
    ['it"s', 'it"s'],
    ['{"a":1}', '{"a":1}'],
    ['/a b/i', '/a b/i'],
    ['/[/]/', '/[/]/'],
    ['/a\\/b/', '/a\\/b/'],
    ['(/a/ or b)', '(any /a/ b)'],
    ['//', '//'],
    ['/api/v1/users', '/api/v1/users'],
    ['dir:sent', 'dir:sent'],
    ['DIR:Sent', 'dir:sent'],
    ['dir:event,sent', 'dir:sent|event'],
    ['type:json|text|json', 'type:text|json'],
    ['type:"close"', 'type:close'],
    ['(size:1)', 'size:1'],
    ['hex:0A0b', 'hex:0a0b'],
    ['hex:"0a 0b"', 'hex:0a0b'],
    ['#42', 'number:42'],
    ['#40..50', 'number:40..50'],
    ['#40..', 'number:40..'],
    ['#general', '#general'],
    ['ws://x', 'ws://x'],
    ['14:03', '14:03'],
  ])('reads %j as %s', (text, expected) => {
    expect(shape(parsed(text).ast)).toBe(expected);
  });

  it('has no test for the empty filter, and one for every other', () => {
    expect(parsed(' ').test).toBeUndefined();
    expect(parsed('a').test).toBeTypeOf('function');
  });

  it.each([
    ['size:>1k', 1001, Infinity],
    ['size:>=1k', 1000, Infinity],
    ['size:<1k', 0, 999],
    ['size:<=1k', 0, 1000],
    ['size:=1k', 1000, 1000],
    ['size:96', 96, 96],
    ['size:96B', 96, 96],
    ['size:1.001k', 1001, 1001],
    ['size:>1.2345k', 1235, Infinity],
    ['size:<=1.2345k', 0, 1234],
    ['size:<1.2345k', 0, 1234],
    ['size:1k..2kB', 1000, 2000],
    ['size:.5k..', 500, Infinity],
    ['size:..2M', 0, 2e6],
    ['size:1MB..1g', 1e6, 1e9],
    ['size:>=0', 0, Infinity],
    ['code:1006', 1006, 1006],
    ['code:4000..4999', 4000, 4999],
    ['number:>100', 101, Infinity],
  ])('reads the range of %s', (text, min, max) => {
    expect(parsed(text).ast).toMatchObject({ min, max });
  });

  const minute = 60_000;
  const january = 1_769_817_600_000;
  it.each([
    ['time:0:00', true, 0, minute - 1],
    ['time:14:03', true, 843 * minute, 844 * minute - 1],
    ['time:>14:03', true, 843 * minute + 1, Infinity],
    ['time:>=14:03', true, 843 * minute, Infinity],
    ['time:<14:03', true, 0, 843 * minute - 1],
    ['time:<=14:03', true, 0, 843 * minute],
    ['time:14:03:22', true, 50_602_000, 50_602_999],
    ['time:14:03:22.5', true, 50_602_500, 50_602_599],
    ['time:14:03:22.123', true, 50_602_123, 50_602_123],
    ['time:14:03..14:05', true, 843 * minute, 846 * minute - 1],
    ['time:23:50..0:10', true, 1430 * minute, 11 * minute - 1],
    ['time:2026-01-31', false, january - 60 * minute, january + 1380 * minute - 1],
    ['time:2026-01-31T14:03Z', false, january + 843 * minute, january + 844 * minute - 1],
    ['time:2026-01-31T14:03', false, january + 783 * minute, january + 784 * minute - 1],
    ['time:>2026-01-31T14:03:00.5+02:00', false, january + 723 * minute + 501, Infinity],
    ['time:2024-02-29..2024-02-29T12:00', false, 1_709_161_200_000, 1_709_204_459_999],
  ])('reads %s, one hour east of Greenwich', (text, isClock, min, max) => {
    expect(parsed(text, -60).ast).toMatchObject({ kind: 'time', isClock, min, max });
  });

  it.each([
    ['"a', 0, /quote is not closed/],
    ['a "b', 2, /quote is not closed/],
    ['""', 0, /phrase is empty/],
    ['(a', 0, /parenthesis is not closed/],
    ['a (b (c)', 2, /parenthesis is not closed/],
    ['(', 0, /parenthesis is not closed/],
    ['()', 1, /nothing between/],
    ['a or', 4, /term is missing/],
    ['or a', 0, /term is missing/],
    ['a or or b', 5, /term is missing/],
    ['(a or ) b', 6, /term is missing/],
    ['size:', 5, /size is missing/],
    ['size:>', 6, /size is missing/],
    ['a size:>5q', 8, /“5q” is no size/],
    ['size:1k..x', 9, /“x” is no size/],
    ['size:..', 5, /needs an end/],
    ['size:2k..1k', 5, /ends before it begins/],
    ['size:<0', 5, /Nothing can be <0/],
    ['size:=1.5', 5, /Nothing can be =1.5/],
    ['size:99999999999999999999', 5, /out of range/],
    ['size:1..1e30', 8, /no size/],
    ['code:1e3', 5, /no whole number/],
    ['code:', 5, /whole number is missing/],
    ['time:', 5, /time is missing/],
    ['time:24:00', 5, /“24:00” is no time/],
    ['time:>23:59:59.999', 5, /out of range/],
    ['time:<0:00', 5, /Nothing can be/],
    ['time:2026-02-29', 5, /no date/],
    ['time:2026-01-31..14:03', 17, /“14:03” is no date/],
    ['dir:up', 4, /“up” is no direction. There are sent, received, event/],
    ['type:text|jso', 10, /“jso” is no type/],
    ['type:', 5, /type is missing/],
    ['hex:0a0', 6, /two hex digits/],
    ['hex:xy', 4, /not a hex digit/],
    ['hex:', 4, /Bytes are missing/],
    ['-('.repeat(40), 64, /nested too deeply/],
    ['a'.repeat(MOST_FILTER_LENGTH + 1), MOST_FILTER_LENGTH, /too long/],
  ])('says where %j cannot be read', (text, position, message) => {
    const filter = parseFilter(text);
    expect(filter).toMatchObject({ ok: false, position });
    expect(!filter.ok && filter.message).toMatch(message);
  });

  it.each([
    ['/(/', '(', 0, 3, /Searched as text: Unterminated group\./],
    ['x /a**/ y', '(all x a** y)', 2, 7, /Nothing to repeat\./],
    ['/demo/echo', '/demo/echo', 0, 10, /“echo” are no flags/],
    ['/a/ii', '/a/ii', 0, 5, /“ii” are no flags/],
    ['/a/g', '/a/g', 0, 4, /“g” are no flags/],
    ['/demo x', '(all /demo x)', 0, 5, /ends with a slash/],
    ['foo:bar', 'foo:bar', 0, 4, /“foo” is no field. Fields are dir, type, /],
    ['a (localhost:80)', '(all a localhost:80)', 3, 13, /“localhost” is no field/],
  ])('takes %j for text, and says so', (text, expected, start, end, message) => {
    const { ast, notices } = parsed(text);
    expect(shape(ast)).toBe(expected);
    expect(notices).toEqual([{ message: expect.stringMatching(message), start, end }]);
  });

  it.each(['ws://x', 'https://example.com/a', '12:30', '{"a":1}', '/api/v1/users', '//', 'a'])(
    'has nothing to say about %j',
    (text) => {
      expect(parsed(text).notices).toEqual([]);
    },
  );

  it('reads every line of the help, and the help has every field', () => {
    for (const { syntax } of filterHelp) expect(parsed(syntax).notices).toEqual([]);
    const all = filterHelp.map(({ syntax }) => syntax).join(' ');
    for (const field of FIELDS) expect(all + ' number:').toContain(`${field}:`);
  });
});

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  fc.constant('or'),
);
const from0 = fc.nat({ max: 1e6 });
const range = fc
  .tuple(from0, fc.oneof(from0, fc.constant(Infinity)))
  .map(([min, more]) => ({ min, max: min + more }));
const leaf: fc.Arbitrary<FilterNode> = fc.oneof(
  word.map((text) => ({ kind: 'text', text }) as const),
  fc
    .constantFrom('a.*b', '\\d+', '[/"]', 'a\\/b', '(a+)+$')
    .map((source) => parsed(`/${source}/i`).ast),
  fc
    .subarray([...DIRECTIONS], { minLength: 1 })
    .map((values) => ({ kind: 'direction', values }) as const),
  fc.subarray([...TYPES], { minLength: 1 }).map((values) => ({ kind: 'type', values }) as const),
  fc
    .tuple(fc.constantFrom('size', 'code', 'number'), range)
    .map(([kind, ends]) => ({ kind, ...ends }) as FilterNode),
  fc
    .tuple(fc.boolean(), range)
    .map(([isClock, ends]) => ({ kind: 'time', isClock, ...ends }) as const),
  fc
    .uint8Array({ minLength: 1, maxLength: 6 })
    .map((bytes) => ({ kind: 'hex', hex: Buffer.from(bytes).toString('hex') }) as const),
);

describe('printFilter', () => {
  it('writes whatever was read so that it is read the same', () => {
    const tokens = fc.constantFrom(
      ...['a', 'b', 'or', '-', '(', ')', ' ', ' ', '"a b"', '"', '/a/', 'size:>1k', 'dir:sent'],
      ...['time:14:03', '#4', 'hex:00', 'x:y', '\\', 'é', 'type:text|json', 'code:1..2'],
    );
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 14 }), (parts) => {
        const filter = parseFilter(parts.join(''));
        fc.pre(filter.ok);
        expect(parsed(printFilter(filter.ast)).ast).toEqual(filter.ast);
      }),
      { numRuns: 500 },
    );
  });

  it('writes any filter so that it is read as it was', () => {
    const { node } = fc.letrec<{ node: FilterNode }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        leaf,
        tie('node').map((inner) => ({ kind: 'not', node: inner }) as const),
        fc
          .tuple(
            fc.constantFrom('all', 'any'),
            fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
          )
          .map(([kind, nodes]) => ({
            kind,
            nodes: nodes.flatMap((inner) => (inner.kind === kind ? inner.nodes : [inner])),
          })),
      ),
    }));
    fc.assert(
      fc.property(node, fc.integer({ min: -840, max: 720 }), (ast, offset) => {
        expect(parsed(printFilter(ast), offset).ast).toEqual(ast);
      }),
      { numRuns: 500 },
    );
  });
});
