import { NodeKind } from '../../tree/data-tree.js';
import type { NodeFacts, TreeBuilder, TreeLimits } from '../../tree/tree-builder.js';

/** The range whose values are added to a tree, and their key and limits. */
export interface ValueRange {
  /** Offset to begin at; default 0. Byte ranges in the tree count from the start of the bytes. */
  readonly start?: number;
  /** End of the data; default that of the bytes. */
  readonly end?: number;
  /** Key and hint of the first outermost value. */
  readonly facts?: NodeFacts;
  /** The most outermost values to read; default all. */
  readonly maxValues?: number;
  /** The limits of the builder, for the sentence about them. */
  readonly limits?: TreeLimits;
}

/** Where adding values stopped. */
export interface ValuesEnd {
  /** Offset after the last item or value, or of the invalid one. */
  readonly at: number;
  /** Number of outermost values. */
  readonly count: number;
  /** A sentence on where reading stopped and why. */
  readonly problem?: string | undefined;
}

/** A container whose values are being read. */
interface Frame {
  readonly kind: 'array' | 'map' | 'pair';
  /** The type on the wire. */
  readonly type: string;
  /** Offset of its head. */
  readonly start: number;
  /** Number of values still to come, keys included; `Infinity` where a mark ends them. */
  left: number;
  /** The key of the next value. */
  key: string | undefined;
  /** The type of a key that is not a string. */
  keyType: string | undefined;
}

/**
 * Builds a tree of a flat sequence of values, as in MessagePack and CBOR, where each container
 * precedes its content. Without recursion. Keys of maps come as values; a key that is a container
 * itself becomes a pair of `key` and `value`.
 */
export class NestedValues {
  readonly #builder: TreeBuilder;
  readonly #open: Frame[] = [];
  #facts: NodeFacts;

  /** @param facts - For the first outermost value. */
  constructor(builder: TreeBuilder, facts: NodeFacts = {}) {
    this.#builder = builder;
    this.#facts = facts;
  }

  /** Number of open containers; a pair counts as one. */
  get depth(): number {
    return this.#open.length;
  }

  /** Whether the next value is the key of a map. */
  get expectsKey(): boolean {
    const frame = this.#open.at(-1);
    return frame?.kind === 'map' && frame.key === undefined;
  }

  /** Whether a key was read whose value is missing. */
  get expectsValue(): boolean {
    const frame = this.#open.at(-1);
    return frame?.kind === 'pair' || (frame?.kind === 'map' && frame.key !== undefined);
  }

  /** Whether the innermost container ends by a mark. */
  get isIndefinite(): boolean {
    return this.#open.at(-1)?.left === Infinity;
  }

  /** The innermost open container, for messages: "fixarray at byte 3"; empty for none. */
  get place(): string {
    const frame = this.#open.findLast((each) => each.kind !== 'pair');
    return frame === undefined ? '' : `${frame.type} at byte ${frame.start}`;
  }

  /** Takes a scalar as the key of the next value. @param type - For one that is not a string. */
  takeKey(text: string, type?: string): void {
    const frame = this.#open.at(-1)!;
    frame.key = text;
    frame.keyType = type;
    frame.left--;
  }

  /** The facts of the value being read, which counts as read from here on. */
  takeFacts(hint: string | undefined, start: number, end?: number): NodeFacts {
    const frame = this.#open.at(-1);
    if (frame === undefined) {
      const { key, hint: more } = this.#facts;
      this.#facts = {};
      return { key, hint: joinHints(more, hint), start, end };
    }
    frame.left--;
    if (frame.kind === 'pair') return { key: frame.left === 1 ? 'key' : 'value', hint, start, end };
    const { key, keyType } = frame;
    frame.key = undefined;
    frame.keyType = undefined;
    const keyHint = keyType === undefined ? undefined : `key is ${keyType}`;
    return { key, hint: joinHints(hint, keyHint), start, end };
  }

  /**
   * Opens a container. Check {@link TreeBuilder.isFull} afterwards.
   *
   * @param count - Number of values in it, keys included; `Infinity` where a mark ends them.
   */
  open(kind: 'array' | 'map', count: number, type: string, hint: string, start: number): void {
    if (this.expectsKey) {
      const frame = this.#open.at(-1)!;
      frame.left -= 2;
      const key = kind === 'map' ? '{…}' : '[…]';
      this.#builder.open(NodeKind.object, { key, hint: `key is ${hint}`, start });
      this.#push('pair', 2, type, start);
    }
    const facts = this.takeFacts(hint, start);
    this.#builder.open(kind === 'map' ? NodeKind.object : NodeKind.array, facts);
    this.#push(kind, count, type, start);
  }

  /** Closes the containers that have all their values. @param end - End of the last value. */
  settle(end: number): void {
    while (this.#open.at(-1)?.left === 0) this.endInnermost(end);
  }

  /** Closes the innermost container, at the mark that ends it. */
  endInnermost(end: number): void {
    this.#open.pop();
    this.#builder.close(end);
  }

  /** Closes all containers, where reading stopped. */
  endAll(end: number): void {
    while (this.#open.length > 0) this.endInnermost(end);
  }

  #push(kind: Frame['kind'], left: number, type: string, start: number): void {
    if (this.#builder.isFull) return;
    this.#open.push({ kind, type, start, left, key: undefined, keyType: undefined });
  }
}

/** Joins two hints, each of which may be missing. */
export function joinHints(
  first: string | undefined,
  second: string | undefined,
): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return `${first}, ${second}`;
}
