import { isTextBytes } from '../shared/utf8.js';
import { readVarint, readWireField, WireType, type WireField } from './protobuf-wire.js';

/** What the content of a field of wire type LEN seems to be, without a schema. */
export type GuessedContent = 'message' | 'string' | 'varints' | 'bytes';

/**
 * Guesses what a content of known length is. Text wins over a message where it can be both, as
 * "Hi" can, unless it begins with the tag of one of the first three fields, which are control
 * characters. Looks only at the fields of the message itself, not into them, so that guessing at
 * each level costs no more than reading once.
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

/** Whether a range of bytes is a message: whole fields, with each group ended. Not for empty ones. */
export function isWireMessage(view: DataView, start: number, end: number): boolean {
  return readWireFields(view, start, end) !== undefined;
}

/**
 * The fields of a message, those of groups among them.
 *
 * @param maxFields - After so many it is not looked at whether the rest is well-formed.
 * @returns `undefined` where the bytes are no message.
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

/** Two at least, each below 2^35 and none longer than it must be. */
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
