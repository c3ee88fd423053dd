import { english, t } from '../language/language.js';
import { bytesProblem } from './parsed-bytes.js';
import type { ParsedBytes } from './parsed-bytes.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD = 0x3d;
const SPACE = 64;
const ILLEGAL = 65;

const decoder = new TextDecoder();
const LEFT_OVER = english('One base64 character is left over; a byte needs at least two.');

const CHARS = Uint8Array.from(ALPHABET, (char) => char.charCodeAt(0));

const VALUES = new Uint8Array(128).fill(ILLEGAL);
for (let i = 0; i < CHARS.length; i++) VALUES[CHARS[i]!] = i;
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;
for (const space of ' \t\n\r\f') VALUES[space.charCodeAt(0)] = SPACE;

/** Bytes as base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  const chars = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  const whole = bytes.length - (bytes.length % 3);
  let at = 0;
  for (let i = 0; i < whole; i += 3) {
    const bits = (bytes[i]! << 16) | (bytes[i + 1]! << 8) | bytes[i + 2]!;
    chars[at++] = CHARS[bits >> 18]!;
    chars[at++] = CHARS[(bits >> 12) & 63]!;
    chars[at++] = CHARS[(bits >> 6) & 63]!;
    chars[at++] = CHARS[bits & 63]!;
  }
  if (whole < bytes.length) {
    const bits = (bytes[whole]! << 16) | ((bytes[whole + 1] ?? 0) << 8);
    chars[at++] = CHARS[bits >> 18]!;
    chars[at++] = CHARS[(bits >> 12) & 63]!;
    chars[at++] = whole + 1 < bytes.length ? CHARS[(bits >> 6) & 63]! : PAD;
    chars[at] = PAD;
  }
  return decoder.decode(chars);
}

/**
 * Reads base64 in the forms that users paste: either alphabet (RFC 4648 §4 and §5), white space
 * anywhere, padding present or left out, a `data:…;base64,` prefix. Bits that are left over in the
 * last character are ignored, as `atob` does.
 */
export function parseBase64(text: string): ParsedBytes {
  const start = dataPrefixLength(text);
  if (start < 0) {
    return bytesProblem(text, text.search(/\S/), t('This data: URL is not marked as ;base64.'));
  }
  const bytes = new Uint8Array(Math.ceil((text.length - start) * 0.75));
  let size = 0;
  let bits = 0;
  let digits = 0;
  let lastDigit = start;
  let at = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const value = unit < 128 ? VALUES[unit]! : ILLEGAL;
    if (value === SPACE) continue;
    if (value === ILLEGAL) break;
    lastDigit = at;
    bits = (bits << 6) | value;
    if ((++digits & 3) !== 0) continue;
    bytes[size++] = bits >> 16;
    bytes[size++] = bits >> 8;
    bytes[size++] = bits;
  }
  const rest = digits & 3;
  const end = at < text.length ? paddingProblem(text, at, rest) : undefined;
  if (end) return end;
  if (rest === 1) return bytesProblem(text, lastDigit, t(LEFT_OVER));
  if (rest > 1) bytes[size++] = bits >> (rest === 2 ? 4 : 10);
  if (rest === 3) bytes[size++] = bits >> 2;
  return { ok: true, bytes: bytes.slice(0, size) };
}

/** Checks the text from the first character that is not a base64 digit. */
function paddingProblem(text: string, at: number, rest: number): ParsedBytes | undefined {
  let pads = 0;
  for (let i = at; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === PAD) pads++;
    else if (unit >= 128 || VALUES[unit] !== SPACE) {
      const char = String.fromCodePoint(text.codePointAt(i)!);
      const message =
        pads > 0
          ? t('“{0}” comes after the padding, which ends base64.', char)
          : t('“{0}” is not a base64 character.', char);
      return bytesProblem(text, i, message);
    }
  }
  if (pads === (4 - rest) % 4 && rest !== 1) return undefined;
  const message =
    rest === 1
      ? t(LEFT_OVER)
      : rest === 0
        ? t('The padding has the wrong length: no “=” would be right here.')
        : t('The padding has the wrong length: {0} “=” would be right here.', 4 - rest);
  return bytesProblem(text, at, message);
}

/** 0 without a prefix, −1 for a `data:` URL in another encoding. */
function dataPrefixLength(text: string): number {
  if (!/^\s*data:/i.test(text)) return 0;
  const comma = text.indexOf(',') + 1;
  return comma > 0 && /;\s*base64\s*,$/i.test(text.slice(Math.max(0, comma - 64), comma))
    ? comma
    : -1;
}
