import type { EntryKind, EventDetail, Payload } from './entry.js';

/** Entries in a chunk: a power of two, so that a slot is a mask away. */
export const CHUNK_SIZE = 4096;
export const CHUNK_MASK = CHUNK_SIZE - 1;

/**
 * A run of entries, one column a field. Numbers stand in typed arrays, so that an entry costs 13
 * bytes and one reference besides what it carries, and a chunk is let go as a whole.
 */
export class LogChunk {
  readonly kinds = new Uint8Array(CHUNK_SIZE);
  readonly times = new Float64Array(CHUNK_SIZE);
  readonly sizes = new Uint32Array(CHUNK_SIZE);
  readonly carried = new Array<Payload | EventDetail | undefined>(CHUNK_SIZE);

  set(
    slot: number,
    kind: EntryKind,
    time: number,
    size: number,
    carried: Payload | EventDetail,
  ): void {
    this.kinds[slot] = kind;
    this.times[slot] = time;
    this.sizes[slot] = size;
    this.carried[slot] = carried;
  }
}
