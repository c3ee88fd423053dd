import { partitionPoint } from '../bytes/partition-point.js';
import type { DataTree } from './data-tree.js';
import type { TreePlaces } from './tree-places.js';

/** Marks of a filter: an ancestor of a match, and a match with its descendants. */
const AROUND = 1;
const INSIDE = 2;

/**
 * The visible nodes of a tree, by row: those whose ancestors are all expanded.
 *
 * Nodes are numbered in depth-first order, so the rows are a sorted list of them: a node's row is
 * found by binary search, collapsed nodes are skipped as a block, and expanding or collapsing moves
 * one part of a typed array. The cost is that of the rows added or removed, never that of the whole
 * tree.
 */
export class VisibleRows {
  readonly places: TreePlaces;
  readonly #tree: DataTree;
  readonly #isExpanded: Uint8Array;
  /** Nodes that match a filter, with their ancestors and descendants; all without a filter. */
  #only: Uint8Array | undefined;
  #rows = new Uint32Array(64);
  #count = 0;

  constructor(places: TreePlaces) {
    this.places = places;
    this.#tree = places.tree;
    this.#isExpanded = new Uint8Array(places.tree.count);
    this.#build();
  }

  /** Number of rows. */
  get count(): number {
    return this.#count;
  }

  /** The node of a row. */
  nodeAt(row: number): number {
    return this.#rows[row]!;
  }

  /** The row of a node; of one that is not visible, that of the nearest visible node before it. */
  rowOf(node: number): number {
    const rows = partitionPoint(this.#count, (row) => this.#rows[row]! <= node);
    return Math.max(0, rows - 1);
  }

  /** Whether a node has a row. */
  isVisible(node: number): boolean {
    return this.#count > 0 && this.#rows[this.rowOf(node)] === node;
  }

  /** Whether a container is expanded, visible or not. */
  isExpanded(node: number): boolean {
    return this.#isExpanded[node] === 1;
  }

  /** Whether a node has children to show. */
  canExpand(node: number): boolean {
    return this.#tree.endOf(node) > node + 1;
  }

  expand(node: number): void {
    if (!this.canExpand(node) || this.isExpanded(node)) return;
    this.#isExpanded[node] = 1;
    this.#replaceInside(node);
  }

  collapse(node: number): void {
    if (!this.isExpanded(node)) return;
    this.#isExpanded[node] = 0;
    this.#replaceInside(node);
  }

  /** Expands all ancestors of a node. */
  reveal(node: number): void {
    let hidden = -1;
    for (let at = this.#tree.parentOf(node); at >= 0; at = this.#tree.parentOf(at)) {
      if (this.isExpanded(at)) continue;
      this.#isExpanded[at] = 1;
      hidden = at;
    }
    if (hidden >= 0) this.#replaceInside(hidden);
  }

  /**
   * Expands containers down to a number of levels below a node and collapses those beneath.
   *
   * @param node - Its descendants are expanded or collapsed; −1 for all roots.
   * @param levels - 0 collapses the node, Infinity expands all descendants.
   * @param maxRows - Stops at so many rows, for the first view of a large tree; default none.
   */
  expandTo(node: number, levels: number, maxRows = Infinity): void {
    const { rootCount, depths } = this.places;
    const from = Math.max(0, node);
    const end = node < 0 ? this.#tree.count : this.#tree.endOf(node);
    const deepest = (node < 0 ? 0 : depths[node]!) + levels;
    this.#isExpanded.fill(0, from, end);
    let rows = rootCount;
    for (let at = from; at < end;) {
      const children = this.#tree.childCount(at);
      // A single root is always expanded: collapsed it shows nothing.
      const fits = rows + children <= maxRows || (at === 0 && rootCount === 1);
      const opens = depths[at]! < deepest && children > 0 && fits;
      if (opens) rows += children;
      this.#isExpanded[at] = opens ? 1 : 0;
      at = opens ? at + 1 : this.#tree.endOf(at);
    }
    if (node < 0) this.#build();
    else this.#replaceInside(node);
  }

  /** Expands the siblings of a node and the node itself (ARIA APG, tree view: `*`). */
  expandSiblings(node: number): void {
    const parent = this.#tree.parentOf(node);
    const end = parent < 0 ? this.#tree.count : this.#tree.endOf(parent);
    for (let at = parent + 1; at < end; at = this.#tree.endOf(at)) {
      if (this.canExpand(at)) this.#isExpanded[at] = 1;
    }
    if (parent < 0) this.#build();
    else this.#replaceInside(parent);
  }

  /**
   * Shows only some nodes, with their ancestors, which are expanded, and, where they are expanded,
   * their descendants.
   *
   * @param nodes - `undefined` shows all again.
   */
  showOnly(nodes: Iterable<number> | undefined): void {
    this.#only = undefined;
    if (nodes !== undefined) {
      const only = new Uint8Array(this.#tree.count);
      // In ascending order, so that a match inside another match is marked with it, once.
      for (const node of Uint32Array.from(nodes).sort()) {
        if (only[node] !== INSIDE) only.fill(INSIDE, node, this.#tree.endOf(node));
        for (let at = this.#tree.parentOf(node); at >= 0; at = this.#tree.parentOf(at)) {
          if (only[at] !== 0 && this.isExpanded(at)) break;
          only[at] ||= AROUND;
          this.#isExpanded[at] = 1;
        }
      }
      this.#only = only;
    }
    this.#build();
  }

  #build(): void {
    this.#count = 0;
    this.#collect(0, this.#tree.count);
  }

  /** Replaces the rows of a node's descendants, if it is visible. */
  #replaceInside(node: number): void {
    const row = this.rowOf(node);
    if (this.#count === 0 || this.#rows[row] !== node) return;
    const after = this.rowOf(this.#tree.endOf(node) - 1) + 1;
    const rest = this.#rows.slice(after, this.#count);
    this.#count = row + 1;
    if (this.isExpanded(node)) this.#collect(node + 1, this.#tree.endOf(node));
    this.#makeRoom(this.#count + rest.length);
    this.#rows.set(rest, this.#count);
    this.#count += rest.length;
  }

  /** Adds rows for the visible nodes of a range. */
  #collect(from: number, end: number): void {
    const { ends } = this.#tree.columns;
    const only = this.#only;
    let count = this.#count;
    for (let node = from; node < end;) {
      const isShown = only === undefined || only[node] !== 0;
      if (isShown) {
        if (count === this.#rows.length) this.#makeRoom(count * 2);
        this.#rows[count++] = node;
      }
      node = isShown && this.#isExpanded[node] === 1 ? node + 1 : ends[node]!;
    }
    this.#count = count;
  }

  #makeRoom(count: number): void {
    if (count <= this.#rows.length) return;
    const grown = new Uint32Array(Math.max(count, this.#rows.length * 2));
    grown.set(this.#rows);
    this.#rows = grown;
  }
}
