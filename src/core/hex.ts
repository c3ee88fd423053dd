import { t } from './language/language.js';
import { bytesProblem } from './parsed-bytes.js';
import type { ParsedBytes } from './parsed-bytes.js';

const HASH = 0x23;
const COMMA = 0x2c;
const DASH = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const BOM = 0xfeff;

const decoder = new TextDecoder();
const DIGITS = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** How {@link toHex} writes bytes. */
export interface HexOptions {
  /** Between two bytes, ASCII; default one space. */
  readonly separator?: string;
  /** The most bytes to write; default all. */
  readonly limit?: number;
}

/** One row of a hex dump. */
export interface HexRow {
  /** Of its first byte. */
  readonly offset: number;
  /** Up to 16 bytes: "68 65 6c 6c 6f". */
  readonly hex: string;
  /** A character a byte; `.` for one that is no visible ASCII. */
  readonly ascii: string;
}

/**
 * Bytes as lower-case hex: "68 65 6c". The text is three times as long as the bytes, so give a
 * limit for what may be very long.
 */
export function toHex(bytes: Uint8Array, options: HexOptions = {}): string {
  const { separator = ' ', limit = Infinity } = options;
  const count = Math.min(bytes.length, Math.max(0, limit));
  if (count === 0) return '';
  const step = separator.length + 2;
  const chars = new Uint8Array(count * step);
  for (let i = 0, at = 0; i < count; i++, at += step) {
    const byte = bytes[i]!;
    chars[at] = DIGITS[byte >> 4]!;
    chars[at + 1] = DIGITS[byte & 15]!;
    for (let s = 0; s < separator.length; s++) chars[at + 2 + s] = separator.charCodeAt(s);
  }
  return decoder.decode(chars.subarray(0, count * step - separator.length));
}

/** Rows of a hex dump, 16 bytes a row, of the bytes from `start` up to but without `end`. */
export function hexDump(bytes: Uint8Array, start = 0, end = bytes.length): HexRow[] {
  const rows: HexRow[] = [];
  const last = Math.min(end, bytes.length);
  for (let offset = Math.max(0, start); offset < last; offset += 16) {
    const row = bytes.subarray(offset, Math.min(offset + 16, last));
    let ascii = '';
    for (const byte of row) ascii += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
    rows.push({ offset, hex: toHex(row), ascii });
  }
  return rows;
}

/**
 * Reads bytes written as hex, in the forms people paste: pairs of digits, together or apart by white
 * space, commas, colons or dashes; `0x` before a group; `\x` escapes; comments from `//` or `#` to
 * the end of the line. A group with `0x` may have a single digit, any other needs pairs.
 */
export function parseHex(text: string): ParsedBytes {
  const bytes = new Uint8Array((text.length >> 1) + 1);
  let size = 0;
  for (let at = skipBetween(text, 0); at < text.length; at = skipBetween(text, at)) {
    const prefix = prefixLength(text, at);
    const start = at + prefix;
    let end = start;
    let high = -1;
    for (;; end++) {
      const digit = digitValue(text.charCodeAt(end));
      if (digit < 0) break;
      if (high < 0) {
        high = digit;
      } else {
        bytes[size++] = (high << 4) | digit;
        high = -1;
      }
    }
    if (end === start) return bytesProblem(text, start, noDigit(text, start));
    if (high >= 0) {
      const count = end - start;
      if (prefix === 0 || count > 1) {
        const message = t(
          'A byte takes two hex digits; this group has {0}, one is left over.',
          count,
        );
        return bytesProblem(text, end - 1, message);
      }
      bytes[size++] = high;
    }
    at = end;
  }
  return { ok: true, bytes: bytes.slice(0, size) };
}

function noDigit(text: string, at: number): string {
  if (at >= text.length) return t('The text ends where a hex digit should follow.');
  return t('“{0}” is not a hex digit (0–9, a–f).', String.fromCodePoint(text.codePointAt(at)!));
}

/** Passes separators and comments. */
function skipBetween(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === HASH || (unit === SLASH && text.charCodeAt(at + 1) === SLASH)) {
      at = lineEnd(text, at);
    } else if (!isSeparator(unit)) break;
  }
  return at;
}

function isSeparator(unit: number): boolean {
  if (unit === 0x20 || unit === COMMA || unit === COLON || unit === DASH) return true;
  return (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === BOM;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x0d) at++;
  return at;
}

function prefixLength(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const isX = (text.charCodeAt(at + 1) | 0x20) === 0x78;
  return isX && (first === 0x30 || first === BACKSLASH) ? 2 : 0;
}

function digitValue(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
