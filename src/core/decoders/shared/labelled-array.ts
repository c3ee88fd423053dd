import { copyNode, factsOf } from '../../tree/copy-tree.js';
import { type DataTree, NodeKind } from '../../tree/data-tree.js';
import type { NodeFacts, TreeBuilder } from '../../tree/tree-builder.js';
import { childrenOf } from '../../tree/tree-fields.js';

/** How {@link addLabelledArray} names what it adds. */
export interface ArrayLabels {
  /** The names of the places, in order; what follows them gets its index. */
  readonly labels: readonly string[];
  /** What the number in the first place stands for; shown as a word beside its number. */
  readonly word?: string | undefined;
  /** The key of the whole; default its own. */
  readonly key?: string | undefined;
}

/** Adds an array whose places have meanings, as messages of many protocols are, as named fields. */
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
