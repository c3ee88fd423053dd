import { t } from '../language/language.js';

/**
 * Receives the values of a JSON text in their order, as positions. Keys and values are literals.
 * `keyStart` is −1 where there is no key. A string that is returned is why neither this value nor
 * what follows is wanted, as a sentence.
 */
export interface JsonSink {
  /** A container begins. */
  open(isObject: boolean, keyStart: number, keyEnd: number): string | undefined;
  /** The innermost open container ends. */
  close(isObject: boolean): void;
  /** Any other value. @param unit - The first unit of its literal. */
  leaf(
    unit: number,
    keyStart: number,
    keyEnd: number,
    start: number,
    end: number,
  ): string | undefined;
}

/** Where reading a text stopped, in UTF-16 units from 0, and why, as a sentence. */
export interface JsonFault {
  readonly at: number;
  readonly message: string;
  /** Whether the sink stopped it; otherwise the text is not JSON. */
  readonly isCut: boolean;
}

type Expected = 'value' | 'name' | 'colon' | 'separator';

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const LETTER_E = 0x65;
const LETTER_U = 0x75;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** The units `"`, `\`, `/`, `b`, `f`, `n`, `r`, `t`, which may follow a backslash besides `u`. */
const ESCAPES: ReadonlySet<number> = new Set(Array.from('"\\/bfnrt', (char) => char.charCodeAt(0)));

/**
 * Reads a JSON text (RFC 8259) once, without recursion, so that deep nesting does not overflow the
 * stack.
 *
 * @returns where and why reading stopped; `undefined` if the whole text is JSON and was read.
 */
export function scanJson(text: string, sink: JsonSink): JsonFault | undefined {
  /** For the open containers around the innermost one: whether each is an object. */
  const outer: (boolean | undefined)[] = [];
  let isInObject: boolean | undefined;
  let at = scanSpace(text, 0);
  for (;;) {
    let keyStart = -1;
    let keyEnd = 0;
    if (isInObject === true) {
      if (unitAt(text, at) !== QUOTE) return unexpected(text, at, 'name', isInObject);
      keyStart = at;
      keyEnd = scanString(text, at);
      if (keyEnd < 0) return stringFault(text, at, ~keyEnd);
      at = scanSpace(text, keyEnd);
      if (unitAt(text, at) !== COLON) return unexpected(text, at, 'colon', isInObject);
      at = scanSpace(text, at + 1);
    }
    let unit = unitAt(text, at);
    if (unit === OPEN_OBJECT || unit === OPEN_ARRAY) {
      outer.push(isInObject);
      isInObject = unit === OPEN_OBJECT;
      const reason = sink.open(isInObject, keyStart, keyEnd);
      if (reason !== undefined) return { at, message: reason, isCut: true };
      at = scanSpace(text, at + 1);
      if (unitAt(text, at) !== (isInObject ? CLOSE_OBJECT : CLOSE_ARRAY)) continue;
    } else {
      const end = scanScalar(text, at, unit);
      if (end < 0)
        return unit === QUOTE
          ? stringFault(text, at, ~end)
          : unexpected(text, at, 'value', isInObject);
      const reason = sink.leaf(unit, keyStart, keyEnd, at, end);
      if (reason !== undefined) return { at, message: reason, isCut: true };
      at = scanSpace(text, end);
    }
    unit = unitAt(text, at);
    while (isInObject !== undefined && unit === (isInObject ? CLOSE_OBJECT : CLOSE_ARRAY)) {
      sink.close(isInObject);
      isInObject = outer.pop();
      at = scanSpace(text, at + 1);
      unit = unitAt(text, at);
    }
    if (isInObject === undefined && at === text.length) return undefined;
    if (isInObject === undefined || unit !== COMMA)
      return unexpected(text, at, 'separator', isInObject);
    at = scanSpace(text, at + 1);
  }
}

function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

/**
 * Reads a string literal (RFC 8259 §7).
 *
 * @param start - Index of its opening quote.
 * @returns the index after its closing quote. If it is invalid, the bitwise complement, a negative
 *   number, of the index of the fault: of `start` if it does not end.
 */
export function scanString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    if (unit < 0x20) return ~at;
    if (unit !== BACKSLASH) continue;
    at++;
    const escaped = text.charCodeAt(at);
    if (escaped === LETTER_U) {
      for (let digit = 1; digit <= 4; digit++) {
        if (!isHexDigit(text.charCodeAt(at + digit))) return ~(at - 1);
      }
      at += 4;
    } else if (!ESCAPES.has(escaped)) return ~(at - 1);
  }
  return ~start;
}

/** The index after a string, a number or a word; a negative number if none of them begins here. */
function scanScalar(text: string, at: number, unit: number): number {
  switch (unit) {
    case QUOTE:
      return scanString(text, at);
    case 0x74:
      return text.startsWith('true', at) ? at + 4 : -1;
    case 0x66:
      return text.startsWith('false', at) ? at + 5 : -1;
    case 0x6e:
      return text.startsWith('null', at) ? at + 4 : -1;
    default:
      return scanNumber(text, at);
  }
}

/**
 * The index after a number (RFC 8259 §6), as far as it is valid: after `0` in `01`, after `1` in
 * `1.`; −1 if none begins here.
 */
function scanNumber(text: string, start: number): number {
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

/** The first index that is not white space (RFC 8259 §2, `ws`). */
function scanSpace(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x20 || (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09)) break;
  }
  return at;
}

function unexpected(
  text: string,
  at: number,
  expected: Expected,
  isInObject: boolean | undefined,
): JsonFault {
  const expectation = expectationOf(expected, isInObject);
  if (at >= text.length) return fault(at, t('{0}, but the text ends.', expectation));
  const word = /[\w$]{1,20}/y;
  word.lastIndex = at;
  const found = word.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at)!);
  return fault(at, t('{0}, not “{1}”.', expectation, found));
}

function expectationOf(expected: Expected, isInObject: boolean | undefined): string {
  switch (expected) {
    case 'colon':
      return t('“:” should be here');
    case 'separator':
      if (isInObject === undefined) return t('Nothing should follow the JSON');
      return t('“,” or “{0}” should be here', isInObject ? '}' : ']');
    case 'name':
      return t('A name in double quotes should be here');
    default:
      return t('A value should be here');
  }
}

/** @param at - Where {@link scanString} stopped. */
function stringFault(text: string, start: number, at: number): JsonFault {
  if (at === start) return fault(at, t('The string that begins here has no closing quote.'));
  return text.charCodeAt(at) === BACKSLASH
    ? fault(at, t('JSON has no such escape.'))
    : fault(at, t('A line break or control character in a string must be written as an escape.'));
}

function fault(at: number, message: string): JsonFault {
  return { at, message, isCut: false };
}
