/** A buffer that grows as bytes are added. */
export class GrowingBytes {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Repeats the bytes from an offset on so many times in all; 0 removes them. */
  repeatFrom(start: number, times: number): void {
    const unit = this.#length - start;
    const end = start + unit * times;
    this.#reserve(Math.max(0, end - this.#length));
    // Each copy doubles what is there, so that a million repeats need twenty copies.
    for (let at = start + unit; at < end && unit > 0; at += at - start) {
      this.#bytes.copyWithin(at, start, Math.min(at, start + end - at));
    }
    this.#length = end;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
