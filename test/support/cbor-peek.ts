import {
  readCborContent,
  readCborItem,
  type CborItem,
} from '../../src/core/decoders/cbor/cbor-item.js';
import { skipCborValue } from '../../src/core/decoders/cbor/skip-cbor-value.js';
import { readUtf8 } from '../../src/core/decoders/shared/utf8.js';

/** A value inside an array, as {@link peekCbor} gives it. */
export type PeekedCbor =
  | null
  | boolean
  | number
  | bigint
  | string
  | {
      /** `simple` for `undefined` and the unassigned simple values. */
      readonly kind: 'array' | 'map' | 'bytes' | 'tag' | 'simple';
      /** Offset of the value, head included. */
      readonly start: number;
      readonly end: number;
    };

/**
 * The first items of an array of CBOR, with containers in it only by their offsets. For protocols
 * whose messages begin with a small array (WAMP).
 *
 * @param limit - The most items to return; default 16.
 * @returns the complete items, perhaps none; `undefined` if the bytes do not begin with an array.
 */
export function peekCbor(bytes: Uint8Array, limit = 16): PeekedCbor[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = bytes.length === 0 ? '' : readCborItem(view, 0, bytes.length);
  if (typeof head === 'string' || head.kind !== 'array') return undefined;
  const found: PeekedCbor[] = [];
  let at = head.end;
  while (found.length < Math.min(limit, head.count) && at < bytes.length) {
    const item = readCborItem(view, at, bytes.length);
    if (typeof item === 'string' || item.kind === 'break') break;
    const end = item.count === 0 ? item.end : skipCborValue(view, at, bytes.length);
    if (end === undefined) break;
    found.push(peekItem(bytes, item, end));
    at = end;
  }
  return found;
}

function peekItem(bytes: Uint8Array, item: CborItem, end: number): PeekedCbor {
  const { kind, value, start } = item;
  if (kind === 'string') return readUtf8(readCborContent(bytes, item)).text;
  if (kind === 'integer' || kind === 'float') return value!;
  if (kind === 'simple') {
    if (value === 22) return null;
    if (value === 20 || value === 21) return value === 21;
  }
  return { kind: kind as 'array' | 'map' | 'bytes' | 'tag' | 'simple', start, end };
}
