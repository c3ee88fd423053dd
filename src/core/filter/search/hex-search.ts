import { ByteSearch } from '../../bytes/byte-search.js';
import { parseHex } from '../../bytes/parse-hex.js';

const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

// As much of a text is encoded at once, in UTF-16 units; each takes up to three bytes.
const PIECE = 16_384;

/** Finds bytes in payloads: in bytes as they are, in texts as they go over the wire. */
export class HexSearch {
  readonly #bytes: ByteSearch;
  /** What the bytes say, where a text that has them must have it; `undefined` where they cannot tell. */
  readonly #text: string | undefined;
  readonly #isAscii: boolean;

  /** @param hex - Pairs of digits. */
  constructor(hex: string) {
    const parsed = parseHex(hex);
    const bytes = parsed.ok ? parsed.bytes : new Uint8Array();
    this.#bytes = new ByteSearch(bytes);
    this.#text = decoded(bytes);
    this.#isAscii = bytes.every((byte) => byte < 0x80);
  }

  /** Whether bytes contain the bytes. */
  isInBytes(bytes: Uint8Array): boolean {
    return this.#bytes.indexIn(bytes) >= 0;
  }

  /**
   * Whether a text contains the bytes when it is sent as UTF-8.
   *
   * @param size - How many bytes it takes then.
   */
  isInText(text: string, size: number): boolean {
    if (this.#text !== undefined) return text.includes(this.#text);
    // As many bytes as units: all of it is ASCII.
    if (!this.#isAscii && size === text.length) return false;
    return this.#isInEncoded(text);
  }

  /** Encodes a text piece by piece, each behind the end of the one before. */
  #isInEncoded(text: string): boolean {
    const overlap = this.#bytes.length - 1;
    const buffer = new Uint8Array(overlap + Math.min(PIECE, text.length) * 3);
    let kept = 0;
    for (let from = 0; from < text.length;) {
      const end = pieceEnd(text, from);
      const { written } = encoder.encodeInto(text.slice(from, end), buffer.subarray(kept));
      const filled = kept + written;
      if (this.#bytes.indexIn(buffer.subarray(0, filled)) >= 0) return true;
      kept = Math.min(overlap, filled);
      buffer.copyWithin(0, filled - kept, filled);
      from = end;
    }
    return false;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = strict.decode(bytes);
    // Lone surrogates are sent as U+FFFD too, but are not equal to it.
    return text.includes('\uFFFD') ? undefined : text;
  } catch {
    return undefined;
  }
}

function pieceEnd(text: string, from: number): number {
  const end = Math.min(from + PIECE, text.length);
  const splitsPair = end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return splitsPair ? end - 1 : end;
}
