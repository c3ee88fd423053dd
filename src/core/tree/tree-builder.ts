import { toHex } from '../bytes/hex.js';
import { NodeKind, NOTHING, type TreeColumns } from './data-tree.js';

/** The kinds of nodes without children. */
export type LeafKind = Exclude<NodeKind, typeof NodeKind.object | typeof NodeKind.array>;

/** The optional properties of a node besides its kind and value. */
export interface NodeFacts {
  /** Default: none, as for items of an array. */
  readonly key?: string | undefined;
  /** A hint beside the value: its type on the wire, a unit. */
  readonly hint?: string | undefined;
  /** Offset of its first byte in the payload. */
  readonly start?: number | undefined;
  /** Offset after its last byte in the payload; for containers see {@link TreeBuilder.close}. */
  readonly end?: number | undefined;
}

/** The limits of a tree. */
export interface TreeLimits {
  /** Nodes; default 1,000,000. */
  readonly maxNodes?: number;
  /** Depth of containers; default 100,000. */
  readonly maxDepth?: number;
}

/** The bytes of a leaf that are shown; further ones are only counted. */
const SHOWN_BYTES = 4096;

/**
 * Makes a {@link TreeColumns} from the events of a decoder: open and close a container, add a leaf.
 * Without recursion. Beyond its limits it ignores further nodes and sets {@link isFull}; the nodes
 * so far are still a tree.
 */
export class TreeBuilder {
  readonly #maxNodes: number;
  readonly #maxDepth: number;
  #count = 0;
  #kinds = new Uint8Array(64);
  /** Parent, end, children, key, value, hint and bytes: eleven numbers a node. */
  #numbers = new Uint32Array(64 * STRIDE);
  #text: string[] = [];
  #length = 0;
  #open: number[] = [];
  #isFull = false;

  constructor(limits: TreeLimits = {}) {
    this.#maxNodes = limits.maxNodes ?? 1_000_000;
    this.#maxDepth = limits.maxDepth ?? 100_000;
  }

  /** Number of nodes so far. */
  get count(): number {
    return this.#count;
  }

  /** Number of open containers. */
  get depth(): number {
    return this.#open.length;
  }

  /** Whether a limit was reached: decoders must stop then. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** Begins a container; the nodes added until its {@link close} are in it. */
  open(kind: typeof NodeKind.object | typeof NodeKind.array, facts: NodeFacts = {}): void {
    if (this.#open.length >= this.#maxDepth) this.#isFull = true;
    const node = this.#add(kind, undefined, facts);
    if (node !== undefined) this.#open.push(node);
  }

  /** Ends the innermost container. @param end - Offset after its last byte in the payload. */
  close(end?: number): void {
    const node = this.#open.pop();
    if (node === undefined) return;
    this.#numbers[node * STRIDE + END] = this.#count;
    if (end !== undefined) this.#numbers[node * STRIDE + BYTE_END] = end;
  }

  /** Adds a value without children. */
  leaf(kind: LeafKind, value: string, facts: NodeFacts = {}): void {
    this.#add(kind, value, facts);
  }

  string(value: string, facts?: NodeFacts): void {
    this.leaf(NodeKind.string, value, facts);
  }

  /** @param value - A string where a double could not represent it exactly. */
  number(value: number | bigint | string, facts?: NodeFacts): void {
    this.leaf(NodeKind.number, numberText(value), facts);
  }

  boolean(value: boolean, facts?: NodeFacts): void {
    this.leaf(NodeKind.boolean, String(value), facts);
  }

  null(facts?: NodeFacts): void {
    this.leaf(NodeKind.null, 'null', facts);
  }

  /** Adds bytes, as hex; of very many only the first, with their number as a hint. */
  bytes(value: Uint8Array, facts: NodeFacts = {}): void {
    const count = `${value.length} ${value.length === 1 ? 'byte' : 'bytes'}`;
    const hint = facts.hint === undefined ? count : `${facts.hint}, ${count}`;
    const hex = toHex(value, { limit: SHOWN_BYTES });
    const rest = value.length > SHOWN_BYTES ? ' …' : '';
    this.leaf(NodeKind.bytes, hex + rest, { ...facts, hint });
  }

  word(value: string, facts?: NodeFacts): void {
    this.leaf(NodeKind.word, value, facts);
  }

  /** Adds a sentence on what could not be read here. */
  note(sentence: string, facts?: NodeFacts): void {
    this.leaf(NodeKind.note, sentence, facts);
  }

  /** The tree so far; open containers are closed. The builder cannot be used any more. */
  finish(): TreeColumns {
    while (this.#open.length > 0) this.close();
    const count = this.#count;
    const column = (field: number): Uint32Array => {
      const values = new Uint32Array(count);
      for (let node = 0; node < count; node++) values[node] = this.#numbers[node * STRIDE + field]!;
      return values;
    };
    return {
      text: this.#text.join(''),
      isJson: false,
      count,
      kinds: this.#kinds.slice(0, count),
      parents: column(PARENT),
      ends: column(END),
      childCounts: column(CHILDREN),
      keyStarts: column(KEY),
      keyEnds: column(KEY + 1),
      valueStarts: column(VALUE),
      valueEnds: column(VALUE + 1),
      hintStarts: column(HINT),
      hintEnds: column(HINT + 1),
      byteStarts: column(BYTE_START),
      byteEnds: column(BYTE_END),
    };
  }

  #add(kind: NodeKind, value: string | undefined, facts: NodeFacts): number | undefined {
    const node = this.#count;
    if (node >= this.#maxNodes) this.#isFull = true;
    if (this.#isFull) return undefined;
    this.#makeRoom(node);
    this.#count = node + 1;
    this.#kinds[node] = kind;
    const numbers = this.#numbers;
    const at = node * STRIDE;
    const parent = this.#open.at(-1);
    numbers[at + PARENT] = parent ?? NOTHING;
    if (parent !== undefined) numbers[parent * STRIDE + CHILDREN]! += 1;
    numbers[at + END] = node + 1;
    numbers[at + CHILDREN] = 0;
    this.#write(at + KEY, facts.key);
    this.#write(at + VALUE, value);
    this.#write(at + HINT, facts.hint);
    numbers[at + BYTE_START] = facts.start ?? NOTHING;
    numbers[at + BYTE_END] = facts.end ?? NOTHING;
    return node;
  }

  #write(at: number, text: string | undefined): void {
    this.#numbers[at] = text === undefined ? NOTHING : this.#length;
    if (text !== undefined) {
      this.#text.push(text);
      this.#length += text.length;
    }
    this.#numbers[at + 1] = this.#length;
  }

  #makeRoom(node: number): void {
    if (node < this.#kinds.length) return;
    const kinds = new Uint8Array(node * 2);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
    const numbers = new Uint32Array(node * 2 * STRIDE);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
  }
}

const PARENT = 0;
const END = 1;
const CHILDREN = 2;
const KEY = 3;
const VALUE = 5;
const HINT = 7;
const BYTE_START = 9;
const BYTE_END = 10;
const STRIDE = 11;

function numberText(value: number | bigint | string): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
