import { t } from '../language/language.js';
import { formatCount } from '../text/units.js';
import { ByteSearch } from './byte-search.js';
import { HitFinder } from './hit-finder.js';
import { parseHex } from './parse-hex.js';

const encoder = new TextEncoder();

/** The longest byte sequence that can be searched for. */
export const MOST_NEEDLE = 1024;
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
export class ByteFinder extends HitFinder {
  /** The length of a hit in bytes. */
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #search: ByteSearch | undefined;
  readonly #step: number;
  #at = 0;

  /** @param needle - The bytes to search for; empty finds nothing. */
  constructor(bytes: Uint8Array, needle: Uint8Array) {
    super();
    this.length = needle.length;
    this.#bytes = bytes;
    this.#search = needle.length === 0 ? undefined : new ByteSearch(needle);
    this.#step = Math.ceil(STEP_WORK / Math.max(1, needle.length));
  }

  /** Whether all bytes have been searched, or as many hits were found as are kept. */
  override get isComplete(): boolean {
    return this.#search === undefined || this.isFull || this.#at >= this.#bytes.length;
  }

  /** Searches one step further. @returns whether that was the last one. */
  override scan(): boolean {
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
      this.add(at + found);
      if (this.isFull) return true;
      at += found + this.length;
    }
    this.#at = Math.max(at, end);
    return this.isComplete;
  }

  /** Whether a byte is part of a hit. */
  covers(offset: number): boolean {
    const hit = this.hitAt(this.indexFrom(offset + 1) - 1);
    return hit !== undefined && offset < hit + this.length;
  }
}
