import { CHUNK_MASK, CHUNK_SIZE } from './chunk-size.js';

/** Maps very many sequence numbers to whole numbers: four bytes each, default 0. */
export class SequenceMap {
  readonly #chunks = new Map<number, Uint32Array>();

  get(sequence: number): number {
    return this.#chunks.get(Math.floor(sequence / CHUNK_SIZE))?.[sequence & CHUNK_MASK] ?? 0;
  }

  set(sequence: number, value: number): void {
    const key = Math.floor(sequence / CHUNK_SIZE);
    let chunk = this.#chunks.get(key);
    if (chunk === undefined) this.#chunks.set(key, (chunk = new Uint32Array(CHUNK_SIZE)));
    chunk[sequence & CHUNK_MASK] = value;
  }

  /** Frees the values below a sequence number, a chunk at a time. */
  forgetBefore(sequence: number): void {
    const first = Math.floor(sequence / CHUNK_SIZE);
    for (const key of this.#chunks.keys()) {
      if (key >= first) break;
      this.#chunks.delete(key);
    }
  }

  clear(): void {
    this.#chunks.clear();
  }
}
