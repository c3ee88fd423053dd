import { toHex } from '../../bytes/hex.js';
import { cutText } from '../../text/text.js';
import { readUtf8 } from '../shared/utf8.js';
import { readCborContent, readCborItem, type CborItem } from './cbor-item.js';
import { convertTagged } from './cbor-tags.js';

/** A container, or a tag, whose values are being written. */
interface Frame {
  readonly closer: string;
  readonly isMap: boolean;
  left: number;
  written: number;
}

/**
 * CBOR in diagnostic notation (RFC 8949 §8), on one line; a sequence of values with commas (RFC
 * 8742 §4.1). Ends with "…" where the data is not well-formed or the text too long.
 *
 * @param limit - UTF-16 units; default 65,536.
 */
export function writeDiagnostic(bytes: Uint8Array, limit = 65_536): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const open: Frame[] = [];
  let text = '';
  let at = 0;
  while (at < bytes.length && text.length <= limit) {
    const item = readCborItem(view, at, bytes.length);
    const frame = open.at(-1);
    if (typeof item === 'string') return `${cutText(text, limit)}…`;
    at = item.end;
    if (item.kind === 'break') {
      if (frame?.left !== Infinity) return `${cutText(text, limit)}…`;
      text += open.pop()!.closer;
    } else {
      text += separator(frame, text);
      if (frame !== undefined) {
        frame.left--;
        frame.written++;
      }
      const number = item.kind === 'tag' ? readBignum(bytes, view, item) : undefined;
      if (number !== undefined) {
        text += number.text;
        at = number.end;
      } else if (item.count > 0) {
        text += opener(item);
        const closer = item.kind === 'tag' ? ')' : item.kind === 'map' ? '}' : ']';
        open.push({ closer, isMap: item.kind === 'map', left: item.count, written: 0 });
      } else text += scalarText(bytes, item, limit);
    }
    while (open.at(-1)?.left === 0) text += open.pop()!.closer;
  }
  return text.length > limit || open.length > 0 ? `${cutText(text, limit)}…` : text;
}

function separator(frame: Frame | undefined, text: string): string {
  if (frame === undefined) return text === '' ? '' : ', ';
  if (frame.written === 0) return '';
  return frame.isMap && frame.written % 2 === 1 ? ': ' : ', ';
}

function opener({ kind, count, value }: CborItem): string {
  if (kind === 'tag') return `${value}(`;
  return (kind === 'map' ? '{' : '[') + (count === Infinity ? '_ ' : '');
}

/** Bignums are written as numbers (RFC 8949, appendix A). */
function readBignum(
  bytes: Uint8Array,
  view: DataView,
  tag: CborItem,
): { readonly text: string; readonly end: number } | undefined {
  if ((tag.value !== 2 && tag.value !== 3) || tag.end >= bytes.length) return undefined;
  const item = readCborItem(view, tag.end, bytes.length);
  if (typeof item === 'string' || item.kind !== 'bytes') return undefined;
  const number = convertTagged(tag.value, item, readCborContent(bytes, item));
  return number === undefined ? undefined : { text: number.text, end: item.end };
}

function scalarText(bytes: Uint8Array, item: CborItem, limit: number): string {
  const { kind, type, body, end, chunks } = item;
  switch (kind) {
    case 'array':
      return '[]';
    case 'map':
      return '{}';
    case 'float':
      return diagnosticFloat(item.value as number);
    case 'bytes':
    case 'string': {
      if (chunks === undefined) return stringText(bytes, kind, body, end, limit);
      // RFC 8949 §8.1: the empty string of indefinite length.
      if (chunks.length === 0) return kind === 'bytes' ? "''_" : '""_';
      const pieces: string[] = [];
      let length = 0;
      for (const chunk of chunks) {
        pieces.push(stringText(bytes, kind, chunk.body, chunk.end, limit));
        length += pieces.at(-1)!.length + 2;
        if (length > limit) break;
      }
      return `(_ ${pieces.join(', ')})`;
    }
    default:
      return item.text ?? type;
  }
}

function stringText(
  bytes: Uint8Array,
  kind: 'bytes' | 'string',
  start: number,
  end: number,
  limit: number,
): string {
  const content = bytes.subarray(start, Math.min(end, start + limit));
  return kind === 'bytes'
    ? `h'${toHex(content, { separator: '' })}'`
    : JSON.stringify(readUtf8(content).text);
}

/** With a point or an exponent, which distinguishes floats from integers. */
function diagnosticFloat(value: number): string {
  const text = Object.is(value, -0) ? '-0' : String(value);
  if (!Number.isFinite(value) || text.includes('.')) return text;
  const [digits, exponent] = text.split('e');
  return exponent === undefined ? `${digits}.0` : `${digits}.0e${exponent}`;
}
