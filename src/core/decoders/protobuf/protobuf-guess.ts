import { isTextBytes } from '../shared/utf8.js';
import { readVarint, readWireField, WireType, type WireField } from './protobuf-wire.js';

/** The likely content of a field of wire type LEN, without a schema. */
export type GuessedContent = 'message' | 'string' | 'varints' | 'bytes';

/**
 * Guesses the kind of a content of known length. If it can be text and a message, as "Hi" can, text
 * is preferred, unless it begins with the tag of one of the first three fields, which are control
 * characters. Reads only the fields of the message itself, not into them, so that guessing at each
 * level costs no more than reading once.
 */
export function guessContent(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): GuessedContent {
  if (start === end) return 'string';
  const isText = isTextBytes(bytes.subarray(start, end));
  if (isText && bytes[start]! >= 0x20) return 'string';
  if (isWireMessage(view, start, end)) return 'message';
  if (isText) return 'string';
  return isPackedVarints(view, start, end) ? 'varints' : 'bytes';
}

/** Whether bytes are a message: complete fields, with each group ended. False if empty. */
export function isWireMessage(view: DataView, start: number, end: number): boolean {
  return readWireFields(view, start, end) !== undefined;
}

/**
 * The fields of a message, with those of groups.
 *
 * @param maxFields - After so many, the rest is not checked.
 * @returns `undefined` where the bytes are not a message.
 */
export function readWireFields(
  view: DataView,
  start: number,
  end: number,
  maxFields = Infinity,
): WireField[] | undefined {
  const groups: number[] = [];
  const fields: WireField[] = [];
  let at = start;
  while (at < end && fields.length < maxFields) {
    const field = readWireField(view, at, end);
    if (typeof field === 'string') return undefined;
    if (field.wire === WireType.sgroup) groups.push(field.number);
    if (field.wire === WireType.egroup && groups.pop() !== field.number) return undefined;
    fields.push(field);
    at = field.end;
  }
  return at === end && groups.length > 0 ? undefined : fields;
}

/** At least two, each below 2^35 and in its shortest form. */
function isPackedVarints(view: DataView, start: number, end: number): boolean {
  let count = 0;
  for (let at = start; at < end; count++) {
    const varint = readVarint(view, at, end);
    if (typeof varint === 'string' || varint.end - at > 5) return false;
    if (varint.end - at > 1 && view.getUint8(varint.end - 1) === 0) return false;
    at = varint.end;
  }
  return count > 1;
}
