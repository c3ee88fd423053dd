import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  DiffSign,
  diffTrees,
  type TreeDiff,
  type TreeDiffRow,
} from '../../../src/core/diff/diff-trees.js';
import { DataTree, NodeKind } from '../../../src/core/tree/data-tree.js';
import { parseJsonTree } from '../../../src/core/tree/json-tree.js';

function diff(before: string, after: string, maxSteps?: number): TreeDiff {
  const running = diffTrees(parseJsonTree(before).tree, parseJsonTree(after).tree, maxSteps);
  for (;;) {
    const { done, value } = running.next();
    if (done === true) return value;
  }
}

const signs = {
  [DiffSign.same]: '=',
  [DiffSign.open]: ' ',
  [DiffSign.removed]: '-',
  [DiffSign.added]: '+',
};

/** "- a: 1" and so on, indented. */
function lines(before: string, after: string): string[] {
  const a = new DataTree(parseJsonTree(before).tree);
  const b = new DataTree(parseJsonTree(after).tree);
  return diff(before, after).rows.map((row) => {
    const [tree, node] = row.sign === DiffSign.removed ? [a, row.a] : [b, row.b];
    const key = tree.keyAt(node);
    const value =
      tree.kindAt(node) === NodeKind.object
        ? '{}'
        : tree.kindAt(node) === NodeKind.array
          ? '[]'
          : tree.rawValueAt(node);
    return `${signs[row.sign]} ${'  '.repeat(row.depth)}${key === undefined ? '' : `${key}: `}${value}`;
  });
}

describe('The difference of two trees', () => {
  it.each<[string, string, string[], [changed: number, added: number, removed: number]]>([
    ['1', '1', ['= 1'], [0, 0, 0]],
    ['1', '1.0', ['- 1', '+ 1.0'], [1, 0, 0]],
    [
      '9007199254740993',
      '9007199254740992',
      ['- 9007199254740993', '+ 9007199254740992'],
      [1, 0, 0],
    ],
    ['"\\u0061"', '"a"', ['= "a"'], [0, 0, 0]],
    ['"1"', '1', ['- "1"', '+ 1'], [1, 0, 0]],
    ['{"a":1,"b":2}', '{"b":2,"a":1}', ['= {}'], [0, 0, 0]],
    [
      '{"a":1,"b":[1,2]}',
      '{"a":2,"b":[1,2]}',
      ['  {}', '-   a: 1', '+   a: 2', '=   b: []'],
      [1, 0, 0],
    ],
    ['{"a":1}', '{"b":1}', ['  {}', '-   a: 1', '+   b: 1'], [0, 1, 1]],
    [
      '{"a":1,"x":2,"c":3}',
      '{"a":1,"c":3,"d":4}',
      ['  {}', '=   a: 1', '-   x: 2', '=   c: 3', '+   d: 4'],
      [0, 1, 1],
    ],
    ['{"a":1,"a":2}', '{"a":1,"a":3}', ['  {}', '=   a: 1', '-   a: 2', '+   a: 3'], [1, 0, 0]],
    [
      '{"a":{"b":{"c":1}}}',
      '{"a":{"b":{"c":2}}}',
      ['  {}', '    a: {}', '      b: {}', '-       c: 1', '+       c: 2'],
      [1, 0, 0],
    ],
    [
      '{"a":{"b":1}}',
      '{"a":[1]}',
      ['  {}', '-   a: {}', '-     b: 1', '+   a: []', '+     1'],
      [1, 0, 0],
    ],
    ['[1,2,3]', '[1,9,2,3]', ['  []', '=   1', '+   9', '=   2', '=   3'], [0, 1, 0]],
    ['[1,2,3]', '[1,3]', ['  []', '=   1', '-   2', '=   3'], [0, 0, 1]],
    [
      '[{"id":1,"x":1},{"id":2}]',
      '[{"id":0},{"id":1,"x":2},{"id":2}]',
      [
        '  []',
        '    {}',
        '-     id: 1',
        '+     id: 0',
        '-     x: 1',
        '+   {}',
        '+     id: 1',
        '+     x: 2',
        '=   {}',
      ],
      [1, 1, 1],
    ],
    ['', '{"a":1}', ['+ {}', '+   a: 1'], [0, 1, 0]],
  ])('from %s to %s', (before, after, expected, [changed, added, removed]) => {
    expect(lines(before, after)).toEqual(expected);
    expect(diff(before, after)).toMatchObject({ changed, added, removed, isCapped: false });
  });

  const json = fc.json({ maxDepth: 4, noUnicodeString: true });
  /** Values with much in common, as messages of one kind have. */
  const alike = fc
    .tuple(
      fc.array(
        fc.record(
          { id: fc.nat(5), tags: fc.array(fc.nat(3), { maxLength: 4 }), on: fc.boolean() },
          { requiredKeys: [] },
        ),
        { maxLength: 8 },
      ),
      fc.nat(3),
    )
    .map(([items, next]) => JSON.stringify({ items, next }));
  const pairs = fc.oneof(
    fc.tuple(json, json),
    fc.tuple(alike, alike),
    json.map((same): [string, string] => [same, same]),
  );

  it('turns the one into the other, and back', () => {
    fc.assert(
      fc.property(pairs, fc.option(fc.nat(30), { nil: undefined }), ([before, after], maxSteps) => {
        const { rows } = diff(before, after, maxSteps);
        expect(rebuilt(rows, before, after, DiffSign.removed)).toBe(canonical(after));
        expect(rebuilt(rows, before, after, DiffSign.added)).toBe(canonical(before));
      }),
      { numRuns: 1000 },
    );
  });

  it('says nothing of what is the same', () => {
    fc.assert(
      fc.property(json, (text) => {
        const { rows, ...counts } = diff(text, text);
        expect(rows.map(({ sign }) => sign)).toEqual([DiffSign.same]);
        expect(counts).toEqual({ changed: 0, added: 0, removed: 0, isCapped: false });
      }),
    );
  });

  it('needs no recursion, and time for long arrays is bounded', () => {
    const nested = (inner: string): string => '['.repeat(20_000) + inner + ']'.repeat(20_000);
    expect(diff(nested('1'), nested('2'))).toMatchObject({ changed: 1, added: 0, removed: 0 });
    const many = (step: number): string =>
      JSON.stringify(Array.from({ length: 20_000 }, (_, at) => (at * step) % 1009));
    expect(diff(many(7), many(11), 100_000).isCapped).toBe(true);
  });
});

/** A value as text that does not tell the order of keys. */
function canonical(text: string): string {
  return written(new DataTree(parseJsonTree(text).tree), 0);
}

function written(tree: DataTree, node: number): string {
  if (!tree.isContainer(node)) return JSON.stringify([tree.kindAt(node), tree.valueAt(node)]);
  const parts: string[] = [];
  for (let child = node + 1; child < tree.endOf(node); child = tree.endOf(child)) {
    parts.push(`${JSON.stringify(tree.keyAt(child) ?? null)}:${written(tree, child)}`);
  }
  return close(tree.kindAt(node), parts);
}

function close(kind: NodeKind, parts: string[]): string {
  return kind === NodeKind.object ? `{${parts.sort().join()}}` : `[${parts.join()}]`;
}

/** The value that the rows say when those of a sign are left out. */
function rebuilt(
  rows: readonly TreeDiffRow[],
  before: string,
  after: string,
  without: DiffSign,
): string {
  const [text, isAfter] = without === DiffSign.removed ? [after, true] : [before, false];
  const tree = new DataTree(parseJsonTree(text).tree);
  const open: { kind: NodeKind; key: string; parts: string[] }[] = [
    { kind: NodeKind.array, key: '', parts: [] },
  ];
  const closeTo = (depth: number): void => {
    while (open.length > depth + 1) {
      const { kind, key, parts } = open.pop()!;
      open.at(-1)!.parts.push(`${key}${close(kind, parts)}`);
    }
  };
  for (const { sign, a, b, depth } of rows) {
    if (sign === without) continue;
    closeTo(depth);
    const node = isAfter ? b : a;
    const key = depth === 0 ? '' : `${JSON.stringify(tree.keyAt(node) ?? null)}:`;
    if (sign === DiffSign.same || !tree.isContainer(node))
      open.at(-1)!.parts.push(`${key}${written(tree, node)}`);
    else open.push({ kind: tree.kindAt(node), key, parts: [] });
  }
  closeTo(0);
  return open[0]!.parts.join();
}
