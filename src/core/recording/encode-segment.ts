import type { Payload } from '../bytes/payload.js';
import { EntryKind, type EventDetail, type NoteDetail, type OpenDetail } from '../log/entry.js';
import { utf8Length } from '../text/text.js';
import { hasLoneSurrogate } from '../text/well-formed.js';
import {
  BODY_AT,
  checksum,
  CHECKSUM_AT,
  Form,
  SEGMENT_MAGIC,
  SEGMENT_VERSION,
} from './segment-format.js';
import { varintLength, writeVarint } from './varint.js';

/** A run of entries, as columns. Blobs are read before; one that is left could not be read. */
export interface SegmentColumns {
  /** Sequence number of the first entry; the others follow it without a gap. */
  readonly first: number;
  readonly kinds: Readonly<Uint8Array>;
  readonly times: Readonly<Float64Array>;
  readonly carried: readonly (Payload | EventDetail)[];
}

const encoder = new TextEncoder();

/**
 * Writes a run of entries as a segment (see `segment-format.ts`).
 *
 * @param redactUrl removes from the URLs of events and notes what must not be stored.
 */
export function encodeSegment(
  columns: SegmentColumns,
  redactUrl: (url: string) => string,
): Uint8Array<ArrayBuffer> {
  // Most texts are ASCII, with as many bytes as units: this is assumed first, and checked by the
  // total length when they are encoded at once. Only if it was wrong is each text measured.
  return encodeAs(columns, redactUrl, true) ?? encodeAs(columns, redactUrl, false)!;
}

function encodeAs(
  columns: SegmentColumns,
  redactUrl: (url: string) => string,
  isAscii: boolean,
): Uint8Array<ArrayBuffer> | undefined {
  const { first, kinds, times, carried } = columns;
  const count = carried.length;
  const tags = new Uint8Array(count);
  const lengths = new Uint32Array(count);
  let texts = carried.filter((each) => typeof each === 'string');
  const others: Uint8Array[] = [];
  if (!isAscii) texts = texts.filter((each) => !hasLoneSurrogate(each));
  for (let index = 0; index < count; index += 1) {
    const each = carried[index]!;
    const kind = kinds[index]!;
    if (typeof each === 'string' && (isAscii || !hasLoneSurrogate(each))) {
      tags[index] = kind;
      lengths[index] = isAscii ? each.length : utf8Length(each);
      continue;
    }
    const [form, bytes] = isMessageKind(kind)
      ? payloadBytes(each as Payload)
      : detailBytes(kind, each as EventDetail, redactUrl);
    tags[index] = kind | (form << 4);
    lengths[index] = bytes.length;
    others.push(bytes);
  }
  return assemble({ first, tags, times, lengths, text: texts.join(''), others });
}

interface Parts {
  readonly first: number;
  readonly tags: Uint8Array;
  readonly times: Readonly<Float64Array>;
  readonly lengths: Uint32Array;
  readonly text: string;
  readonly others: readonly Uint8Array[];
}

/** @returns `undefined` when the lengths do not match the texts. */
function assemble({
  first,
  tags,
  times,
  lengths,
  text,
  others,
}: Parts): Uint8Array<ArrayBuffer> | undefined {
  const count = tags.length;
  let all = 0;
  let lengthBytes = 0;
  for (let index = 0; index < count; index += 1) {
    all += lengths[index]!;
    lengthBytes += varintLength(lengths[index]!);
  }
  const textBytes = all - others.reduce((sum, { length }) => sum + length, 0);
  const head = varintLength(first) + varintLength(count) + varintLength(textBytes);
  const end = BODY_AT + head + count * 9 + lengthBytes + all;
  const bytes = new Uint8Array(Math.ceil(end / 4) * 4);
  const view = new DataView(bytes.buffer);
  bytes.set(SEGMENT_MAGIC);
  bytes[4] = SEGMENT_VERSION;
  let at = writeVarint(bytes, BODY_AT, first);
  at = writeVarint(bytes, at, count);
  at = writeVarint(bytes, at, textBytes);
  bytes.set(tags, at);
  at += count;
  for (let index = 0; index < count; index += 1, at += 8) view.setFloat64(at, times[index]!, true);
  for (let index = 0; index < count; index += 1) at = writeVarint(bytes, at, lengths[index]!);
  const { read, written } = encoder.encodeInto(text, bytes.subarray(at, at + textBytes));
  if (read !== text.length || written !== textBytes) return undefined;
  at += textBytes;
  for (const other of others) {
    bytes.set(other, at);
    at += other.length;
  }
  view.setUint32(CHECKSUM_AT, checksum(bytes), true);
  return bytes;
}

function isMessageKind(kind: number): boolean {
  return kind === EntryKind.sent || kind === EntryKind.received;
}

function payloadBytes(payload: Payload): [form: Form, bytes: Uint8Array] {
  if (payload instanceof ArrayBuffer) return [Form.bytes, new Uint8Array(payload)];
  if (typeof payload !== 'string') {
    const bytes = new Uint8Array(varintLength(payload.size));
    writeVarint(bytes, 0, payload.size);
    return [Form.missing, bytes];
  }
  if (!hasLoneSurrogate(payload)) return [Form.text, encoder.encode(payload)];
  const bytes = new Uint8Array(payload.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < payload.length; at += 1)
    view.setUint16(at * 2, payload.charCodeAt(at), true);
  return [Form.wideText, bytes];
}

function detailBytes(
  kind: number,
  detail: EventDetail,
  redactUrl: (url: string) => string,
): [form: Form, bytes: Uint8Array] {
  if (kind === EntryKind.open) {
    const open = detail as OpenDetail;
    return [Form.detail, toJson({ ...open, url: redactUrl(open.url) })];
  }
  if (kind !== EntryKind.note) return [Form.detail, toJson(detail)];
  const { payload, ...note } = detail as NoteDetail;
  // The message of an exception may quote the URL.
  const text = note.text.replaceAll(/\b(?:wss?|https?):[^\s'"]+/gi, redactUrl);
  const json = toJson({ ...note, text });
  if (payload === undefined) return [Form.detail, json];
  const [form, data] = payloadBytes(payload);
  const bytes = new Uint8Array(varintLength(json.length) + json.length + 1 + data.length);
  const at = writeVarint(bytes, 0, json.length);
  bytes.set(json, at);
  bytes[at + json.length] = form;
  bytes.set(data, at + json.length + 1);
  return [Form.detailWithPayload, bytes];
}

function toJson(value: object): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}
