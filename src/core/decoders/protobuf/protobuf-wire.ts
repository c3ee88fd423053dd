import { t } from '../../language/language.js';
import { describeCut } from '../shared/decode-sentences.js';

/** How a field is written (protobuf.dev, "Encoding", "Message Structure"). */
export const WireType = { varint: 0, i64: 1, len: 2, sgroup: 3, egroup: 4, i32: 5 } as const;
export type WireType = (typeof WireType)[keyof typeof WireType];

/** The names of {@link WireType}, by number, as the specification writes them. */
export const WIRE_NAMES = ['varint', 'I64', 'LEN', 'SGROUP', 'EGROUP', 'I32'] as const;

/** One field of a message: its tag and the position of its value. */
export interface WireField {
  readonly number: number;
  readonly wire: WireType;
  readonly start: number;
  /** Offset of the value; of the content for LEN. */
  readonly body: number;
  /** Offset after the value; for groups, after the tag. */
  readonly end: number;
  /** Of a varint, as an unsigned integer of 64 bits; beyond 2^53 as bigint. */
  readonly value?: number | bigint;
}

/** A varint, and the offset after it. */
export interface Varint {
  readonly value: number | bigint;
  readonly end: number;
}

/** Reads a varint of at most 64 bits. @returns a sentence for an invalid one. */
export function readVarint(view: DataView, start: number, limit: number): Varint | string {
  let low = 0;
  let scale = 1;
  let high = 0n;
  for (let index = 0; index < 10; index++) {
    const at = start + index;
    if (at >= limit) return describeCut('varint', start, 1);
    const byte = view.getUint8(at);
    if (index < 7) {
      low += (byte & 0x7f) * scale;
      scale *= 128;
    } else high |= BigInt(byte & 0x7f) << BigInt(7 * index);
    if (byte < 0x80) {
      if (index === 9 && byte > 1) break;
      if (high === 0n) return { value: low, end: at + 1 };
      const value = high | BigInt(low);
      const isSafe = value <= BigInt(Number.MAX_SAFE_INTEGER);
      return { value: isSafe ? Number(value) : value, end: at + 1 };
    }
  }
  return t('The varint at byte {0} is longer than 64 bits.', start);
}

/** Reads the field at an offset. @returns a sentence for an invalid one. */
export function readWireField(view: DataView, start: number, limit: number): WireField | string {
  const tag = readVarint(view, start, limit);
  if (typeof tag === 'string') return tag;
  if (typeof tag.value === 'bigint' || tag.value > 0xffff_ffff) {
    return t('The field number at byte {0} is too large.', start);
  }
  const number = Math.floor(tag.value / 8);
  const wire = (tag.value & 7) as WireType;
  const body = tag.end;
  if (number === 0) return t('The field at byte {0} has the number 0, which no field has.', start);
  if (wire > 5)
    return t('The field at byte {0} has the wire type {1}, which does not exist.', start, wire);
  if (wire === WireType.sgroup || wire === WireType.egroup) {
    return { number, wire, start, body, end: body };
  }
  if (wire === WireType.varint) {
    const varint = readVarint(view, body, limit);
    return typeof varint === 'string' ? varint : { number, wire, start, body, ...varint };
  }
  if (wire === WireType.len) {
    const length = readVarint(view, body, limit);
    if (typeof length === 'string') return length;
    const end = length.end + Number(length.value);
    if (end > limit) return describeCut(`field ${number}`, start, end - limit);
    return { number, wire, start, body: length.end, end };
  }
  const end = body + (wire === WireType.i64 ? 8 : 4);
  if (end > limit) return describeCut(`field ${number}`, start, end - limit);
  return { number, wire, start, body, end };
}
