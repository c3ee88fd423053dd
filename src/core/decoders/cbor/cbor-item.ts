import { t } from '../../language/language.js';
import { describeCut } from '../shared/decode-sentences.js';
import { float16Value, float32Text, floatText } from '../shared/float-text.js';

/** The kind of a CBOR item. A tag and a break are items of their own. */
export type CborKind =
  'integer' | 'bytes' | 'string' | 'array' | 'map' | 'tag' | 'simple' | 'float' | 'break';

/** A piece of a string of indefinite length, in bytes. */
export interface CborChunk {
  readonly body: number;
  readonly end: number;
}

/** One item of CBOR: a complete scalar, the head of a container, a tag, or a break. */
export interface CborItem {
  readonly kind: CborKind;
  /** Its type by the names of CDDL (RFC 8610, appendix D): "uint 8", "bstr", "indefinite map". */
  readonly type: string;
  readonly start: number;
  /** Offset of the content, for strings. */
  readonly body: number;
  /** Offset after the item; for containers and tags, of the first value inside. */
  readonly end: number;
  /** Number of values inside, keys included: 1 for a tag, `Infinity` where a break ends them. */
  readonly count: number;
  /** Integers, beyond 2^53 as bigint; floats; the number of a tag or of a simple value. */
  readonly value?: number | bigint;
  /** The text of integers, floats and simple values. */
  readonly text?: string;
  /** The pieces of a string of indefinite length. */
  readonly chunks?: readonly CborChunk[];
}

const SIMPLE = new Map([
  [20, 'false'],
  [21, 'true'],
  [22, 'null'],
  [23, 'undefined'],
]);

/**
 * Reads the item at an offset (RFC 8949 §3).
 *
 * @param limit - End of the data; after `start`.
 * @returns a sentence where the data is not well-formed.
 */
export function readCborItem(view: DataView, start: number, limit: number): CborItem | string {
  const head = view.getUint8(start);
  const major = head >> 5;
  const info = head & 31;
  if (info > 27 && info < 31)
    return t('The byte {0} at {1} is reserved in CBOR.', hexByte(head), start);
  if (info === 31) return readIndefinite(view, start, limit, major);
  const width = info < 24 ? 0 : 1 << (info - 24);
  const body = start + 1 + width;
  if (body > limit) return describeCut(headName(major), start, body - limit);
  const argument = width === 0 ? info : readArgument(view, start + 1, width);
  const bits = width === 0 ? '' : ` ${width * 8}`;
  switch (major) {
    case 0:
      return scalar('integer', `uint${bits}`, start, body, argument);
    case 1:
      return scalar('integer', `nint${bits}`, start, body, negative(argument));
    case 2:
    case 3: {
      const type = major === 2 ? 'bstr' : 'tstr';
      const end = body + Number(argument);
      if (end > limit) return describeCut(type, start, end - limit);
      return { kind: major === 2 ? 'bytes' : 'string', type, start, body, end, count: 0 };
    }
    case 4:
      return { kind: 'array', type: 'array', start, body, end: body, count: Number(argument) };
    case 5:
      return { kind: 'map', type: 'map', start, body, end: body, count: Number(argument) * 2 };
    case 6:
      return { kind: 'tag', type: 'tag', start, body, end: body, count: 1, value: argument };
    default:
      return width > 1
        ? readFloat(view, start, width)
        : readSimple(start, body, Number(argument), width);
  }
}

function readArgument(view: DataView, at: number, width: number): number | bigint {
  if (width === 1) return view.getUint8(at);
  if (width === 2) return view.getUint16(at);
  if (width === 4) return view.getUint32(at);
  const value = view.getBigUint64(at);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

function negative(argument: number | bigint): number | bigint {
  return argument < Number.MAX_SAFE_INTEGER ? -1 - Number(argument) : -1n - BigInt(argument);
}

function scalar(
  kind: CborKind,
  type: string,
  start: number,
  end: number,
  value: number | bigint,
): CborItem {
  return { kind, type, start, body: end, end, count: 0, value, text: String(value) };
}

function readFloat(view: DataView, start: number, width: number): CborItem {
  const at = start + 1;
  const value =
    width === 2
      ? float16Value(view.getUint16(at))
      : width === 4
        ? view.getFloat32(at)
        : view.getFloat64(at);
  const text = width === 4 ? float32Text(value) : floatText(value);
  const end = at + width;
  return {
    kind: 'float',
    type: `float ${width * 8}`,
    start,
    body: end,
    end,
    count: 0,
    value,
    text,
  };
}

/** RFC 8949 §3.3: a second byte below 32 would write what fits into the first. */
function readSimple(start: number, end: number, value: number, width: number): CborItem | string {
  if (width === 1 && value < 32) {
    return t('The simple value f8 {0} at {1} is not well-formed.', hexByte(value), start);
  }
  const text = SIMPLE.get(value) ?? `simple(${value})`;
  return { kind: 'simple', type: 'simple', start, body: end, end, count: 0, value, text };
}

/** RFC 8949 §3.2: containers that a break ends, strings in pieces, and the break itself. */
function readIndefinite(
  view: DataView,
  start: number,
  limit: number,
  major: number,
): CborItem | string {
  const body = start + 1;
  const kind = (['bytes', 'string', 'array', 'map'] as const)[major - 2];
  if (major === 7) return { kind: 'break', type: 'break', start, body, end: body, count: 0 };
  if (kind === undefined) {
    return t(
      'The byte {0} at {1} is not well-formed: only strings and containers may have no length.',
      hexByte(view.getUint8(start)),
      start,
    );
  }
  const type = `indefinite ${headName(major)}`;
  if (kind === 'array' || kind === 'map') {
    return { kind, type, start, body, end: body, count: Infinity };
  }
  const chunks: CborChunk[] = [];
  let at = body;
  while (at < limit && view.getUint8(at) !== 0xff) {
    if (view.getUint8(at) >> 5 !== major || (view.getUint8(at) & 31) === 31) {
      return t(
        'The byte {0} at {1} begins no piece of the {2} at byte {3}.',
        hexByte(view.getUint8(at)),
        at,
        type,
        start,
      );
    }
    const chunk = readCborItem(view, at, limit);
    if (typeof chunk === 'string') return chunk;
    chunks.push({ body: chunk.body, end: chunk.end });
    at = chunk.end;
  }
  if (at >= limit)
    return t('The data ends at byte {0}, inside the {1} at byte {2}.', limit, type, start);
  return { kind, type, start, body, end: at + 1, count: 0, chunks };
}

function headName(major: number): string {
  return ['uint', 'nint', 'bstr', 'tstr', 'array', 'map', 'tag', 'simple value'][major]!;
}

function hexByte(value: number): string {
  return value.toString(16).padStart(2, '0');
}

/** The content of a string, its chunks joined. */
export function readCborContent(bytes: Uint8Array, item: CborItem): Uint8Array {
  const { chunks } = item;
  if (chunks === undefined) return bytes.subarray(item.body, item.end);
  const content = new Uint8Array(chunks.reduce((sum, { body, end }) => sum + end - body, 0));
  let at = 0;
  for (const { body, end } of chunks) {
    content.set(bytes.subarray(body, end), at);
    at += end - body;
  }
  return content;
}
