import { DataTree, NOTHING, type TreeColumns } from './data-tree.js';

/**
 * Where each node of a tree stands among others: its depth and its place among its siblings. Made
 * once a tree, by one pass over its columns, so that a million items answer at once afterwards.
 */
export class TreePlaces {
  readonly tree: DataTree;
  /** Containers around each node. */
  readonly depths: Uint32Array;
  /** How many siblings come before each node. */
  readonly indices: Uint32Array;
  /** Nodes in no other. */
  readonly rootCount: number;

  constructor(columns: TreeColumns) {
    const { count, parents } = columns;
    this.tree = new DataTree(columns);
    this.depths = new Uint32Array(count);
    this.indices = new Uint32Array(count);
    const seen = new Uint32Array(count);
    let roots = 0;
    for (let node = 0; node < count; node += 1) {
      const parent = parents[node]!;
      if (parent === NOTHING) this.indices[node] = roots++;
      else {
        this.depths[node] = this.depths[parent]! + 1;
        this.indices[node] = seen[parent]!;
        seen[parent]! += 1;
      }
    }
    this.rootCount = roots;
  }

  /** How many siblings a node has, itself among them. */
  siblingCount(node: number): number {
    const parent = this.tree.parentOf(node);
    return parent < 0 ? this.rootCount : this.tree.childCount(parent);
  }

  /** The nodes around a node, the outermost first. */
  ancestorsOf(node: number): number[] {
    const ancestors: number[] = [];
    for (let at = this.tree.parentOf(node); at >= 0; at = this.tree.parentOf(at))
      ancestors.push(at);
    return ancestors.reverse();
  }
}
