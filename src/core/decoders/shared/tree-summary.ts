import { cutText } from '../../text/text.js';
import { DataTree, type TreeColumns } from '../../tree/data-tree.js';
import { compactNode } from './compact-value.js';

/**
 * A whole tree on one line, for the row of the log: its outermost values, as far as they fit.
 *
 * @param limit - About how many UTF-16 units; default 120.
 */
export function summarizeTree(columns: TreeColumns, limit = 120): string {
  const tree = new DataTree(columns);
  let line = '';
  for (let node = 0; node < tree.count; node = tree.endOf(node)) {
    if (line.length >= limit) return `${line}, …`;
    if (line !== '') line += ', ';
    const key = tree.keyAt(node);
    if (key !== undefined) line += `${cutText(key, limit)}: `;
    line += compactNode(tree, node, limit - line.length);
  }
  return line;
}
