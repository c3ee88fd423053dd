import type { JsonSink } from '../json/scan-json.js';
import { t } from '../language/language.js';
import { formatCount } from '../text/units.js';
import { NodeKind, NOTHING, type TreeColumns } from './data-tree.js';
import type { LeafKind, TreeLimits } from './tree-builder.js';

/** UTF-16 units a node in compact JSON: a first guess of the number of nodes. */
const UNITS_A_NODE = 16;

/**
 * The columns of a tree of JSON while its text is read: positions of keys and values, nothing
 * copied. The open containers are found by the column of parents, so that there is no stack.
 */
export class JsonColumns implements JsonSink {
  readonly #maxNodes: number;
  readonly #maxDepth: number;
  #count = 0;
  /** The innermost open container; {@link NOTHING} for none. */
  #open = NOTHING;
  #depth = 0;
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
    this.#maxNodes = limits.maxNodes ?? 1_000_000;
    this.#maxDepth = limits.maxDepth ?? 100_000;
    const room = Math.max(16, Math.min(this.#maxNodes, Math.ceil(length / UNITS_A_NODE)));
    this.#kinds = new Uint8Array(room);
    this.#parents = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
    this.#childCounts = new Uint32Array(room);
    this.#keyStarts = new Uint32Array(room);
    this.#keyEnds = new Uint32Array(room);
    this.#valueStarts = new Uint32Array(room);
    this.#valueEnds = new Uint32Array(room);
  }

  open(isObject: boolean, keyStart: number, keyEnd: number): string | undefined {
    if (this.#depth >= this.#maxDepth && this.#count < this.#maxNodes)
      return t(
        'The tree is cut here: it shows {0} levels at the most.',
        formatCount(this.#maxDepth),
      );
    const node = this.#count;
    const kind = isObject ? NodeKind.object : NodeKind.array;
    const reason = this.#add(kind, keyStart, keyEnd, NOTHING, 0);
    if (reason !== undefined) return reason;
    this.#open = node;
    this.#depth++;
    return undefined;
  }

  close(): void {
    this.#ends[this.#open] = this.#count;
    this.#open = this.#parents[this.#open]!;
    this.#depth--;
  }

  leaf(
    unit: number,
    keyStart: number,
    keyEnd: number,
    start: number,
    end: number,
  ): string | undefined {
    return this.#add(kindOf(unit), keyStart, keyEnd, start, end);
  }

  /** Adds a node to the innermost open container; −1 for no key is stored as {@link NOTHING}. */
  #add(
    kind: NodeKind,
    keyStart: number,
    keyEnd: number,
    start: number,
    end: number,
  ): string | undefined {
    if (this.#count >= this.#maxNodes)
      return t(
        'The tree is cut here: it shows {0} values at the most.',
        formatCount(this.#maxNodes),
      );
    const node = this.#count++;
    if (node === this.#kinds.length) this.#makeRoom();
    const parent = this.#open;
    this.#kinds[node] = kind;
    this.#parents[node] = parent;
    this.#ends[node] = node + 1;
    if (parent !== NOTHING) this.#childCounts[parent]! += 1;
    this.#keyStarts[node] = keyStart;
    this.#keyEnds[node] = keyEnd;
    this.#valueStarts[node] = start;
    this.#valueEnds[node] = end;
    return undefined;
  }

  /** The tree so far; open containers are closed. */
  finish(text: string): TreeColumns {
    while (this.#open !== NOTHING) this.close();
    const count = this.#count;
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
    const room = Math.min(this.#maxNodes, this.#kinds.length * 2);
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

/** The kind of a value without children, by the first unit of its literal. */
function kindOf(unit: number): LeafKind {
  if (unit === 0x22) return NodeKind.string;
  if (unit === 0x6e) return NodeKind.null;
  return unit === 0x74 || unit === 0x66 ? NodeKind.boolean : NodeKind.number;
}
