import { DataTree, NOTHING, type TreeColumns } from './data-tree.js';

/**
 * The depth of each node of a tree, and its index among its siblings. Made once a tree, by one pass
 * over its columns, so that lookups are fast even for a million items.
 */
export class TreePlaces {
  readonly tree: DataTree;
  /** Number of containers around each node. */
  readonly depths: Uint32Array;
  /** How many siblings come before each node. */
  readonly indices: Uint32Array;
  /** Number of nodes without a parent. */
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

  /** Number of siblings of a node, itself included. */
  siblingCount(node: number): number {
    const parent = this.tree.parentOf(node);
    return parent < 0 ? this.rootCount : this.tree.childCount(parent);
  }
}
