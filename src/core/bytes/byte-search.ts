/** Finds bytes in bytes, each of which may be one of two (Horspool's way). */
export class ByteSearch {
  /** How many bytes are looked for. */
  readonly length: number;
  readonly #first: Uint8Array;
  readonly #second: Uint8Array;
  readonly #isMatch: ((bytes: Uint8Array) => boolean) | undefined;
  /** How far to go on, by the byte that stands where the last one was expected. */
  readonly #steps: Uint32Array;

  /**
   * @param first - What is looked for; not empty.
   * @param second - As long as `first`: what may stand in place of each byte; default the same.
   * @param isMatch - Asked about what was found, for what two bytes cannot tell; default yes.
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

  /** Where they are first found; −1 for nowhere. */
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
