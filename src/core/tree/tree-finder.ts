import { HitFinder } from '../bytes/hit-finder.js';
import { NodeKind, NOTHING, type DataTree } from './data-tree.js';

/** About the UTF-16 units that a step searches: well under a millisecond. */
const STEP_UNITS = 65_536;
/** The cost of a node besides its text, in units. */
const NODE_UNITS = 32;

/**
 * Finds nodes by a text in their key or value, ignoring case, a step at a time, so that a large
 * tree does not block the page. Strings are searched by their value, without escapes.
 */
export class TreeFinder extends HitFinder {
  readonly #tree: DataTree;
  readonly #query: string;
  #node = 0;
  /** Position up to which a long value has been searched. */
  #at = 0;

  /** @param query - Empty finds nothing. */
  constructor(tree: DataTree, query: string) {
    super();
    this.#tree = tree;
    this.#query = query.toLowerCase();
  }

  /** Whether every node has been searched, or as many hits were found as are kept. */
  override get isComplete(): boolean {
    return this.#query === '' || this.isFull || this.#node >= this.#tree.count;
  }

  /** Searches one step further. @returns whether that was the last one. */
  override scan(): boolean {
    for (let units = 0; units < STEP_UNITS && !this.isComplete;) units += this.#look();
    return this.isComplete;
  }

  /** Searches a node, or a piece of one. @returns the cost of it. */
  #look(): number {
    const node = this.#node;
    const length = this.#tree.rawLength(node);
    if (this.#at === 0 && this.#isIn(this.#tree.keyAt(node) ?? '')) {
      this.#found(node);
      return NODE_UNITS;
    }
    if (length <= STEP_UNITS) {
      const value = length === 0 ? '' : this.#tree.valueAt(node);
      if (this.#isIn(value)) this.#found(node);
      else this.#node += 1;
      return NODE_UNITS + length;
    }
    return this.#lookAtPiece(node, length);
  }

  /** A long value is searched with its escapes, in overlapping pieces. */
  #lookAtPiece(node: number, length: number): number {
    const { text, valueStarts } = this.#tree.columns;
    const start = valueStarts[node]! + this.#at;
    const end = start + STEP_UNITS + this.#query.length;
    const isHit = this.#isIn(text.slice(start, Math.min(end, valueStarts[node]! + length)));
    this.#at += STEP_UNITS;
    if (isHit) this.#found(node);
    else if (this.#at >= length) {
      this.#at = 0;
      this.#node += 1;
    }
    return STEP_UNITS;
  }

  #isIn(text: string): boolean {
    return text.length > 0 && text.toLowerCase().includes(this.#query);
  }

  #found(node: number): void {
    this.#at = 0;
    this.#node = node + 1;
    this.add(node);
  }
}

/** The occurrences of a text in another, ignoring case; they do not overlap. */
export function hitsIn(text: string, query: string): { start: number; end: number }[] {
  const hits: { start: number; end: number }[] = [];
  if (query === '') return hits;
  const wanted = query.toLowerCase();
  const lower = text.toLowerCase();
  // A few letters have more units in lower case, which would shift positions.
  if (lower.length !== text.length) return hits;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    hits.push({ start: at, end: at + wanted.length });
  }
  return hits;
}

/** The beginning of a container's content, shown when it is collapsed: `a: 1, b: "x", …`. */
export function previewOf(tree: DataTree, node: number, limit = 60): string {
  const parts: string[] = [];
  const end = tree.endOf(node);
  let length = 0;
  for (let at = node + 1; at < end && length < limit; at = tree.endOf(at)) {
    if (parts.length === 8) break;
    const key = tree.columns.keyStarts[at] === NOTHING ? '' : `${short(tree.keyAt(at) ?? '')}: `;
    const part = key + previewValue(tree, at);
    parts.push(part);
    length += part.length + 2;
  }
  if (parts.length < tree.childCount(node)) parts.push('…');
  return parts.join(', ');
}

function previewValue(tree: DataTree, node: number): string {
  switch (tree.kindAt(node)) {
    case NodeKind.object:
      return tree.childCount(node) === 0 ? '{}' : '{…}';
    case NodeKind.array:
      return tree.childCount(node) === 0 ? '[]' : `[${String(tree.childCount(node))}]`;
    case NodeKind.string: {
      const value = tree.rawValueAt(node, 24);
      const isCut = value.length < tree.rawLength(node);
      return (
        (tree.columns.isJson ? value : `"${value}`) +
        (isCut ? '…"' : tree.columns.isJson ? '' : '"')
      );
    }
    default:
      return short(tree.rawValueAt(node, 24));
  }
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
