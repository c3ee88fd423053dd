import { type DataTree, NodeKind } from './data-tree.js';
import type { LeafKind, NodeFacts, TreeBuilder } from './tree-builder.js';

/**
 * Adds something else in place of a node. @returns whether it did; the node and its descendants are
 * then left out.
 */
export type Replace = (tree: DataTree, node: number, facts: NodeFacts) => boolean;

/**
 * Copies a node and its descendants to another builder, without recursion, up to the limits of the
 * builder. Keys, hints and byte ranges are copied too.
 *
 * @param facts - Replace the node's own key, hint and byte range.
 * @param replace - Called for every node.
 */
export function copyNode(
  builder: TreeBuilder,
  tree: DataTree,
  node: number,
  facts: NodeFacts = factsOf(tree, node),
  replace?: Replace,
): void {
  const outer = builder.depth;
  /** The open containers of the source, the innermost last. */
  const open: number[] = [];
  const end = tree.endOf(node);
  let at = node;
  while (at < end && !builder.isFull) {
    closeUntil(builder, tree, open, at);
    const kind = tree.kindAt(at);
    const own = at === node ? facts : factsOf(tree, at);
    if (replace?.(tree, at, own) === true) {
      at = tree.endOf(at);
      continue;
    }
    if (kind === NodeKind.object || kind === NodeKind.array) {
      builder.open(kind, own);
      open.push(at);
    } else builder.leaf(kind satisfies LeafKind, tree.valueAt(at), own);
    at++;
  }
  if (!builder.isFull) closeUntil(builder, tree, open, end);
  while (builder.depth > outer) builder.close();
}

/** The key, the hint and the byte range of a node, for its copy. */
export function factsOf(tree: DataTree, node: number): NodeFacts {
  const bytes = tree.bytesOf(node);
  const hint = tree.hintAt(node);
  return {
    key: tree.keyAt(node),
    hint: hint === '' ? undefined : hint,
    start: bytes?.start,
    end: bytes?.end,
  };
}

function closeUntil(builder: TreeBuilder, tree: DataTree, open: number[], at: number): void {
  for (let inner = open.at(-1); inner !== undefined; inner = open.at(-1)) {
    if (tree.endOf(inner) > at) return;
    builder.close(tree.bytesOf(inner)?.end);
    open.pop();
  }
}
