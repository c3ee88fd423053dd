import type { RowList, TreeRow } from '../../core/tree/row-list.js';

/** What a key does in a tree: goes to a row, or changes the tree. */
export type TreeKey =
  | { readonly kind: 'go'; readonly row: number }
  | { readonly kind: 'toggle' | 'expand-siblings' | 'handled' };

/**
 * What a key does (ARIA APG, tree view): arrows, Home, End and pages go; Right expands, or goes in;
 * Left collapses, or goes out; `*` expands all siblings; Enter and Space toggle.
 *
 * @param current the row that is selected; `undefined` for none
 * @param at what that row shows
 */
export function treeKey(
  key: string,
  rows: RowList,
  current: number | undefined,
  at: TreeRow | undefined,
  pageRows: number,
): TreeKey | undefined {
  const last = rows.count - 1;
  const go = (row: number): TreeKey => ({ kind: 'go', row: Math.min(Math.max(row, 0), last) });
  const from = current ?? -1;
  switch (key) {
    case 'ArrowDown':
      return go(from + 1);
    case 'ArrowUp':
      return go(current === undefined ? last : from - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'PageDown':
      return go(from + pageRows);
    case 'PageUp':
      return go(from - pageRows);
    case 'Enter':
    case ' ':
      return at && { kind: 'toggle' };
    case '*':
      return at && { kind: 'expand-siblings' };
    case 'ArrowRight':
    case 'ArrowLeft':
      return at === undefined ? undefined : sideways(key === 'ArrowRight', at, from, go);
    default:
      return undefined;
  }
}

function sideways(
  isRight: boolean,
  { list, node, line }: TreeRow,
  row: number,
  go: (row: number) => TreeKey,
): TreeKey {
  const { visible } = list;
  const isOpen = visible.isExpanded(node) || list.blockOf(node) !== undefined;
  if (line >= 0) return isRight ? { kind: 'handled' } : go(list.outerRowOf(node));
  if (isRight) {
    if (isOpen) return go(row + 1);
    return visible.canExpand(node) ? { kind: 'toggle' } : { kind: 'handled' };
  }
  if (isOpen) return { kind: 'toggle' };
  const parent = visible.places.tree.parentOf(node);
  if (parent >= 0) return go(list.outerRowOf(parent));
  return list.host === undefined
    ? { kind: 'handled' }
    : go(list.host.list.outerRowOf(list.host.node));
}
