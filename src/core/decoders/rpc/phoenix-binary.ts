import { t } from '../../language/language.js';
import type { InnerPayload } from '../decoder.js';
import { readUtf8 } from '../shared/utf8.js';

/** A binary message of Phoenix: short strings before an application payload. */
export interface PhoenixFrame {
  readonly kind: 'push' | 'reply' | 'broadcast';
  /** In order, with their byte ranges. */
  readonly fields: readonly PhoenixField[];
  readonly payload: Uint8Array<ArrayBuffer>;
  /** Offset of the payload, in bytes. */
  readonly payloadStart: number;
}

/** One of the strings before the payload. */
export interface PhoenixField {
  readonly name: 'join_ref' | 'ref' | 'topic' | 'event' | 'status';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const layouts = {
  push: ['join_ref', 'ref', 'topic', 'event'],
  // A server push is not a reply, so it has no ref.
  'server push': ['join_ref', 'topic', 'event'],
  reply: ['join_ref', 'ref', 'topic', 'status'],
  broadcast: ['topic', 'event'],
} as const;

/**
 * Reads a binary message of the V2 serializer (Phoenix.Socket.V2.JSONSerializer; phoenix.js,
 * serializer.js): the kind, a byte of length for each string, the strings, the payload.
 *
 * @returns a sentence if the bytes are not such a message.
 */
export function readPhoenixFrame(
  bytes: Uint8Array<ArrayBuffer>,
  direction: 'sent' | 'received',
): PhoenixFrame | string {
  const kind = (['push', 'reply', 'broadcast'] as const)[bytes[0] ?? -1];
  if (kind === undefined) return t('A binary Phoenix message begins with the byte 0, 1 or 2.');
  const names = layouts[kind === 'push' && direction === 'received' ? 'server push' : kind];
  const fields: PhoenixField[] = [];
  let at = 1 + names.length;
  for (const [index, name] of names.entries()) {
    const end = at + (bytes[1 + index] ?? 0);
    if (end > bytes.length) return t('The message ends inside its {0}.', name);
    const { text, isValid } = readUtf8(bytes.subarray(at, end));
    if (!isValid) return t('The {0} is not UTF-8.', name);
    fields.push({ name, value: text, start: at, end });
    at = end;
  }
  return { kind, fields, payload: bytes.subarray(at), payloadStart: at };
}

/** The payload of a frame, to be decoded in turn. */
export function innerOf({ payload }: PhoenixFrame): InnerPayload[] {
  return payload.length === 0 ? [] : [{ name: 'payload', payload }];
}
