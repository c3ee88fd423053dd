import { t } from '../language/language.js';
import { isoTime } from '../text/iso-time.js';

/** The bytes at an offset, read as one type. */
export interface InspectedValue {
  /** "u8", "i64", "UTF-8", "bits", "Unix s" … */
  readonly name: string;
  /** `undefined` where too few bytes are left, or where they are not valid for this type. */
  readonly value: string | undefined;
  /** How many bytes it takes; 0 without a value. */
  readonly size: number;
}

/** The times that count as plausible: from 2000-01-01 up to 2100-01-01, in milliseconds. */
const EARLIEST = 946_684_800_000;
const LATEST = 4_102_444_800_000;

/**
 * Reads the bytes at an offset as integers, floating-point numbers, a character, bits and a time.
 *
 * The names are always the same and in the same order, so that a panel does not jump.
 *
 * @param littleEndian - Whether the first byte of a number is the least significant.
 */
export function inspectBytes(
  bytes: Uint8Array,
  offset: number,
  littleEndian: boolean,
): readonly InspectedValue[] {
  const left = Math.max(0, Math.min(8, bytes.length - offset));
  const view = new DataView(bytes.buffer, bytes.byteOffset + (left === 0 ? 0 : offset), left);
  const read = (name: string, size: number, value: () => string | undefined): InspectedValue => {
    const text = left >= size && size > 0 ? value() : undefined;
    return { name, value: text, size: text === undefined ? 0 : size };
  };
  const size = characterSize(bytes, offset);
  return [
    read('u8', 1, () => String(view.getUint8(0))),
    read('i8', 1, () => String(view.getInt8(0))),
    read('u16', 2, () => String(view.getUint16(0, littleEndian))),
    read('i16', 2, () => String(view.getInt16(0, littleEndian))),
    read('u32', 4, () => String(view.getUint32(0, littleEndian))),
    read('i32', 4, () => String(view.getInt32(0, littleEndian))),
    read('f32', 4, () => floatText(view.getFloat32(0, littleEndian), 4)),
    read('UTF-8', size, () => character(bytes.subarray(offset, offset + size))),
    read('bits', 1, () => bits(view.getUint8(0))),
    read('u64', 8, () => String(view.getBigUint64(0, littleEndian))),
    read('i64', 8, () => String(view.getBigInt64(0, littleEndian))),
    read('f64', 8, () => floatText(view.getFloat64(0, littleEndian), 8)),
    read('Unix s', 4, () => plausibleTime(view.getUint32(0, littleEndian) * 1000)),
    read('Unix ms', 8, () => plausibleTime(Number(view.getBigUint64(0, littleEndian)))),
  ];
}

/** A moment in the years 2000 to 2099: numbers that are not times seldom fall into those. */
function plausibleTime(milliseconds: number): string | undefined {
  if (!(milliseconds >= EARLIEST && milliseconds < LATEST)) return undefined;
  return isoTime(Math.floor(milliseconds / 1000), (milliseconds % 1000) * 1_000_000);
}

/** The shortest text that is read back as the same number of that size. */
function floatText(value: number, size: 4 | 8): string {
  if (Object.is(value, -0)) return '-0';
  if (size === 8 || !Number.isFinite(value)) return String(value);
  for (let digits = 6; digits < 9; digits += 1) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return String(Number(text));
  }
  return String(value);
}

function bits(byte: number): string {
  const text = byte.toString(2).padStart(8, '0');
  return `${text.slice(0, 4)} ${text.slice(4)}`;
}

/** Length of the UTF-8 character that begins here; 0 where none does (RFC 3629 §4). */
function characterSize(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0xff;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function character(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** An offset in hex and decimal: "0x1f (31)". */
export function formatOffset(offset: number): string {
  return `0x${offset.toString(16)} (${String(offset)})`;
}

/**
 * Reads an offset that the user typed: decimal, or hex with the prefix `0x` or the suffix `h`.
 *
 * @returns the offset, or a sentence on why there is none.
 */
export function parseOffset(text: string, length: number): number | string {
  const typed = text.trim().replaceAll(/[_,\s]/gu, '');
  const hex = /^(?:0x([0-9a-f]+)|([0-9a-f]+)h)$/iu.exec(typed);
  const isDecimal = /^\d+$/u.test(typed);
  if (hex === null && !isDecimal) {
    return t('An offset is a number, decimal or hex with 0x before it.');
  }
  const offset = hex === null ? Number(typed) : parseInt(hex[1] ?? hex[2]!, 16);
  if (length === 0) return t('There are no bytes.');
  if (offset < length) return offset;
  return t('The last byte is at {0}.', formatOffset(length - 1));
}
