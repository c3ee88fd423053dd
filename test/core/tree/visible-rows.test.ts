import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DataTree } from '../../../src/core/tree/data-tree.js';
import { parseJsonTree } from '../../../src/core/tree/json-tree.js';
import { RowList } from '../../../src/core/tree/row-list.js';
import { TextBlock } from '../../../src/core/tree/text-block.js';
import { TreePlaces } from '../../../src/core/tree/tree-places.js';
import { VisibleRows } from '../../../src/core/tree/visible-rows.js';

function rowsOf(json: string): VisibleRows {
  return new VisibleRows(new TreePlaces(parseJsonTree(json, { maxNodes: 2_000_000 }).tree));
}

/** The ancestors of a node, the outermost first. */
function ancestorsOf(tree: DataTree, node: number): number[] {
  const parent = tree.parentOf(node);
  return parent < 0 ? [] : [...ancestorsOf(tree, parent), parent];
}

function nodes(rows: VisibleRows): number[] {
  return Array.from({ length: rows.count }, (_, row) => rows.nodeAt(row));
}

// 0 root, 1 a, 2 a[0], 3 a[1], 4 a[1].x, 5 b, 6 c, 7 c.d
const small = '{"a":[1,{"x":2}],"b":3,"c":{"d":4}}';

describe('The rows of a tree', () => {
  it('are the roots at first, and what is expanded', () => {
    const rows = rowsOf(small);
    expect(nodes(rows)).toEqual([0]);
    rows.expand(0);
    expect(nodes(rows)).toEqual([0, 1, 5, 6]);
    rows.expand(6);
    rows.expand(1);
    expect(nodes(rows)).toEqual([0, 1, 2, 3, 5, 6, 7]);
    rows.collapse(0);
    expect(nodes(rows)).toEqual([0]);
    rows.expand(0);
    expect(nodes(rows)).toEqual([0, 1, 2, 3, 5, 6, 7]);
  });

  it('know where each node stands', () => {
    const { places } = rowsOf(small);
    expect([...places.depths]).toEqual([0, 1, 2, 2, 3, 1, 1, 2]);
    expect([...places.indices]).toEqual([0, 0, 0, 1, 0, 1, 2, 0]);
    expect([0, 3, 5].map((node) => places.siblingCount(node))).toEqual([1, 2, 3]);
    expect(ancestorsOf(places.tree, 4)).toEqual([0, 1, 3]);
  });

  it.each([
    [0, 1, [0, 1, 5, 6]],
    [0, 2, [0, 1, 2, 3, 5, 6, 7]],
    [-1, 1, [0, 1, 5, 6]],
    [-1, 0, [0]],
    [0, Infinity, [0, 1, 2, 3, 4, 5, 6, 7]],
  ])('of %d expanded to %d levels', (node, levels, expected) => {
    const rows = rowsOf(small);
    rows.expandTo(node, Infinity);
    rows.expandTo(node, levels);
    expect(nodes(rows)).toEqual(expected);
  });

  it('expand what is around a node, and the siblings of one', () => {
    const rows = rowsOf(small);
    rows.reveal(4);
    expect(nodes(rows)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(rows.rowOf(4)).toBe(4);
    rows.collapse(1);
    rows.expandSiblings(5);
    expect(nodes(rows)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(rows.isVisible(4)).toBe(true);
  });

  it('can be only those of some nodes, and are all again', () => {
    const rows = rowsOf(small);
    rows.showOnly([7, 3, 3]);
    expect(nodes(rows)).toEqual([0, 1, 3, 6, 7]);
    rows.expand(3);
    expect(nodes(rows)).toEqual([0, 1, 3, 4, 6, 7]);
    rows.showOnly([]);
    expect(nodes(rows)).toEqual([]);
    rows.showOnly(undefined);
    expect(nodes(rows)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('are what a walk through the whole tree gives, whatever is expanded and collapsed', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.array(fc.tuple(fc.nat(40), fc.boolean())),
        (value, steps) => {
          const rows = rowsOf(JSON.stringify(value));
          const { tree } = rows.places;
          const expanded = new Set<number>();
          for (const [step, opens] of steps) {
            const node = step % tree.count;
            if (opens) rows.expand(node);
            else rows.collapse(node);
            if (opens && rows.canExpand(node)) expanded.add(node);
            if (!opens) expanded.delete(node);
            const expected = Array.from({ length: tree.count }, (_, at) => at).filter((at) =>
              ancestorsOf(tree, at).every((ancestor) => expanded.has(ancestor)),
            );
            expect(nodes(rows)).toEqual(expected);
            expect(expected.map((at) => rows.rowOf(at))).toEqual(expected.map((_, row) => row));
          }
        },
      ),
    );
  });

  it('open no more than a bound at first, but a single root always', () => {
    const rows = rowsOf(`[${Array.from({ length: 100 }, () => '[1,2,3,4,5,6,7,8,9]').join(',')}]`);
    rows.expandTo(-1, 2, 150);
    expect(rows.count).toBe(1 + 100 + 5 * 9);
    const wide = rowsOf(`[${'1,'.repeat(1000)}1]`);
    wide.expandTo(-1, 2, 500);
    expect(wide.count).toBe(1002);
  });

  it('answer for a million keys and for a hundred thousand levels', () => {
    const keys = rowsOf(
      `{${Array.from({ length: 1_000_000 }, (_, key) => `"${String(key)}":${String(key)}`).join(',')}}`,
    );
    keys.expandTo(-1, Infinity);
    expect(keys.count).toBe(1_000_001);
    expect(keys.nodeAt(777_777)).toBe(777_777);
    keys.collapse(0);
    expect(keys.count).toBe(1);
    const levels = rowsOf(`${'['.repeat(99_999)}1${']'.repeat(99_999)}`);
    levels.reveal(99_999);
    expect(levels.count).toBe(100_000);
    expect(levels.places.depths[99_999]).toBe(99_999);
    levels.collapse(50_000);
    expect(levels.count).toBe(50_001);
  });
});

describe('What is opened in place', () => {
  const json = '{"text":"one two","inner":"[[5]]","last":1}';

  function list(): RowList {
    const visible = rowsOf(json);
    visible.expandTo(-1, 1);
    return new RowList(visible);
  }

  function shown(rows: RowList): string[] {
    return Array.from({ length: rows.count }, (_, row) => {
      const { list: own, node, line, level } = rows.at(row);
      return `${own === rows ? '' : 'inner '}${String(node)}${line < 0 ? '' : `.${String(line)}`}@${String(level)}`;
    });
  }

  it('has its rows behind those of its node', () => {
    const rows = list();
    rows.open(1, { kind: 'text', text: new TextBlock('a\nb\r\nc', 80) });
    expect(shown(rows)).toEqual(['0@1', '1@2', '1.0@3', '1.1@3', '1.2@3', '2@2', '3@2']);
    expect(rows.outerRowOf(1, 2)).toBe(4);
    expect(rows.outerRowOf(3)).toBe(6);
    rows.close(1);
    expect(shown(rows)).toEqual(['0@1', '1@2', '2@2', '3@2']);
  });

  it('can be a tree again, with its problem before it', () => {
    const rows = list();
    rows.open(1, { kind: 'text', text: new TextBlock('one two', 80) });
    const visible = rowsOf('[[5]]');
    visible.expandTo(-1, 2);
    const inner = new RowList(visible, { list: rows, node: 2 });
    rows.open(2, { kind: 'tree', rows: inner, problem: 'It is cut.' });
    expect(shown(rows)).toEqual([
      '0@1',
      '1@2',
      '1.0@3',
      '2@2',
      '2.0@3',
      'inner 0@3',
      'inner 1@4',
      'inner 2@5',
      '3@2',
    ]);
    for (let row = 0; row < rows.count; row += 1) {
      const at = rows.at(row);
      expect(at.list.outerRowOf(at.node, at.line)).toBe(row);
    }
    rows.visible.collapse(0);
    expect(shown(rows)).toEqual(['0@1']);
  });
});

describe('A long text on lines', () => {
  it.each([
    ['', 10, ['']],
    ['abc', 10, ['abc']],
    ['a\nb', 10, ['a\n', 'b']],
    ['12345678901', 8, ['12345678', '901']],
    ['1234567😀x', 8, ['1234567', '😀x']],
    ['12345678\nx', 8, ['12345678\n', 'x']],
  ])('%j in %d columns', (text, columns, expected) => {
    const block = new TextBlock(text, columns);
    expect(Array.from({ length: block.count }, (_, line) => block.lineAt(line))).toEqual(expected);
    expect(block.left).toBe(0);
  });

  it('shows more in steps, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.integer({ min: 8, max: 40 }),
        (part, columns) => {
          const text = (part + '\r\n').repeat(200);
          const block = new TextBlock(text, columns);
          while (block.left > 0) block.showMore();
          const lines = Array.from({ length: block.count }, (_, line) => block.lineAt(line));
          expect(lines.join('')).toBe(text);
        },
      ),
      { numRuns: 30 },
    );
    expect(new TextBlock('x'.repeat(100_000), 80).left).toBe(80_000);
  });
});
