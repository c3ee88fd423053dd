import { copyNode, factsOf } from '../../tree/copy-tree.js';
import { type DataTree, NodeKind } from '../../tree/data-tree.js';
import type { NodeFacts, TreeBuilder } from '../../tree/tree-builder.js';
import { childrenOf } from '../../tree/tree-fields.js';

/** The names for {@link addLabelledArray}. */
export interface ArrayLabels {
  /** The names of the elements, in order; further elements have their index. */
  readonly labels: readonly string[];
  /** The name of the number in the first element, shown beside it. */
  readonly word?: string | undefined;
  /** The key of the whole; default its own. */
  readonly key?: string | undefined;
}

/** Adds an array whose elements have meanings, as in many protocols, as named fields. */
export function addLabelledArray(
  builder: TreeBuilder,
  tree: DataTree,
  node: number,
  { labels, word, key = tree.keyAt(node) }: ArrayLabels,
): void {
  const outer = builder.depth;
  builder.open(NodeKind.object, { ...factsOf(tree, node), key });
  for (const [index, child] of childrenOf(tree, node, Infinity).entries()) {
    const facts: NodeFacts = { ...factsOf(tree, child), key: labels[index] ?? String(index) };
    if (index === 0 && word !== undefined) {
      builder.word(word, { ...facts, hint: tree.rawValueAt(child, 40) });
    } else copyNode(builder, tree, child, facts);
  }
  if (builder.depth > outer) builder.close(tree.bytesOf(node)?.end);
}
