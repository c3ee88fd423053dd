import type { TextBlock } from './text-block.js';
import type { VisibleRows } from './visible-rows.js';

/** What is opened in place under a node: a long string whole, or a tree that it holds as JSON. */
export type OpenedBlock =
  | { readonly kind: 'text'; readonly text: TextBlock }
  | { readonly kind: 'tree'; readonly rows: RowList; readonly problem: string | undefined };

/** A row of a tree with what is opened in it. */
export interface TreeRow {
  /** The list that the node is in. */
  readonly list: RowList;
  readonly node: number;
  /** −1 for the node itself, else a line of what is opened under it. */
  readonly line: number;
  /** From 1: what `aria-level` says. */
  readonly level: number;
}

/**
 * The rows of a tree, and among them the rows of what is opened in place under its nodes, which may
 * be trees again. What is opened is little; nodes may be a million.
 */
export class RowList {
  readonly visible: VisibleRows;
  /** Where it is opened in another; `undefined` for the outermost. */
  readonly host: { readonly list: RowList; readonly node: number } | undefined;
  readonly #level: number;
  /** In the order of their nodes. */
  #blocks: { readonly node: number; readonly block: OpenedBlock }[] = [];

  constructor(visible: VisibleRows, host?: { readonly list: RowList; readonly node: number }) {
    this.visible = visible;
    this.host = host;
    this.#level = host === undefined ? 1 : host.list.levelOf(host.node) + 1;
  }

  /** How many rows there are. */
  get count(): number {
    return this.#seenBlocks().reduce((sum, { size }) => sum + size, this.visible.count);
  }

  /** From 1. */
  levelOf(node: number): number {
    return this.#level + this.visible.places.depths[node]!;
  }

  /** What a row shows. @param row - Below {@link count}. */
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

  /** The same, counted in the outermost list. */
  outerRowOf(node: number, line = -1): number {
    const row = this.rowOf(node, line);
    if (this.host === undefined) return row;
    const { list, node: host } = this.host;
    // The problem of a tree, if it has one, stands before it.
    return list.outerRowOf(host) + 1 + list.#leadOf(host) + row;
  }

  /** What is opened under a node. */
  blockOf(node: number): OpenedBlock | undefined {
    return this.#blocks.find((block) => block.node === node)?.block;
  }

  open(node: number, block: OpenedBlock): void {
    this.close(node);
    this.#blocks = [...this.#blocks, { node, block }].sort((a, b) => a.node - b.node);
  }

  /** The twin of {@link open}. */
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
  // The last line offers the rest.
  return block.text.count + (block.text.left > 0 ? 1 : 0);
}
