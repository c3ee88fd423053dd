import { bytesProblem, type ParsedBytes } from '../bytes/parsed-bytes.js';
import { t } from '../language/language.js';

/** A syntax error: a sentence, a position from 0, line and column from 1. */
export type TextProblem = Extract<ParsedBytes, { ok: false }>;

/** What may come next, outside a string. */
export type JsonExpected = 'value' | 'first item' | 'name' | 'first name' | 'colon' | 'separator';

/** Where a text stops being JSON, in UTF-16 units from 0, and why, as a sentence. */
export interface JsonFault {
  readonly at: number;
  readonly message: string;
}

/**
 * Why a text is not JSON (RFC 8259), or `undefined` if it is.
 *
 * `JSON.parse` decides. The place is only searched for when it throws, because its exceptions name
 * it in some engines, in some cases, in varying words. Goes through the text once, without
 * recursion, so that deep nesting does not overflow the stack.
 */
export function findJsonProblem(text: string): TextProblem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { at, message } = findFault(text) ?? { at: 0, message: String(error) };
    const problem = bytesProblem(text, at, message);
    return problem.ok ? undefined : problem;
  }
}

function findFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let expected: JsonExpected = 'value';
  let at = 0;
  for (;;) {
    at = skipSpace(text, at);
    const char = text[at];
    const inside = open.at(-1);
    if (isClosing(char, expected, inside)) {
      open.pop();
      expected = 'separator';
      at++;
    } else if (expected === 'separator') {
      if (inside === undefined && at === text.length) return undefined;
      if (inside === undefined || char !== ',') return describeFault(text, at, expected, inside);
      expected = inside === '{' ? 'name' : 'value';
      at++;
    } else if (expected === 'name' || expected === 'first name') {
      if (char !== '"') return describeFault(text, at, expected, inside);
      const end = skipString(text, at);
      if (typeof end !== 'number') return end;
      at = skipSpace(text, end);
      if (text[at] !== ':') return describeFault(text, at, 'colon', inside);
      expected = 'value';
      at++;
    } else if (char === '{' || char === '[') {
      open.push(char);
      expected = char === '{' ? 'first name' : 'first item';
      at++;
    } else {
      const end = char === '"' ? skipString(text, at) : skipScalar(text, at);
      if (typeof end !== 'number') return end;
      at = end;
      expected = 'separator';
    }
  }
}

/**
 * The syntax error at a position.
 *
 * @param at - Index of the first unexpected character, white space aside; the end for none.
 * @param inside - The bracket that opened the container around it; `undefined` outside all.
 */
export function describeFault(
  text: string,
  at: number,
  expected: JsonExpected,
  inside: '{' | '[' | undefined,
): JsonFault {
  if (expected === 'colon') return fault(text, at, t('“:” should be here'));
  if (expected === 'separator') {
    if (inside === undefined) return fault(text, at, t('Nothing should follow the JSON'));
    return fault(text, at, t('“,” or “{0}” should be here', closerOf(inside)));
  }
  if (expected === 'name' || expected === 'first name') {
    return fault(text, at, t('A name in double quotes should be here'));
  }
  return fault(text, at, t('A value should be here'));
}

function isClosing(
  char: string | undefined,
  expected: JsonExpected,
  inside: '{' | '[' | undefined,
): boolean {
  if (inside === undefined || char !== closerOf(inside)) return false;
  return expected === 'separator' || expected === 'first name' || expected === 'first item';
}

function closerOf(opener: '{' | '['): string {
  return opener === '{' ? '}' : ']';
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (' \n\r\t'.includes(text[at] ?? '-')) at++;
  return at;
}

function skipScalar(text: string, at: number): number | JsonFault {
  const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  scalar.lastIndex = at;
  return scalar.test(text) ? scalar.lastIndex : describeFault(text, at, 'value', undefined);
}

/**
 * Reads a string literal (RFC 8259 §7).
 *
 * @param start - Index of its opening quote.
 * @returns the index after its closing quote, or its syntax error.
 */
export function skipString(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit < 0x20) {
      const message = t(
        'A line break or control character in a string must be written as an escape.',
      );
      return { at, message };
    }
    if (unit !== 0x5c) continue;
    const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
    escape.lastIndex = at;
    if (!escape.test(text)) return { at, message: t('JSON has no such escape.') };
    at = escape.lastIndex - 1;
  }
  return { at: start, message: t('The string that begins here has no closing quote.') };
}

function fault(text: string, at: number, expectation: string): JsonFault {
  if (at >= text.length) return { at, message: t('{0}, but the text ends.', expectation) };
  const word = /[\w$]{1,20}/y;
  word.lastIndex = at;
  const found = word.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at)!);
  return { at, message: t('{0}, not “{1}”.', expectation, found) };
}
