import type { TextBlock } from './text-block.js';
import type { VisibleRows } from './visible-rows.js';

/** A block expanded under a node: a long string as lines, or the tree of JSON in it. */
export type OpenedBlock =
  | { readonly kind: 'text'; readonly text: TextBlock }
  | { readonly kind: 'tree'; readonly rows: RowList; readonly problem: string | undefined };

/** A row of a tree, or of a block in it. */
export interface TreeRow {
  /** The list that the node is in. */
  readonly list: RowList;
  readonly node: number;
  /** −1 for the node itself, else a line of the block under it. */
  readonly line: number;
  /** From 1: the value of `aria-level`. */
  readonly level: number;
}

/**
 * The rows of a tree, with the rows of blocks under its nodes, which may be trees again. Blocks are
 * few; nodes may be a million.
 */
export class RowList {
  readonly visible: VisibleRows;
  /** The node under which this list is a block; `undefined` for the outermost. */
  readonly host: { readonly list: RowList; readonly node: number } | undefined;
  readonly #level: number;
  /** In the order of their nodes. */
  #blocks: { readonly node: number; readonly block: OpenedBlock }[] = [];

  constructor(visible: VisibleRows, host?: { readonly list: RowList; readonly node: number }) {
    this.visible = visible;
    this.host = host;
    this.#level = host === undefined ? 1 : host.list.levelOf(host.node) + 1;
  }

  /** Number of rows. */
  get count(): number {
    return this.#seenBlocks().reduce((sum, { size }) => sum + size, this.visible.count);
  }

  /** From 1. */
  levelOf(node: number): number {
    return this.#level + this.visible.places.depths[node]!;
  }

  /** The content of a row. @param row - Below {@link count}. */
  at(row: number): TreeRow {
    let shift = 0;
    for (const { node, block, size } of this.#seenBlocks()) {
      const first = this.visible.rowOf(node) + 1 + shift;
      if (row < first) break;
      if (row < first + size) return this.#inBlock(node, block, row - first);
      shift += size;
    }
    const node = this.visible.nodeAt(row - shift);
    return { list: this, node, line: -1, level: this.levelOf(node) };
  }

  /** The row of a node of this list, or of a line under it, counted in this list alone. */
  rowOf(node: number, line = -1): number {
    let row = this.visible.rowOf(node);
    const own = row;
    for (const block of this.#seenBlocks()) {
      if (this.visible.rowOf(block.node) < own) row += block.size;
    }
    return row + 1 + line;
  }

  /** The same, as a row of the outermost list. */
  outerRowOf(node: number, line = -1): number {
    const row = this.rowOf(node, line);
    if (this.host === undefined) return row;
    const { list, node: host } = this.host;
    // The problem of a tree, if it has one, has a row before it.
    return list.outerRowOf(host) + 1 + list.#leadOf(host) + row;
  }

  /** The block under a node. */
  blockOf(node: number): OpenedBlock | undefined {
    return this.#blocks.find((block) => block.node === node)?.block;
  }

  open(node: number, block: OpenedBlock): void {
    this.close(node);
    this.#blocks = [...this.#blocks, { node, block }].sort((a, b) => a.node - b.node);
  }

  /** Removes the block that {@link open} added. */
  close(node: number): void {
    this.#blocks = this.#blocks.filter((block) => block.node !== node);
  }

  #leadOf(node: number): number {
    const block = this.blockOf(node);
    return block?.kind === 'tree' && block.problem !== undefined ? 1 : 0;
  }

  #inBlock(node: number, block: OpenedBlock, line: number): TreeRow {
    const lead = this.#leadOf(node);
    if (block.kind === 'tree' && line >= lead) return block.rows.at(line - lead);
    return { list: this, node, line, level: this.levelOf(node) + 1 };
  }

  #seenBlocks(): { node: number; block: OpenedBlock; size: number }[] {
    return this.#blocks
      .filter(({ node }) => this.visible.isVisible(node))
      .map(({ node, block }) => ({ node, block, size: sizeOf(block) }));
  }
}

function sizeOf(block: OpenedBlock): number {
  if (block.kind === 'tree') return block.rows.count + (block.problem === undefined ? 0 : 1);
  // The last line shows more of the text when activated.
  return block.text.count + (block.text.left > 0 ? 1 : 0);
}
