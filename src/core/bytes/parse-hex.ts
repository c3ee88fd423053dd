import { t } from '../language/language.js';
import { bytesProblem, type ParsedBytes } from './parsed-bytes.js';

const HASH = 0x23;
const COMMA = 0x2c;
const DASH = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const BOM = 0xfeff;

/**
 * Reads bytes written as hex, in the forms that users paste: pairs of digits, together or separated
 * by white space, commas, colons or dashes; `0x` before a group; `\x` escapes; comments from `//`
 * or `#` to the end of the line. A group with `0x` may have a single digit, any other needs pairs.
 */
export function parseHex(text: string): ParsedBytes {
  const bytes = new Uint8Array((text.length >> 1) + 1);
  let size = 0;
  for (let at = skipBetween(text, 0); at < text.length; at = skipBetween(text, at)) {
    const prefix = prefixLength(text, at);
    const start = at + prefix;
    let end = start;
    let high = -1;
    for (; ; end++) {
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

/** Skips separators and comments. */
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
