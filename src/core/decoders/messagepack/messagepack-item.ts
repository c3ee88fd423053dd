import { t } from '../../language/language.js';
import { isoTime } from '../../text/iso-time.js';
import { describeCut } from '../shared/decode-sentences.js';
import { float32Text, floatText } from '../shared/float-text.js';

/** The kind of a MessagePack item, by the families of its specification. */
export type MessagePackKind =
  'nil' | 'boolean' | 'integer' | 'float' | 'string' | 'bytes' | 'ext' | 'array' | 'map';

/** One item of MessagePack: a complete scalar, or the head of a container. */
export interface MessagePackItem {
  readonly kind: MessagePackKind;
  /** The name of its format on the wire: "uint 8", "fixmap", "ext 5", "timestamp 96". */
  readonly type: string;
  readonly start: number;
  /** Offset of the content, for strings, bytes and extensions. */
  readonly body: number;
  /** Offset after the item; for containers, of the first value inside. */
  readonly end: number;
  /** Number of values in a container, keys included; 0 for scalars. */
  readonly count: number;
  /** Nil, booleans and numbers; integers beyond 2^53 as bigint. */
  readonly value?: null | boolean | number | bigint;
  /** The text of floats; timestamps in ISO 8601. */
  readonly text?: string;
}

type Width = 0 | 1 | 2 | 4 | 8;

/** The formats of bytes 0xc0 to 0xdf, by name, family and the width of a number. */
const FORMATS: readonly (readonly [
  name: string,
  kind: MessagePackKind,
  width: Width,
  size?: number,
])[] = [
  ['nil', 'nil', 0],
  ['never used', 'nil', 0],
  ['false', 'boolean', 0],
  ['true', 'boolean', 0],
  ['bin 8', 'bytes', 1],
  ['bin 16', 'bytes', 2],
  ['bin 32', 'bytes', 4],
  ['ext 8', 'ext', 1],
  ['ext 16', 'ext', 2],
  ['ext 32', 'ext', 4],
  ['float 32', 'float', 4],
  ['float 64', 'float', 8],
  ['uint 8', 'integer', 1],
  ['uint 16', 'integer', 2],
  ['uint 32', 'integer', 4],
  ['uint 64', 'integer', 8],
  ['int 8', 'integer', 1],
  ['int 16', 'integer', 2],
  ['int 32', 'integer', 4],
  ['int 64', 'integer', 8],
  ['fixext 1', 'ext', 0, 1],
  ['fixext 2', 'ext', 0, 2],
  ['fixext 4', 'ext', 0, 4],
  ['fixext 8', 'ext', 0, 8],
  ['fixext 16', 'ext', 0, 16],
  ['str 8', 'string', 1],
  ['str 16', 'string', 2],
  ['str 32', 'string', 4],
  ['array 16', 'array', 2],
  ['array 32', 'array', 4],
  ['map 16', 'map', 2],
  ['map 32', 'map', 4],
];

/**
 * Reads the item at an offset (MessagePack specification, "Formats").
 *
 * @param limit - End of the data; after `start`.
 * @returns a sentence where the data is not well-formed.
 */
export function readMessagePackItem(
  view: DataView,
  start: number,
  limit: number,
): MessagePackItem | string {
  const head = view.getUint8(start);
  const body = start + 1;
  if (head < 0x80) return integer('positive fixint', start, body, head);
  if (head >= 0xe0) return integer('negative fixint', start, body, head - 256);
  if (head < 0x90) return container('map', 'fixmap', start, body, head & 0x0f);
  if (head < 0xa0) return container('array', 'fixarray', start, body, head & 0x0f);
  if (head < 0xc0) return content('string', 'fixstr', start, body, head & 0x1f, limit);
  if (head === 0xc1) return t('The byte c1 at {0} is never used in MessagePack.', start);
  const [name, kind, width, size] = FORMATS[head - 0xc0]!;
  if (body + width > limit) return describeCut(name, start, body + width - limit);
  if (kind === 'nil') return { kind, type: name, start, body, end: body, count: 0, value: null };
  if (kind === 'boolean') {
    return { kind, type: name, start, body, end: body, count: 0, value: head === 0xc3 };
  }
  if (kind === 'float') return float(view, name, start, width);
  if (kind === 'integer') {
    return integer(name, start, body + width, readInteger(view, body, width, head >= 0xd0));
  }
  const length = size ?? (readInteger(view, body, width, false) as number);
  const at = body + width;
  if (kind === 'map' || kind === 'array') return container(kind, name, start, at, length);
  if (kind === 'ext') return extension(view, name, start, at, length, limit);
  return content(kind, name, start, at, length, limit);
}

function integer(
  type: string,
  start: number,
  end: number,
  value: number | bigint,
): MessagePackItem {
  return { kind: 'integer', type, start, body: end, end, count: 0, value };
}

function container(
  kind: 'map' | 'array',
  type: string,
  start: number,
  end: number,
  length: number,
): MessagePackItem {
  return { kind, type, start, body: end, end, count: kind === 'map' ? length * 2 : length };
}

function content(
  kind: 'string' | 'bytes' | 'ext',
  type: string,
  start: number,
  body: number,
  length: number,
  limit: number,
): MessagePackItem | string {
  const end = body + length;
  if (end > limit) return describeCut(type, start, end - limit);
  return { kind, type, start, body, end, count: 0 };
}

function float(view: DataView, type: string, start: number, width: number): MessagePackItem {
  const body = start + 1;
  const value = width === 4 ? view.getFloat32(body) : view.getFloat64(body);
  const text = width === 4 ? float32Text(value) : floatText(value);
  return { kind: 'float', type, start, body, end: body + width, count: 0, value, text };
}

function readInteger(view: DataView, at: number, width: Width, isSigned: boolean): number | bigint {
  if (width === 1) return isSigned ? view.getInt8(at) : view.getUint8(at);
  if (width === 2) return isSigned ? view.getInt16(at) : view.getUint16(at);
  if (width === 4) return isSigned ? view.getInt32(at) : view.getUint32(at);
  const value = isSigned ? view.getBigInt64(at) : view.getBigUint64(at);
  const asNumber = Number(value);
  return Number.isSafeInteger(asNumber) ? asNumber : value;
}

function extension(
  view: DataView,
  name: string,
  start: number,
  at: number,
  length: number,
  limit: number,
): MessagePackItem | string {
  const end = at + 1 + length;
  if (end > limit) return describeCut(name, start, end - limit);
  const type = view.getInt8(at);
  const body = at + 1;
  const time = type === -1 ? readTimestamp(view, body, length) : undefined;
  if (time !== undefined) {
    return { kind: 'ext', type: `timestamp ${length * 8}`, start, body, end, count: 0, text: time };
  }
  return { kind: 'ext', type: `ext ${type}`, start, body, end, count: 0 };
}

/** The specification's "Timestamp extension type"; `undefined` for invalid ones. */
function readTimestamp(view: DataView, body: number, length: number): string | undefined {
  if (length === 4) return isoTime(view.getUint32(body));
  if (length === 8) {
    const bits = view.getBigUint64(body);
    return isoTime(bits & 0x3_ffff_ffffn, Number(bits >> 34n));
  }
  if (length === 12) return isoTime(view.getBigInt64(body + 4), view.getUint32(body));
  return undefined;
}
