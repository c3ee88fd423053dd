/** A set of whole numbers from a first one on, a bit each: for very many close together. */
export class BitSet {
  readonly #first: number;
  #bits = new Uint8Array(128);

  /** @param first - The smallest number that it can hold. */
  constructor(first = 0) {
    this.#first = first;
  }

  has(number: number): boolean {
    const index = number - this.#first;
    return index >= 0 && ((this.#bits[index >> 3] ?? 0) & (1 << (index & 7))) !== 0;
  }

  /** Adds a number that is not below the first. */
  add(number: number): void {
    const index = number - this.#first;
    const byte = index >> 3;
    if (byte >= this.#bits.length) {
      const bits = new Uint8Array(Math.max(byte + 1, this.#bits.length * 2));
      bits.set(this.#bits);
      this.#bits = bits;
    }
    this.#bits[byte]! |= 1 << (index & 7);
  }
}
