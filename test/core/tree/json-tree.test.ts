import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findJsonProblem } from '../../../src/core/json/json-problem.js';
import { DataTree, NodeKind, type TreeColumns } from '../../../src/core/tree/data-tree.js';
import { addJson, parseJsonTree } from '../../../src/core/tree/json-tree.js';
import { TreeBuilder } from '../../../src/core/tree/tree-builder.js';
import { findTreeFaults, treeLines } from '../../support/tree-text.js';

/** What a tree says, as JavaScript values; repeated keys keep the last, as `JSON.parse` does. */
function rebuild(columns: TreeColumns): unknown {
  const tree = new DataTree(columns);
  const values: unknown[] = [];
  for (let node = 0; node < tree.count; node++) {
    const value = valueOf(tree, node);
    values.push(value);
    const parent = values[tree.parentOf(node)];
    if (Array.isArray(parent)) parent.push(value);
    else if (parent !== undefined) {
      const data = { value, writable: true, enumerable: true, configurable: true };
      Object.defineProperty(parent, tree.keyAt(node)!, data);
    }
  }
  return values[0];
}

function valueOf(tree: DataTree, node: number): unknown {
  switch (tree.kindAt(node)) {
    case NodeKind.object:
      return {};
    case NodeKind.array:
      return [];
    case NodeKind.string:
      return tree.valueAt(node);
    default:
      return JSON.parse(tree.rawValueAt(node));
  }
}

describe('a tree of JSON', () => {
  it.each([
    ['1', ['1']],
    [' "a" ', ['"a"']],
    ['[]', ['[]']],
    ['{}', ['{}']],
    ['[1,[2],{}]', ['[]', '  1', '  []', '    2', '  {}']],
    ['{"a":true,"b":null,"c":false}', ['{}', '  a: true', '  b: null', '  c: false']],
    ['{"a":1,"a":2}', ['{}', '  a: 1', '  a: 2']],
    ['{"":{"x\\n":"\\u0041\\"\\ud800"}}', ['{}', '  : {}', '    x\n: "A\\"\\ud800"']],
    [
      '[9007199254740993,1e400,-0,1.250,0.1E+2]',
      ['[]', '  9007199254740993', '  1e400', '  -0', '  1.250', '  0.1E+2'],
    ],
    ['{"__proto__":{"a":1}}', ['{}', '  __proto__: {}', '    a: 1']],
  ])('of %s', (text, lines) => {
    const { tree, problem, isCut } = parseJsonTree(text);
    expect(problem).toBeUndefined();
    expect(isCut).toBe(false);
    expect(treeLines(tree)).toEqual(lines);
  });

  it('keeps strings and keys as literals of the text', () => {
    const tree = new DataTree(parseJsonTree('{"k":"a\\tb"}').tree);
    expect(tree.rawValueAt(1)).toBe('"a\\tb"');
    expect(tree.columns.keyStarts[1]).toBe(1);
    expect(tree.bytesOf(1)).toBeUndefined();
  });

  it.each([
    ['', [], 'A value should be here, but the text ends.', 1, 1],
    [
      '{"a": [1, 2',
      ['{}', '  a: []', '    1', '    2'],
      '“,” or “]” should be here, but the text ends.',
      1,
      12,
    ],
    ['[1,\n x]', ['[]', '  1'], 'A value should be here, not “x”.', 2, 2],
    ['[01]', ['[]', '  0'], '“,” or “]” should be here, not “1”.', 1, 3],
    ['["a\\x"]', ['[]'], 'JSON has no such escape.', 1, 4],
    ['{"a" 1}', ['{}'], '“:” should be here, not “1”.', 1, 6],
    ['{} {}', ['{}'], 'Nothing should follow the JSON, not “{”.', 1, 4],
  ])(
    'of wrong JSON %j has what was read, and says what is wrong',
    (text, lines, message, line, column) => {
      const { tree, problem, isCut } = parseJsonTree(text);
      expect(problem).toMatchObject({ message, line, column });
      expect(isCut).toBe(false);
      expect(treeLines(tree)).toEqual(lines);
      expect(findTreeFaults(tree)).toEqual([]);
    },
  );

  it.each([
    [
      { maxNodes: 3 },
      ['[]', '  1', '  []'],
      'The tree is cut here: it shows 3 values at the most.',
      5,
    ],
    [
      { maxDepth: 2 },
      ['[]', '  1', '  []'],
      'The tree is cut here: it shows 2 levels at the most.',
      5,
    ],
    [{ maxNodes: 0 }, [], 'The tree is cut here: it shows 0 values at the most.', 1],
  ])('with %j ends at the limit and says so', (limits, lines, message, column) => {
    const { tree, problem, isCut } = parseJsonTree('[1,[[2]],3]', limits);
    expect(isCut).toBe(true);
    expect(problem).toMatchObject({ message, column });
    expect(treeLines(tree)).toEqual(lines);
    expect(findTreeFaults(tree)).toEqual([]);
  });

  it('of 100,000 levels is no trouble', () => {
    const { tree, problem } = parseJsonTree('[{"a":'.repeat(50_000) + '1' + '}]'.repeat(50_000));
    expect(problem).toBeUndefined();
    expect(tree.count).toBe(100_001);
    expect(tree.parents[100_000]).toBe(99_999);
  });

  it('says the same as JSON.parse', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
        const { tree, problem } = parseJsonTree(text);
        expect(problem).toBeUndefined();
        expect(findTreeFaults(tree)).toEqual([]);
        expect(rebuild(tree)).toEqual(JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('has a problem just where the text has one', () => {
    const broken = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '\\', '1', '-', '.', 'e', '\n', 'x'),
      )
      .map(([json, at, char]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + char + json.slice(cut + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), broken), (text) => {
        const { tree, problem } = parseJsonTree(text);
        const expected: Record<string, unknown> = { ...findJsonProblem(text) };
        delete expected['ok'];
        expect(problem ?? {}).toEqual(expected);
        expect(findTreeFaults(tree)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('JSON inside a tree that is built', () => {
  it.each([
    ['{"a":[1,"x"]}', true, ['data: {} (json)', '  a: []', '    1', '    "x"']],
    ['7', true, ['data: 7 (json)']],
    ['{"a":', false, ['data: "{\\"a\\":" (json)']],
    ['plain', false, ['data: "plain" (json)']],
  ])('of %j', (text, isJson, lines) => {
    const builder = new TreeBuilder();
    builder.open(NodeKind.array);
    expect(addJson(builder, text, { key: 'data', hint: 'json' })).toBe(isJson);
    builder.word('next');
    builder.close();
    expect(treeLines(builder.finish())).toEqual([
      '[]',
      ...lines.map((line) => `  ${line}`),
      '  next',
    ]);
  });

  it.each([{ maxNodes: 4 }, { maxDepth: 2 }])('ends at the limits of the builder, %j', (limits) => {
    const builder = new TreeBuilder(limits);
    builder.open(NodeKind.array);
    addJson(builder, '[1,[2,[3,[4]]]]', {});
    expect(builder.isFull).toBe(true);
    expect(builder.depth).toBe(1);
    expect(findTreeFaults(builder.finish())).toEqual([]);
  });
});
