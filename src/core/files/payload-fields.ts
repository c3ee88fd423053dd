import { parseBase64, toBase64 } from '../bytes/base64.js';
import type { Payload } from '../bytes/payload.js';
import { noteNames, type NoteName } from '../log/note-name.js';
import { textAt, type Fields } from './fields.js';

/** A payload as fields of a file: its text, or its bytes in base64. */
export function payloadFields(
  payload: Payload,
): { text: string } | { base64: string; type?: string } {
  if (typeof payload === 'string') return { text: payload };
  if (payload instanceof ArrayBuffer) return { base64: toBase64(new Uint8Array(payload)) };
  // Writers of recordings read Blobs first; one that could not be read has no bytes.
  return { base64: '', type: payload.type };
}

/** Why bytes cannot be read. */
export interface PayloadFault {
  /** A sentence. */
  readonly problem: string;
}

/** Whether a payload could not be read. */
export function isPayloadFault(payload: Payload | PayloadFault): payload is PayloadFault {
  return typeof payload === 'object' && 'problem' in payload;
}

/** Reads what {@link payloadFields} writes. @returns `undefined` without text and base64. */
export function readPayload(fields: Fields): Payload | PayloadFault | undefined {
  const text = textAt(fields, 'text');
  if (text !== undefined) return text;
  const base64 = textAt(fields, 'base64');
  return base64 === undefined ? undefined : readBytes(base64);
}

/** Bytes from base64, or a sentence on what is wrong with it. */
export function readBytes(base64: string): ArrayBuffer | PayloadFault {
  const parsed = parseBase64(base64);
  return parsed.ok ? parsed.bytes.buffer : { problem: parsed.message };
}

/** The kind of a note; an unknown one counts as information. */
export function readNoteName(name: string | undefined): NoteName {
  return noteNames.find((known) => known === name) ?? 'information';
}
