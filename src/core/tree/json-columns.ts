import { NodeKind, NOTHING, type TreeColumns } from './data-tree.js';
import type { TreeLimits } from './tree-builder.js';

/** UTF-16 units a node in compact JSON: a first guess of the number of nodes. */
const UNITS_A_NODE = 16;

/**
 * The columns of a tree of JSON while its text is read: positions of keys and values, nothing
 * copied. The open containers are found by the column of parents, so that there is no stack.
 */
export class JsonColumns {
  readonly maxNodes: number;
  readonly maxDepth: number;
  count = 0;
  /** The innermost open container; {@link NOTHING} for none. */
  open = NOTHING;
  depth = 0;
  #kinds: Uint8Array;
  #parents: Uint32Array;
  #ends: Uint32Array;
  #childCounts: Uint32Array;
  #keyStarts: Uint32Array;
  #keyEnds: Uint32Array;
  #valueStarts: Uint32Array;
  #valueEnds: Uint32Array;

  /** @param length - Length of the text, in UTF-16 units. */
  constructor(length: number, limits: TreeLimits) {
    this.maxNodes = limits.maxNodes ?? 1_000_000;
    this.maxDepth = limits.maxDepth ?? 100_000;
    const room = Math.max(16, Math.min(this.maxNodes, Math.ceil(length / UNITS_A_NODE)));
    this.#kinds = new Uint8Array(room);
    this.#parents = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
    this.#childCounts = new Uint32Array(room);
    this.#keyStarts = new Uint32Array(room);
    this.#keyEnds = new Uint32Array(room);
    this.#valueStarts = new Uint32Array(room);
    this.#valueEnds = new Uint32Array(room);
  }

  /** Whether the innermost open container is an object; `undefined` when none is open. */
  get isInObject(): boolean | undefined {
    return this.open === NOTHING ? undefined : this.#kinds[this.open] === NodeKind.object;
  }

  /** Adds a node to the innermost open container. The caller must respect {@link maxNodes}. */
  add(kind: NodeKind, keyStart: number, keyEnd: number, start: number, end: number): void {
    const node = this.count++;
    if (node === this.#kinds.length) this.#makeRoom();
    const parent = this.open;
    this.#kinds[node] = kind;
    this.#parents[node] = parent;
    this.#ends[node] = node + 1;
    if (parent !== NOTHING) this.#childCounts[parent]! += 1;
    this.#keyStarts[node] = keyStart;
    this.#keyEnds[node] = keyEnd;
    this.#valueStarts[node] = start;
    this.#valueEnds[node] = end;
  }

  /** Opens the node that was added last, a container. */
  enter(): void {
    this.open = this.count - 1;
    this.depth++;
  }

  /** Closes the innermost open container. */
  leave(): void {
    this.#ends[this.open] = this.count;
    this.open = this.#parents[this.open]!;
    this.depth--;
  }

  /** The tree so far; open containers are closed. */
  finish(text: string): TreeColumns {
    while (this.open !== NOTHING) this.leave();
    const { count } = this;
    // Columns with much spare room are copied, as they are kept for as long as the tree is shown.
    const isRoomy = this.#kinds.length > count * 1.5;
    const cut = <T extends Uint8Array | Uint32Array>(column: T): T =>
      isRoomy ? (column.slice(0, count) as T) : column;
    return {
      text,
      isJson: true,
      count,
      kinds: cut(this.#kinds),
      parents: cut(this.#parents),
      ends: cut(this.#ends),
      childCounts: cut(this.#childCounts),
      keyStarts: cut(this.#keyStarts),
      keyEnds: cut(this.#keyEnds),
      valueStarts: cut(this.#valueStarts),
      valueEnds: cut(this.#valueEnds),
    };
  }

  #makeRoom(): void {
    const room = Math.min(this.maxNodes, this.#kinds.length * 2);
    const kinds = new Uint8Array(room);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
    const grow = (column: Uint32Array): Uint32Array => {
      const grown = new Uint32Array(room);
      grown.set(column);
      return grown;
    };
    this.#parents = grow(this.#parents);
    this.#ends = grow(this.#ends);
    this.#childCounts = grow(this.#childCounts);
    this.#keyStarts = grow(this.#keyStarts);
    this.#keyEnds = grow(this.#keyEnds);
    this.#valueStarts = grow(this.#valueStarts);
    this.#valueEnds = grow(this.#valueEnds);
  }
}
