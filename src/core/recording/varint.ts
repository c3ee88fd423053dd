/** How many bytes {@link writeVarint} takes for a whole number from 0 to 2^53 − 1. */
export function varintLength(value: number): number {
  if (value < 0x80) return 1;
  let length = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) length += 1;
  return length;
}

/**
 * Writes a whole number from 0 to 2^53 − 1 in groups of seven bits, the least first (LEB128).
 *
 * @returns where the next byte goes.
 */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  if (value < 0x80) {
    bytes[at] = value;
    return at + 1;
  }
  let next = at;
  let rest = value;
  while (rest >= 0x80) {
    bytes[next++] = (rest % 0x80) | 0x80;
    rest = Math.floor(rest / 0x80);
  }
  bytes[next++] = rest;
  return next;
}

/** Reads bytes one after the other, and says `undefined` where there are none left. */
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

  /** The twin of {@link writeVarint}; `undefined` also for a number that is too long. */
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

  /** The next bytes, as a view; `undefined` when there are not so many. */
  take(length: number): Uint8Array<ArrayBuffer> | undefined {
    if (length > this.left) return undefined;
    const taken = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }
}
