const encoder = new TextEncoder();

/** The widths of integers in bytes; formats often number them in this order. */
export const WIDTHS = [1, 2, 4, 8] as const;

/** A growing buffer of bytes; numbers are big-endian unless stated otherwise. */
export class ByteWriter {
  #bytes = new Uint8Array(64);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** Number of bytes so far. */
  get length(): number {
    return this.#length;
  }

  uint8(value: number): void {
    const at = this.#grow(1);
    this.#view.setUint8(at, value);
  }

  /** @param value - Taken modulo its width, so that negative ones are two's complement. */
  integer(value: bigint | number, width: (typeof WIDTHS)[number]): void {
    if (width === 8) this.uint64(BigInt(value));
    else if (width === 4) this.uint32(Number(value));
    else if (width === 2) {
      const at = this.#grow(2);
      this.#view.setUint16(at, Number(value));
    } else this.uint8(Number(value));
  }

  /**
   * Writes an unsigned integer in the shortest of {@link WIDTHS}, after a byte that says which.
   *
   * @param first - That byte for the first of them; those of the others follow it.
   * @param least - Index of the shortest that the format has; default 0.
   */
  shortest(first: number, value: bigint | number, least = 0): void {
    const needed = value < 0x100 ? 0 : value < 0x1_0000 ? 1 : value <= 0xffff_ffff ? 2 : 3;
    const index = Math.max(needed, least);
    this.uint8(first + index);
    this.integer(value, WIDTHS[index]!);
  }

  uint32(value: number, isLittleEndian = false): void {
    const at = this.#grow(4);
    this.#view.setUint32(at, value, isLittleEndian);
  }

  /** @param value - Taken modulo 2^64, so that negative ones are written as two's complement. */
  uint64(value: bigint, isLittleEndian = false): void {
    const at = this.#grow(8);
    this.#view.setBigUint64(at, BigInt.asUintN(64, value), isLittleEndian);
  }

  float32(value: number, isLittleEndian = false): void {
    const at = this.#grow(4);
    this.#view.setFloat32(at, value, isLittleEndian);
  }

  float64(value: number, isLittleEndian = false): void {
    const at = this.#grow(8);
    this.#view.setFloat64(at, value, isLittleEndian);
  }

  /** Groups of seven bits, the lowest first, as in protobuf. Taken modulo 2^64. */
  varint(value: bigint | number): void {
    let rest = BigInt.asUintN(64, BigInt(value));
    while (rest > 0x7fn) {
      this.uint8(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    this.uint8(Number(rest));
  }

  bytes(value: Uint8Array): void {
    const at = this.#grow(value.length);
    this.#bytes.set(value, at);
  }

  /** A copy of the written bytes. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** @returns the offset of the new bytes. The buffer may be replaced. */
  #grow(count: number): number {
    const start = this.#length;
    this.#length += count;
    if (this.#length > this.#bytes.length) {
      const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length));
      bytes.set(this.#bytes);
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer);
    }
    return start;
  }
}

/** A text as UTF-8; lone surrogates become U+FFFD. */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}
