import type { Payload } from '../bytes/payload.js';
import { CHUNK_SIZE } from './chunk-size.js';
import type { EntryKind, EventDetail } from './entry.js';
import { SIGNATURE_LENGTH, signTexts } from './text-signature.js';

/** The columns of a run of entries, for reading many at once. */
export interface LogColumns {
  /** Sequence number of index 0, which may have been evicted. */
  readonly start: number;
  readonly kinds: Readonly<Uint8Array>;
  readonly times: Readonly<Float64Array>;
  readonly sizes: Readonly<Uint32Array>;
  readonly carried: readonly (Payload | EventDetail | undefined)[];
  /** The signatures of the texts (`text-signature.ts`); `undefined` until they are computed. */
  readonly signatures?: Readonly<Uint32Array> | undefined;
  /** bufferedAmount at each entry, in bytes; `undefined` where all are 0. */
  readonly buffered?: Readonly<Float64Array> | undefined;
}

/**
 * A run of entries, one column a field. Numbers are in typed arrays, so that an entry costs 13
 * bytes and one reference besides its payload, and a chunk is freed as a whole.
 */
export class LogChunk {
  readonly kinds = new Uint8Array(CHUNK_SIZE);
  readonly times = new Float64Array(CHUNK_SIZE);
  readonly sizes = new Uint32Array(CHUNK_SIZE);
  readonly carried = new Array<Payload | EventDetail | undefined>(CHUNK_SIZE);
  #signatures: Uint32Array | undefined;
  /** bufferedAmount at each entry, in bytes; `undefined` while all are 0. */
  #buffered: Float64Array | undefined;

  /** Signatures of the texts, once {@link sign} was called. */
  get signatures(): Readonly<Uint32Array> | undefined {
    return this.#signatures;
  }

  /** Computes the signatures of a full chunk; takes about a millisecond. */
  sign(): void {
    this.#signatures = new Uint32Array(CHUNK_SIZE * SIGNATURE_LENGTH);
    signTexts(this.carried, this.#signatures);
  }

  /** bufferedAmount at each entry, in bytes; `undefined` while all are 0. */
  get buffered(): Readonly<Float64Array> | undefined {
    return this.#buffered;
  }

  /** bufferedAmount at an entry, in bytes. */
  bufferedAt(slot: number): number {
    return this.#buffered?.[slot] ?? 0;
  }

  setBuffered(slot: number, bytes: number): void {
    if (bytes === 0 && this.#buffered === undefined) return;
    this.#buffered ??= new Float64Array(CHUNK_SIZE);
    this.#buffered[slot] = bytes;
  }

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
