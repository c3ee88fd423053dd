import type { Payload } from '../bytes/payload.js';
import type { EntryKind, EventDetail } from './entry.js';
import type { LogColumns } from './log-chunk.js';

/** The most entries of a log that can be pinned. */
export const MOST_PINS = 10_000;

/**
 * The pinned entries of a log. While the log keeps them they are in its columns; when its limits
 * evict them, a copy is kept here.
 */
export class Pins {
  /** Sequence numbers, with the bytes that each entry carries. */
  readonly #pinned = new Map<number, number>();
  /** By sequence number, ascending: entries are evicted in order. */
  readonly #kept = new Map<number, LogColumns>();
  #keptSequences: readonly number[] | undefined;
  #keptBytes = 0;
  #bytes = 0;

  /** How many entries are pinned. */
  get count(): number {
    return this.#pinned.size;
  }

  /** Bytes of payload that are pinned. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Bytes of payload of the copies. */
  get keptBytes(): number {
    return this.#keptBytes;
  }

  /** Sequence numbers of the copies, in order. The same array until they change. */
  get keptSequences(): readonly number[] {
    return (this.#keptSequences ??= [...this.#kept.keys()]);
  }

  has(sequence: number): boolean {
    return this.#pinned.has(sequence);
  }

  add(sequence: number, size: number): void {
    this.#pinned.set(sequence, size);
    this.#bytes += size;
  }

  /** Unpins an entry. @returns the removed copy, if there was one. */
  delete(sequence: number): LogColumns | undefined {
    this.#bytes -= this.#pinned.get(sequence) ?? 0;
    this.#pinned.delete(sequence);
    const kept = this.#kept.get(sequence);
    if (kept === undefined) return undefined;
    this.#kept.delete(sequence);
    this.#keptSequences = undefined;
    this.#keptBytes -= kept.sizes[0]!;
    return kept;
  }

  /** Keeps a copy of an entry that the log evicts. */
  keep(
    sequence: number,
    kind: EntryKind,
    time: number,
    size: number,
    carried: Payload | EventDetail,
  ): void {
    this.#kept.set(sequence, {
      start: sequence,
      kinds: Uint8Array.of(kind),
      times: Float64Array.of(time),
      sizes: Uint32Array.of(size),
      carried: [carried],
    });
    this.#keptSequences = undefined;
    this.#keptBytes += size;
  }

  /** The columns of a copy: the entry is at index 0. */
  columnsAt(sequence: number): LogColumns | undefined {
    return this.#kept.get(sequence);
  }
}
