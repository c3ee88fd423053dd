import { type DataTree, NodeKind } from '../tree/data-tree.js';

/** Nodes between two pauses. */
const SLICE = 5000;

/**
 * Numbers for values: two nodes have the same number exactly if they are equal. Numbers are
 * compared by their digits (1 is not 1.0), strings by their value and not by their escapes; the
 * order of an object's keys does not matter (RFC 8259 §4).
 */
export class TreeIds {
  readonly #ids = new Map<string, number>();

  /** The number of each node of a tree; the numbers of several trees can be compared. */
  *of(tree: DataTree): Generator<undefined, Int32Array> {
    const ids = new Int32Array(tree.count);
    // Backwards, so that the children of a node come before it.
    for (let node = tree.count - 1; node >= 0; node -= 1) {
      ids[node] = this.#idOf(textOf(tree, node, ids));
      if (node % SLICE === 0) yield;
    }
    return ids;
  }

  #idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#ids.set(text, this.#ids.size);
    return this.#ids.size - 1;
  }
}

/** A key for a node, with the numbers of its children in their place. */
function textOf(tree: DataTree, node: number, ids: Int32Array): string {
  const kind = tree.kindAt(node);
  if (!tree.isContainer(node)) return `${String(kind)}${tree.valueAt(node)}`;
  const children: string[] = [];
  for (let child = node + 1; child < tree.endOf(node); child = tree.endOf(child)) {
    const key = tree.keyAt(child);
    children.push(
      key === undefined ? String(ids[child]!) : `${String(ids[child]!)} ${JSON.stringify(key)}`,
    );
  }
  if (kind === NodeKind.object) children.sort();
  return `${String(kind)}${children.join()}`;
}
