import { previewText } from '../../bytes/preview.js';
import { type DataTree, NodeKind } from '../../tree/data-tree.js';

/** The most levels that are written; deeper ones are `{…}` and `[…]`. */
const LEVELS = 3;

/** The most UTF-16 units of a string inside another value, so that what follows is shown too. */
const STRING_LIMIT = 40;

/**
 * A value on one line, cut with `…`: `{type: "message", text: "hi", …}`. A string by itself has
 * round quotes: “hi”.
 *
 * @param limit - About how many UTF-16 units to write; default 80.
 */
export function compactNode(tree: DataTree, node: number, limit = 80): string {
  if (node >= tree.count) return '';
  if (tree.kindAt(node) === NodeKind.string) return `“${textAt(tree, node, limit)}”`;
  const closers: { readonly end: number; readonly closer: string }[] = [];
  const end = tree.endOf(node);
  let line = '';
  let at = node;
  let isFirst = true;
  while (at < end) {
    while (closers.at(-1)?.end === at) line += closers.pop()!.closer;
    if (!isFirst) line += ', ';
    if (line.length >= limit) {
      line += '…';
      break;
    }
    const key = at === node ? undefined : tree.keyAt(at);
    if (key !== undefined) line += `${previewText(key, STRING_LIMIT)}: `;
    isFirst = false;
    if (!tree.isContainer(at)) {
      line += leafText(tree, at, limit - line.length);
      at++;
      continue;
    }
    const [opener, closer] = tree.kindAt(at) === NodeKind.object ? ['{', '}'] : ['[', ']'];
    if (closers.length >= LEVELS - 1 && tree.childCount(at) > 0) {
      line += `${opener}…${closer}`;
      at = tree.endOf(at);
    } else {
      line += opener;
      closers.push({ end: tree.endOf(at), closer });
      isFirst = true;
      at++;
    }
  }
  for (let last = closers.pop(); last !== undefined; last = closers.pop()) line += last.closer;
  return line;
}

/** The beginning of a leaf's value on one line, however long it is. */
export function textAt(tree: DataTree, node: number, limit: number): string {
  if (tree.rawLength(node) <= limit * 6 + 2) return previewText(tree.valueAt(node), limit);
  // An escape has at most six units, so this gives as many characters as are shown.
  const raw = tree.rawValueAt(node, limit * 6 + 1);
  if (!tree.columns.isJson || tree.kindAt(node) !== NodeKind.string) return previewText(raw, limit);
  // An escape that is cut at the end is removed.
  const literal = raw.replace(/\\(?:u[\da-fA-F]{0,3})?$/u, '');
  try {
    const text = JSON.parse(`${literal}"`) as string;
    return text.length > limit ? previewText(text, limit) : `${previewText(text, limit)}…`;
  } catch {
    return previewText(raw.slice(1), limit);
  }
}

function leafText(tree: DataTree, node: number, room: number): string {
  const limit = Math.max(8, Math.min(STRING_LIMIT, room));
  const text = textAt(tree, node, limit);
  return tree.kindAt(node) === NodeKind.string ? `"${text}"` : text;
}
