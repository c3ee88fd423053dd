import { readMessagePackItem } from '../../src/core/decoders/messagepack/messagepack-item.js';
import { readUtf8 } from '../../src/core/decoders/shared/utf8.js';

/** A value inside an array, as {@link peekMessagePack} gives it. */
export type PeekedMessagePack =
  | null
  | boolean
  | number
  | bigint
  | string
  | {
      readonly kind: 'array' | 'map' | 'bytes' | 'ext';
      /** Of the head for containers, of the content for bytes and extensions. */
      readonly start: number;
      readonly end: number;
    };

/**
 * The first items of an array of MessagePack, with containers in it only by their offsets. For
 * protocols whose messages begin with a small array (WAMP, SignalR).
 *
 * @param limit - The most items to return; default 16.
 * @returns the complete items, perhaps none; `undefined` if the bytes do not begin with an array.
 */
export function peekMessagePack(bytes: Uint8Array, limit = 16): PeekedMessagePack[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = bytes.length === 0 ? '' : readMessagePackItem(view, 0, bytes.length);
  if (typeof head === 'string' || head.kind !== 'array') return undefined;
  const found: PeekedMessagePack[] = [];
  let at = head.end;
  while (found.length < Math.min(limit, head.count) && at < bytes.length) {
    const item = readMessagePackItem(view, at, bytes.length);
    if (typeof item === 'string') break;
    const { kind, start, body } = item;
    const end = item.count === 0 ? item.end : skipValue(view, at, bytes.length);
    if (end === undefined) break;
    if (kind === 'array' || kind === 'map') found.push({ kind, start, end });
    else if (kind === 'bytes' || kind === 'ext') found.push({ kind, start: body, end });
    else if (kind === 'string') found.push(readUtf8(bytes.subarray(body, end)).text);
    else found.push(item.value ?? null);
    at = end;
  }
  return found;
}

/** The end of a value; `undefined` where it is truncated or invalid. Needs no stack. */
function skipValue(view: DataView, start: number, limit: number): number | undefined {
  let at = start;
  for (let left = 1; left > 0; left--) {
    const item = at < limit ? readMessagePackItem(view, at, limit) : '';
    if (typeof item === 'string') return undefined;
    at = item.end;
    left += item.count;
  }
  return at;
}
