import { t } from '../language/language.js';
import { formatCount } from '../text/units.js';
import { ByteSearch } from './byte-search.js';
import { parseHex } from './parse-hex.js';

const encoder = new TextEncoder();

/** The longest byte sequence that can be searched for. */
export const MOST_NEEDLE = 1024;
/** The most hits that are kept; a search stops when it has found so many. */
const MOST_HITS = 1_000_000;
/** The most comparisons of one step: well under a millisecond. */
const STEP_WORK = 1 << 18;
/** The most hits of one step. */
const STEP_HITS = 4096;

/** The bytes to search for, or a sentence on why they cannot be searched for. */
export type Needle =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string };

/** Reads what the user typed as bytes. @param form - Pairs of hex digits, or text as UTF-8. */
export function parseNeedle(text: string, form: 'hex' | 'text'): Needle {
  const parsed =
    form === 'hex' ? parseHex(text) : { ok: true as const, bytes: encoder.encode(text) };
  if (!parsed.ok) return { ok: false, message: parsed.message };
  const { bytes } = parsed;
  if (bytes.length <= MOST_NEEDLE) return { ok: true, bytes };
  const most = t('{0} bytes at the most can be looked for', formatCount(MOST_NEEDLE));
  return { ok: false, message: t('{0}; these are {1}.', most, formatCount(bytes.length)) };
}

/**
 * Finds bytes in bytes, a step at a time, so that long input does not block the page. Hits do not
 * overlap, and are in order.
 */
export class ByteFinder {
  /** The length of a hit in bytes. */
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #search: ByteSearch | undefined;
  readonly #step: number;
  #hits = new Float64Array(16);
  #count = 0;
  #at = 0;

  /** @param needle - The bytes to search for; empty finds nothing. */
  constructor(bytes: Uint8Array, needle: Uint8Array) {
    this.length = needle.length;
    this.#bytes = bytes;
    this.#search = needle.length === 0 ? undefined : new ByteSearch(needle);
    this.#step = Math.ceil(STEP_WORK / Math.max(1, needle.length));
  }

  /** Hits so far. */
  get count(): number {
    return this.#count;
  }

  /** Whether all bytes have been searched, or as many hits were found as are kept. */
  get isComplete(): boolean {
    return this.#search === undefined || this.isFull || this.#at >= this.#bytes.length;
  }

  /** Whether there may be more hits than are kept. */
  get isFull(): boolean {
    return this.#count >= MOST_HITS;
  }

  /** Searches one step further. @returns whether that was the last one. */
  scan(): boolean {
    const search = this.#search;
    if (search === undefined || this.isComplete) return true;
    const end = Math.min(this.#at + this.#step, this.#bytes.length);
    const last = Math.min(end + this.length - 1, this.#bytes.length);
    let at = this.#at;
    for (let hits = 0; at < end; hits += 1) {
      if (hits === STEP_HITS) {
        this.#at = at;
        return false;
      }
      const found = search.indexIn(this.#bytes.subarray(at, last));
      if (found < 0) break;
      this.#add(at + found);
      if (this.isFull) return true;
      at += found + this.length;
    }
    this.#at = Math.max(at, end);
    return this.isComplete;
  }

  /** The offset of a hit, by its index from 0. */
  hitAt(index: number): number | undefined {
    return index >= 0 && index < this.#count ? this.#hits[index] : undefined;
  }

  /** How many hits begin before an offset: the index of the first that does not. */
  indexFrom(offset: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#hits[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a byte is part of a hit. */
  covers(offset: number): boolean {
    const hit = this.hitAt(this.indexFrom(offset + 1) - 1);
    return hit !== undefined && offset < hit + this.length;
  }

  #add(offset: number): void {
    if (this.#count === this.#hits.length) {
      const grown = new Float64Array(this.#count * 2);
      grown.set(this.#hits);
      this.#hits = grown;
    }
    this.#hits[this.#count++] = offset;
  }
}
