/** Bytes that are written one after the other. */
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

  /** Has what was written since a place stand there so often; 0 takes it away. */
  repeatFrom(start: number, times: number): void {
    const unit = this.#length - start;
    const end = start + unit * times;
    this.#reserve(Math.max(0, end - this.#length));
    // Each copy is as long as all that is there already, so that a million need twenty.
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
