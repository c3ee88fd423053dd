const QUOTE = 0x22;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const BACKSLASH = 0x5c;
const LETTER_E = 0x65;
const LETTER_U = 0x75;

/** The units `"`, `\`, `/`, `b`, `f`, `n`, `r`, `t`, which may follow a backslash besides `u`. */
const ESCAPES: ReadonlySet<number> = new Set(Array.from('"\\/bfnrt', (char) => char.charCodeAt(0)));

/** The first index that is not white space (RFC 8259 §2, `ws`). */
export function scanSpace(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x20 || (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09)) break;
  }
  return at;
}

/**
 * The index after a string literal (RFC 8259 §7); −1 if it is invalid or does not end.
 *
 * @param start - Index of its opening quote.
 */
export function scanString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    if (unit < 0x20) return -1;
    if (unit !== BACKSLASH) continue;
    at++;
    const escaped = text.charCodeAt(at);
    if (escaped === LETTER_U) {
      for (let digit = 1; digit <= 4; digit++) {
        if (!isHexDigit(text.charCodeAt(at + digit))) return -1;
      }
      at += 4;
    } else if (!ESCAPES.has(escaped)) return -1;
  }
  return -1;
}

/**
 * The index after a number (RFC 8259 §6), as far as it is valid: after `0` in `01`, after `1` in
 * `1.`; −1 if none begins here.
 */
export function scanNumber(text: string, start: number): number {
  let at = text.charCodeAt(start) === MINUS ? start + 1 : start;
  const first = text.charCodeAt(at);
  if (!isDigit(first)) return -1;
  at = first === ZERO ? at + 1 : skipDigits(text, at);
  if (text.charCodeAt(at) === DOT && isDigit(text.charCodeAt(at + 1)))
    at = skipDigits(text, at + 1);
  if ((text.charCodeAt(at) | 0x20) === LETTER_E) {
    const sign = text.charCodeAt(at + 1);
    const digits = sign === 0x2b || sign === MINUS ? at + 2 : at + 1;
    if (isDigit(text.charCodeAt(digits))) at = skipDigits(text, digits);
  }
  return at;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= 0x39;
}

function isHexDigit(unit: number): boolean {
  const letter = unit | 0x20;
  return isDigit(unit) || (letter >= 0x61 && letter <= 0x66);
}
