import { ByteSearch } from '../../bytes/byte-search.js';
import { parseHex } from '../../bytes/parse-hex.js';

const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

// UTF-16 units that are encoded at once; each takes up to three bytes.
const PIECE = 16_384;

/** Finds bytes in payloads: in bytes as they are, in texts as UTF-8. */
export class HexSearch {
  readonly #bytes: ByteSearch;
  /** The bytes as text, for a search in texts; `undefined` where they are not whole characters. */
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

  /** Whether a payload of bytes contains the searched ones. */
  isInBytes(bytes: Uint8Array): boolean {
    return this.#bytes.indexIn(bytes) >= 0;
  }

  /**
   * Whether a text, encoded as UTF-8, contains the searched bytes.
   *
   * @param size - The length of the encoded text in bytes.
   */
  isInText(text: string, size: number): boolean {
    if (this.#text !== undefined) return text.includes(this.#text);
    // As many bytes as units: all of the text is ASCII.
    if (!this.#isAscii && size === text.length) return false;
    return this.#isInEncoded(text);
  }

  /** Encodes a text piece by piece, each after the last bytes of the one before. */
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
    // A lone surrogate is sent as U+FFFD too, but `includes` would not find it.
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
