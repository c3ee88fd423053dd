import { cutText } from '../text/text.js';

/**
 * The kind of a node of a {@link DataTree}. A small number because a tree stores one a node.
 *
 * `word` is any other value that is shown as a word: `undefined`, a timestamp, the name of a packet
 * or of a flag. `note` is not a value: a sentence on what could not be read there.
 */
export const NodeKind = {
  object: 0,
  array: 1,
  string: 2,
  number: 3,
  boolean: 4,
  null: 5,
  bytes: 6,
  word: 7,
  note: 8,
} as const;
export type NodeKind = (typeof NodeKind)[keyof typeof NodeKind];

/** In a column of starts: the node has none, as items of arrays have no key. */
export const NOTHING = 0xffff_ffff;

/**
 * The columns of a tree, in depth-first order (a parent before its children). They contain no
 * objects, so that a worker can transfer a tree of any depth without cloning it.
 */
export interface TreeColumns {
  /** The text that keys, values and hints are slices of. */
  readonly text: string;
  /** Whether keys and strings are JSON string literals in `text`, with quotes and escapes. */
  readonly isJson: boolean;
  /** Number of nodes; the columns may be longer. */
  readonly count: number;
  /** A {@link NodeKind} a node. */
  readonly kinds: Uint8Array;
  /** The parent of a node; {@link NOTHING} for the roots. */
  readonly parents: Uint32Array;
  /** The first node after the node's descendants. */
  readonly ends: Uint32Array;
  /** How many children a node has. */
  readonly childCounts: Uint32Array;
  readonly keyStarts: Uint32Array;
  readonly keyEnds: Uint32Array;
  readonly valueStarts: Uint32Array;
  readonly valueEnds: Uint32Array;
  /** A hint beside a value: its type on the wire, a unit. Missing where no node has one. */
  readonly hintStarts?: Uint32Array;
  readonly hintEnds?: Uint32Array;
  /** The bytes of the payload that a node was read from. Missing where unknown. */
  readonly byteStarts?: Uint32Array;
  readonly byteEnds?: Uint32Array;
}

/**
 * A tree of values to show: JSON as it was written, or the result of a decoder. Numbers and
 * duplicate keys are kept as they are. A node is identified by its index; node 0 is the first root.
 */
export class DataTree {
  readonly columns: TreeColumns;

  constructor(columns: TreeColumns) {
    this.columns = columns;
  }

  /** Number of nodes, containers included. */
  get count(): number {
    return this.columns.count;
  }

  kindAt(node: number): NodeKind {
    return this.columns.kinds[node]! as NodeKind;
  }

  /** Whether a node can have children. */
  isContainer(node: number): boolean {
    return this.columns.kinds[node]! <= NodeKind.array;
  }

  /** The parent of a node; −1 for a root. */
  parentOf(node: number): number {
    const parent = this.columns.parents[node]!;
    return parent === NOTHING ? -1 : parent;
  }

  /** The first node after a node's descendants; the next one for a leaf. */
  endOf(node: number): number {
    return this.columns.ends[node]!;
  }

  childCount(node: number): number {
    return this.columns.childCounts[node]!;
  }

  /** The key without quotes and escapes; `undefined` for items of an array and for roots. */
  keyAt(node: number): string | undefined {
    const { keyStarts, keyEnds, text, isJson } = this.columns;
    const start = keyStarts[node]!;
    if (start === NOTHING) return undefined;
    const slice = text.slice(start, keyEnds[node]!);
    return isJson ? fromLiteral(slice) : slice;
  }

  /**
   * The value of a leaf: strings without quotes and escapes, numbers as they were written, bytes as
   * hex. Empty for containers.
   */
  valueAt(node: number): string {
    const raw = this.rawValueAt(node);
    return this.columns.isJson && this.columns.kinds[node] === NodeKind.string
      ? fromLiteral(raw)
      : raw;
  }

  /** The value as in the text, for JSON with quotes and escapes. @param limit - UTF-16 units. */
  rawValueAt(node: number, limit = Infinity): string {
    const { text, valueStarts, valueEnds } = this.columns;
    const start = valueStarts[node]!;
    if (start === NOTHING) return '';
    const end = valueEnds[node]!;
    return end - start <= limit ? text.slice(start, end) : cutText(text.slice(start, end), limit);
  }

  /** The length of {@link rawValueAt}, in UTF-16 units. */
  rawLength(node: number): number {
    const { valueStarts, valueEnds } = this.columns;
    return valueStarts[node] === NOTHING ? 0 : valueEnds[node]! - valueStarts[node]!;
  }

  /** The hint beside the value; empty for none. */
  hintAt(node: number): string {
    const { text, hintStarts, hintEnds } = this.columns;
    if (hintStarts === undefined || hintEnds === undefined) return '';
    const start = hintStarts[node]!;
    return start === NOTHING ? '' : text.slice(start, hintEnds[node]!);
  }

  /** The byte range of the node in the payload; `undefined` where unknown. */
  bytesOf(node: number): { readonly start: number; readonly end: number } | undefined {
    const { byteStarts, byteEnds } = this.columns;
    if (byteStarts === undefined || byteEnds === undefined) return undefined;
    const start = byteStarts[node]!;
    return start === NOTHING ? undefined : { start, end: byteEnds[node]! };
  }
}

/** The value of a JSON string literal; the text itself if it is not one. */
function fromLiteral(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal;
  }
}
