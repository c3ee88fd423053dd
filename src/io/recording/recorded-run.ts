import { isBlob, type Payload } from '../../core/bytes/payload.js';
import type { EventDetail, NoteDetail } from '../../core/log/entry.js';
import type { LogColumns } from '../../core/log/log-chunk.js';

/** The most entries in a segment. */
export const SEGMENT_ENTRIES = 1000;

/** About the most payload bytes in a segment: Chromium stores values over 64 KiB as files. */
const SEGMENT_BYTES = 48_000;

/** Entries for one segment: copies, because the log may evict its own. */
export interface Run {
  readonly first: number;
  readonly kinds: Uint8Array;
  readonly times: Float64Array;
  readonly carried: readonly (Payload | EventDetail)[];
  readonly bytes: number;
}

/** The entries for the next segment: from one on, before an end, of the same chunk. */
export function takeRun(columns: LogColumns, from: number, end: number): Run {
  const start = from - columns.start;
  const most = Math.min(columns.kinds.length, start + SEGMENT_ENTRIES, end - columns.start);
  let stop = start;
  let bytes = 0;
  while (stop < most && (stop === start || bytes + columns.sizes[stop]! <= SEGMENT_BYTES)) {
    bytes += columns.sizes[stop]!;
    stop += 1;
  }
  return {
    first: from,
    kinds: columns.kinds.slice(start, stop),
    times: columns.times.slice(start, stop),
    carried: columns.carried.slice(start, stop) as (Payload | EventDetail)[],
    bytes,
  };
}

/** Whether it contains Blobs, whose bytes must be read first. */
export function hasBlobs({ carried }: Run): boolean {
  return carried.some(isReadLater);
}

function isReadLater(carried: Payload | EventDetail): boolean {
  if (typeof carried === 'string' || carried instanceof ArrayBuffer) return false;
  return isBlob(carried) || ('note' in carried && isBlob(carried.payload));
}

/** The run with the bytes of its Blobs. */
export async function withBytes(run: Run): Promise<Run> {
  return { ...run, carried: await Promise.all(run.carried.map(readBytes)) };
}

/** A Blob whose file has changed or is gone cannot be read; it stays, and its size is recorded. */
async function readBytes(carried: Payload | EventDetail): Promise<Payload | EventDetail> {
  if (typeof carried === 'string' || carried instanceof ArrayBuffer) return carried;
  try {
    if (isBlob(carried)) return await carried.arrayBuffer();
    const { payload } = carried as NoteDetail;
    if (!isBlob(payload)) return carried;
    return { ...(carried as NoteDetail), payload: await payload.arrayBuffer() };
  } catch {
    return carried;
  }
}
