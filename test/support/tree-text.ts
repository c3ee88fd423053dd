import { DataTree, NodeKind, type TreeColumns } from '../../src/core/tree/data-tree.js';

/**
 * A tree as indented lines, for tests to read: `key: value (hint)`. Strings stand in JSON quotes,
 * containers as `{}` and `[]`, words bare, bytes in angle brackets, notes behind a `!`.
 */
export function treeLines(columns: TreeColumns): string[] {
  const tree = new DataTree(columns);
  const lines: string[] = [];
  for (let node = 0; node < tree.count; node++) {
    const key = tree.keyAt(node);
    const hint = tree.hintAt(node);
    const depth = depthOf(tree, node);
    lines.push(
      '  '.repeat(depth) +
        (key === undefined ? '' : `${key}: `) +
        valueText(tree, node) +
        (hint === '' ? '' : ` (${hint})`),
    );
  }
  return lines;
}

/** What is wrong with the columns of a tree; empty for nothing. */
export function findTreeFaults(columns: TreeColumns): string[] {
  const tree = new DataTree(columns);
  const faults: string[] = [];
  const counts = new Array<number>(tree.count).fill(0);
  for (let node = 0; node < tree.count; node++) {
    const parent = tree.parentOf(node);
    const end = tree.endOf(node);
    if (end <= node || end > tree.count) faults.push(`${node} ends at ${end}`);
    if (!tree.isContainer(node) && end !== node + 1) faults.push(`leaf ${node} ends at ${end}`);
    if (parent >= node) faults.push(`${node} stands before its parent ${parent}`);
    if (parent >= 0) {
      counts[parent]! += 1;
      if (!tree.isContainer(parent)) faults.push(`${node} is in the leaf ${parent}`);
      if (end > tree.endOf(parent)) faults.push(`${node} ends behind its parent ${parent}`);
    }
    const { text, keyEnds, valueEnds } = columns;
    if (keyEnds[node]! > text.length) faults.push(`the key of ${node} ends behind the text`);
    if (valueEnds[node]! > text.length) faults.push(`the value of ${node} ends behind the text`);
  }
  for (const [node, count] of counts.entries()) {
    if (tree.childCount(node) !== count) faults.push(`${node} has ${count} children`);
  }
  return faults;
}

function depthOf(tree: DataTree, node: number): number {
  let depth = 0;
  for (let at = tree.parentOf(node); at >= 0; at = tree.parentOf(at)) depth++;
  return depth;
}

function valueText(tree: DataTree, node: number): string {
  const value = tree.valueAt(node);
  switch (tree.kindAt(node)) {
    case NodeKind.object:
      return '{}';
    case NodeKind.array:
      return '[]';
    case NodeKind.string:
      return JSON.stringify(value);
    case NodeKind.bytes:
      return `<${value}>`;
    case NodeKind.note:
      return `! ${value}`;
    default:
      return value;
  }
}
