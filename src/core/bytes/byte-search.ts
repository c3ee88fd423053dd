/** Finds a byte sequence in which each byte may be one of two (Boyer–Moore–Horspool). */
export class ByteSearch {
  /** The length of the sequence. */
  readonly length: number;
  readonly #first: Uint8Array;
  readonly #second: Uint8Array;
  readonly #isMatch: ((bytes: Uint8Array) => boolean) | undefined;
  /** By the byte at the position of the last one: how far to move on. */
  readonly #steps: Uint32Array;

  /**
   * @param first - The bytes to search for; not empty.
   * @param second - As long as `first`: the alternative to each byte; default the same.
   * @param isMatch - Decides about a hit where two alternatives a byte do not; default yes.
   */
  constructor(
    first: Uint8Array,
    second: Uint8Array = first,
    isMatch?: (bytes: Uint8Array) => boolean,
  ) {
    this.length = first.length;
    this.#first = first;
    this.#second = second;
    this.#isMatch = isMatch;
    this.#steps = new Uint32Array(256).fill(first.length);
    for (let i = 0; i < first.length - 1; i += 1) {
      this.#steps[first[i]!] = this.#steps[second[i]!] = first.length - 1 - i;
    }
  }

  /** The offset of the first hit; −1 for none. */
  indexIn(bytes: Uint8Array): number {
    const last = this.length - 1;
    const steps = this.#steps;
    for (let at = 0; at + last < bytes.length; at += steps[bytes[at + last]!]!) {
      if (this.#isAt(bytes, at)) return at;
    }
    return -1;
  }

  #isAt(bytes: Uint8Array, at: number): boolean {
    for (let i = this.length - 1; i >= 0; i -= 1) {
      const byte = bytes[at + i]!;
      if (byte !== this.#first[i] && byte !== this.#second[i]) return false;
    }
    return this.#isMatch?.(bytes.subarray(at, at + this.length)) ?? true;
  }
}
