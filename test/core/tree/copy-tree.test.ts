import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { copyNode } from '../../../src/core/tree/copy-tree.js';
import { DataTree, NodeKind } from '../../../src/core/tree/data-tree.js';
import { parseJsonTree } from '../../../src/core/tree/json-tree.js';
import { TreeBuilder } from '../../../src/core/tree/tree-builder.js';
import { childrenOf, fieldOf, numberAt, stringAt } from '../../../src/core/tree/tree-fields.js';
import { findTreeFaults, treeLines } from '../../support/tree-text.js';

const parse = (text: string): DataTree => new DataTree(parseJsonTree(text).tree);

describe('A copy of a node', () => {
  it('brings keys, hints and places along', () => {
    const source = new TreeBuilder();
    source.open(NodeKind.object, { key: 'a', hint: 'map', start: 0 });
    source.number(1, { key: 'b', hint: 'int', start: 1, end: 2 });
    source.close(3);
    const copy = new TreeBuilder();
    copyNode(copy, new DataTree(source.finish()), 0);
    const tree = new DataTree(copy.finish());
    expect(treeLines(tree.columns)).toEqual(['a: {} (map)', '  b: 1 (int)']);
    expect([tree.bytesOf(0), tree.bytesOf(1)]).toEqual([
      { start: 0, end: 3 },
      { start: 1, end: 2 },
    ]);
  });

  it('has something else where that is asked for', () => {
    const copy = new TreeBuilder();
    copyNode(copy, parse('{"a":[1,{"b":2}],"c":{"b":3}}'), 0, { key: 'k' }, (tree, node, facts) => {
      if (fieldOf(tree, node, 'b') === undefined) return false;
      copy.word('replaced', facts);
      return true;
    });
    expect(treeLines(copy.finish())).toEqual([
      'k: {}',
      '  a: []',
      '    1',
      '    replaced',
      '  c: replaced',
    ]);
  });

  it('is the same tree, or its beginning', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(20), fc.nat(4), (text, maxNodes, maxDepth) => {
        const source = parse(text);
        const whole = new TreeBuilder();
        copyNode(whole, source, 0);
        expect(treeLines(whole.finish())).toEqual(treeLines(source.columns));
        const cut = new TreeBuilder({ maxNodes, maxDepth });
        copyNode(cut, source, 0);
        const columns = cut.finish();
        expect(findTreeFaults(columns)).toEqual([]);
        expect(treeLines(columns)).toEqual(treeLines(source.columns).slice(0, columns.count));
      }),
    );
  });
});

describe('Fields', () => {
  const tree = parse('{"a":"x","b":12,"a":"y","c":[true,[1],{}]}');

  it('are found by name, the first of a name', () => {
    expect(stringAt(tree, fieldOf(tree, 0, 'a'))).toBe('x');
    expect(numberAt(tree, fieldOf(tree, 0, 'b'))).toBe(12);
    expect(fieldOf(tree, 0, 'z')).toBeUndefined();
    expect(fieldOf(tree, undefined, 'a')).toBeUndefined();
    expect(fieldOf(tree, 99, 'a')).toBeUndefined();
  });

  it('are read only as what they are', () => {
    expect(stringAt(tree, fieldOf(tree, 0, 'b'))).toBeUndefined();
    expect(numberAt(tree, fieldOf(tree, 0, 'a'))).toBeUndefined();
    expect(stringAt(parse(`"${'x'.repeat(5000)}"`), 0)).toBeUndefined();
  });

  it('are the children of a node, the first ones', () => {
    expect(childrenOf(tree, fieldOf(tree, 0, 'c')!).map((node) => tree.kindAt(node))).toEqual([
      NodeKind.boolean,
      NodeKind.array,
      NodeKind.object,
    ]);
    expect(childrenOf(tree, 1)).toEqual([]);
    expect(childrenOf(parse(`[${'1,'.repeat(99)}1]`), 0)).toHaveLength(64);
  });
});
