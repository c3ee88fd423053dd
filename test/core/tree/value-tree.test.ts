import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseJsonTree } from '../../../src/core/tree/json-tree.js';
import { treeFromValue } from '../../../src/core/tree/value-tree.js';
import { findTreeFaults, treeLines } from '../../support/tree-text.js';

const inItself: Record<string, unknown> = { name: 'me' };
inItself['self'] = inItself;
inItself['list'] = [inItself];

const shared = { a: 1 };

describe('a tree of a JavaScript value', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['undefined', undefined, ['undefined']],
    ['null', null, ['null']],
    ['NaN', NaN, ['NaN']],
    ['minus zero', -0, ['-0']],
    ['a bigint', 2n ** 64n, ['18446744073709551616 (bigint)']],
    ['a string', 'a"b', ['"a\\"b"']],
    ['a symbol', Symbol('s'), ['Symbol(s)']],
    ['a function', () => 1, ['function']],
    ['an object', { a: [true, {}], b: '' }, ['{}', '  a: []', '    true', '    {}', '  b: ""']],
    [
      'an object without a prototype',
      Object.assign(Object.create(null), { a: 1 }),
      ['{}', '  a: 1'],
    ],
    ['an own __proto__', JSON.parse('{"__proto__":1}'), ['{}', '  __proto__: 1']],
    ['a hole', [1, , 2], ['[]', '  1', '  undefined', '  2']], // eslint-disable-line no-sparse-arrays
    ['bytes', { b: Uint8Array.of(0, 255) }, ['{}', '  b: <00 ff> (2 bytes)']],
    ['a buffer', new ArrayBuffer(1), ['<00> (1 byte)']],
    ['a view', new DataView(Uint8Array.of(1, 2, 3).buffer, 1, 1), ['<02> (1 byte)']],
    ['larger numbers', Uint16Array.of(1, 2), ['[] (Uint16Array)', '  1', '  2']],
    ['a date', new Date(0), ['1970-01-01T00:00:00.000Z (Date)']],
    ['a wrong date', new Date(NaN), ['invalid (Date)']],
    ['a regular expression', /a/u, ['/a/u (RegExp)']],
    ['a set', new Set([1, 'a']), ['[] (Set)', '  1', '  "a"']],
    [
      'a map',
      new Map<unknown, unknown>([
        [1, 'a'],
        ['b', {}],
        [Uint8Array.of(10), 2],
        [[], 3],
        [{}, 4],
        [null, 5],
      ]),
      ['{} (Map)', '  1: "a"', '  b: {}', '  0a: 2', '  […]: 3', '  {…}: 4', '  null: 5'],
    ],
    [
      'cycles',
      inItself,
      ['{}', '  name: "me"', '  self: ! circular', '  list: []', '    ! circular'],
    ],
    ['the same twice', [shared, shared], ['[]', '  {}', '    a: 1', '  {}', '    a: 1']],
    [
      'a getter that throws',
      Object.defineProperty({}, 'a', {
        enumerable: true,
        get: () => {
          throw new Error('no');
        },
      }),
      ['{}', '  a: undefined'],
    ],
  ])('%s', (_, value, lines) => {
    expect(treeLines(treeFromValue(value))).toEqual(lines);
  });

  it('of 100,000 levels is no trouble', () => {
    let deep: unknown[] = [];
    for (let level = 1; level < 100_000; level++) deep = [deep];
    expect(treeFromValue(deep).count).toBe(100_000);
  });

  it('ends at its limits', () => {
    let bomb: unknown[] = [];
    for (let level = 0; level < 60; level++) bomb = [bomb, bomb];
    const tree = treeFromValue(bomb, { maxNodes: 500 });
    expect(tree.count).toBe(500);
    expect(findTreeFaults(tree)).toEqual([]);
    expect(treeFromValue([[[[1]]]], { maxDepth: 2 }).count).toBe(2);
  });

  it('says the same as the tree of its JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const tree = treeFromValue(JSON.parse(text));
        expect(findTreeFaults(tree)).toEqual([]);
        expect(treeLines(tree)).toEqual(treeLines(parseJsonTree(text).tree));
      }),
    );
  });

  it('of anything never throws', () => {
    const anything = fc.anything({
      withBigInt: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withDate: true,
      withNullPrototype: true,
      withSparseArray: true,
      withBoxedValues: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(findTreeFaults(treeFromValue(value, { maxNodes: 1000 }))).toEqual([]);
      }),
    );
  });
});
