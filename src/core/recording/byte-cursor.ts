/** Reads bytes one after the other; returns `undefined` at the end. */
export class ByteCursor {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #at: number;

  constructor(bytes: Uint8Array<ArrayBuffer>, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Bytes that are left. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Reads a number of `writeVarint`; `undefined` also for one over 2^53 − 1. */
  varint(): number | undefined {
    let value = 0;
    let scale = 1;
    for (let at = this.#at; at < this.#bytes.length && at < this.#at + 8; at += 1) {
      const byte = this.#bytes[at]!;
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
      if (byte >= 0x80) continue;
      this.#at = at + 1;
      return Number.isSafeInteger(value) ? value : undefined;
    }
    return undefined;
  }

  /** The next bytes, as a view; `undefined` when there are fewer. */
  take(length: number): Uint8Array<ArrayBuffer> | undefined {
    if (length > this.left) return undefined;
    const taken = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }
}
