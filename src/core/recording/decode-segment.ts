import type { Payload } from '../bytes/payload.js';
import { t } from '../language/language.js';
import { ENTRY_KINDS, EntryKind, type EventDetail, type NoteDetail } from '../log/entry.js';
import { utf8Length } from '../text/text.js';
import { ByteCursor } from './byte-cursor.js';
import { checkDetail } from './check-detail.js';
import {
  BODY_AT,
  checksum,
  CHECKSUM_AT,
  Form,
  SEGMENT_MAGIC,
  SEGMENT_VERSION,
} from './segment-format.js';

/** An entry as it was in the log. */
export interface SegmentEntry {
  readonly kind: EntryKind;
  readonly time: number;
  readonly size: number;
  readonly carried: Payload | EventDetail;
}

/** The readable part of a segment. */
export interface DecodedSegment {
  /** Sequence number of the first entry. */
  readonly first: number;
  readonly entries: readonly SegmentEntry[];
  /** A sentence on what could not be read; `undefined` when all was read. */
  readonly problem?: string;
}

const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/**
 * Reads a segment, and never throws: of one that is truncated or damaged, it returns the entries up
 * to that place, and a sentence. The bytes of messages are copies.
 */
export function decodeSegment(bytes: Uint8Array<ArrayBuffer>): DecodedSegment {
  const isOurs = bytes.length > BODY_AT && SEGMENT_MAGIC.every((byte, at) => bytes[at] === byte);
  if (!isOurs) return nothing(t('A part of the recording is no segment of it.'));
  if (bytes[4] !== SEGMENT_VERSION) {
    return nothing(
      t('A part of the recording has version {0}, which is not known here.', String(bytes[4])),
    );
  }
  const cursor = new ByteCursor(bytes, BODY_AT);
  const first = cursor.varint();
  const count = cursor.varint();
  const textBytes = cursor.varint();
  if (first === undefined || count === undefined || textBytes === undefined) {
    return nothing(t('The beginning of a part of the recording is damaged.'));
  }
  const tags = cursor.take(count);
  const times = cursor.take(count * 8);
  const lengths = readLengths(cursor, tags && times ? count : 0);
  if (tags === undefined || times === undefined || lengths === undefined) {
    return nothing(t('A part of the recording with {0} entries is cut off.', String(count)));
  }
  const texts = new ByteCursor(cursor.take(Math.min(textBytes, cursor.left))!);
  const view = new DataView(times.buffer, times.byteOffset, times.byteLength);
  const entries: SegmentEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const tag = tags[index]!;
    const from = tag >> 4 === Form.text ? texts : cursor;
    const data = from.take(lengths[index]!);
    const entry = data && readEntry(tag, view.getFloat64(index * 8, true), data);
    if (entry === undefined) break;
    entries.push(entry);
  }
  return { first, entries, ...problemOf(bytes, first, count, entries.length) };
}

function nothing(problem: string): DecodedSegment {
  return { first: 0, entries: [], problem };
}

function problemOf(
  bytes: Uint8Array<ArrayBuffer>,
  first: number,
  count: number,
  read: number,
): { readonly problem?: string } {
  if (read < count) {
    const from = String(first + read);
    const to = String(first + count - 1);
    return { problem: t('Entries {0} to {1} of the recording are cut off or damaged.', from, to) };
  }
  const stored = new DataView(bytes.buffer, bytes.byteOffset).getUint32(CHECKSUM_AT, true);
  if (bytes.length % 4 === 0 && bytes.byteOffset % 4 === 0 && checksum(bytes) === stored) return {};
  const range = `${String(first)} to ${String(first + count - 1)}`;
  return {
    problem: t('Entries {0} of the recording may not be as they were: a checksum differs.', range),
  };
}

function readLengths(cursor: ByteCursor, count: number): readonly number[] | undefined {
  const lengths: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const length = cursor.varint();
    if (length === undefined) return undefined;
    lengths.push(length);
  }
  return lengths;
}

function readEntry(
  tag: number,
  time: number,
  data: Uint8Array<ArrayBuffer>,
): SegmentEntry | undefined {
  const kind = (tag & 0x0f) as EntryKind;
  const form = tag >> 4;
  if (kind >= ENTRY_KINDS) return undefined;
  if (kind === EntryKind.sent || kind === EntryKind.received) {
    const read = readPayload(form, data);
    return read && { kind, time, size: read.size, carried: read.payload };
  }
  if (form === Form.detail) {
    const detail = readDetail(kind, data);
    return detail && { kind, time, size: 0, carried: detail };
  }
  return kind === EntryKind.note && form === Form.detailWithPayload
    ? readNote(time, data)
    : undefined;
}

function readNote(time: number, data: Uint8Array<ArrayBuffer>): SegmentEntry | undefined {
  const cursor = new ByteCursor(data);
  const json = cursor.take(cursor.varint() ?? Infinity);
  const form = cursor.take(1)?.[0];
  const detail = json && readDetail(EntryKind.note, json);
  if (detail === undefined || form === undefined) return undefined;
  const read = readPayload(form, cursor.take(cursor.left)!);
  if (read === undefined) return undefined;
  const carried = { ...(detail as NoteDetail), payload: read.payload };
  return { kind: EntryKind.note, time, size: read.size, carried };
}

function readPayload(
  form: number,
  data: Uint8Array<ArrayBuffer>,
): { readonly payload: Payload; readonly size: number } | undefined {
  switch (form) {
    case Form.text: {
      const payload = readText(data);
      return payload === undefined ? undefined : { payload, size: data.length };
    }
    case Form.wideText: {
      const payload = readWideText(data);
      return { payload, size: utf8Length(payload) };
    }
    case Form.bytes:
      return { payload: data.slice().buffer, size: data.length };
    case Form.missing: {
      const size = new ByteCursor(data).varint();
      return size === undefined ? undefined : { payload: new ArrayBuffer(0), size };
    }
    default:
      return undefined;
  }
}

function readDetail(kind: EntryKind, data: Uint8Array<ArrayBuffer>): EventDetail | undefined {
  try {
    return checkDetail(kind, JSON.parse(strict.decode(data)));
  } catch {
    return undefined;
  }
}

function readText(data: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return strict.decode(data);
  } catch {
    return undefined;
  }
}

/** Unit by unit: a decoder of UTF-16 would replace half a surrogate pair. */
function readWideText(data: Uint8Array<ArrayBuffer>): string {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 1 < data.length; at += 2) {
    parts.push(String.fromCharCode(view.getUint16(at, true)));
  }
  return parts.join('');
}
