import { bytesProblem, type ParsedBytes } from './parsed-bytes.js';

/** Where a text is wrong, and why: a sentence, a position from 0, line and column from 1. */
export type TextProblem = Extract<ParsedBytes, { ok: false }>;

/** What may come next, outside of a string. */
type Expected = 'value' | 'first item' | 'name' | 'first name' | 'separator';

interface Fault {
  readonly at: number;
  readonly message: string;
}

/**
 * Why a text is not JSON (RFC 8259), or `undefined` if it is.
 *
 * `JSON.parse` decides. Only when it throws is the place looked for, because its exceptions name
 * the place in some engines, in some cases, in some words. Goes through the text once, without
 * recursion, so that no nesting is too deep.
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

function findFault(text: string): Fault | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
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
      if (inside === undefined) {
        return at === text.length ? undefined : fault(text, at, 'Nothing should follow the JSON');
      }
      if (char !== ',') return fault(text, at, `“,” or “${closerOf(inside)}” should be here`);
      expected = inside === '{' ? 'name' : 'value';
      at++;
    } else if (expected === 'name' || expected === 'first name') {
      if (char !== '"') return fault(text, at, 'A name in double quotes should be here');
      const end = skipString(text, at);
      if (typeof end !== 'number') return end;
      at = skipSpace(text, end);
      if (text[at] !== ':') return fault(text, at, '“:” should be here');
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

function isClosing(
  char: string | undefined,
  expected: Expected,
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

function skipScalar(text: string, at: number): number | Fault {
  const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  scalar.lastIndex = at;
  return scalar.test(text) ? scalar.lastIndex : fault(text, at, 'A value should be here');
}

/** @returns the index behind the closing quote. */
function skipString(text: string, start: number): number | Fault {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit < 0x20) {
      const message = 'A line break or control character in a string must be written as an escape.';
      return { at, message };
    }
    if (unit !== 0x5c) continue;
    const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
    escape.lastIndex = at;
    if (!escape.test(text)) return { at, message: 'JSON has no such escape.' };
    at = escape.lastIndex - 1;
  }
  return { at: start, message: 'The string that begins here has no closing quote.' };
}

function fault(text: string, at: number, expectation: string): Fault {
  if (at >= text.length) return { at, message: `${expectation}, but the text ends.` };
  const word = /[\w$]{1,20}/y;
  word.lastIndex = at;
  const found = word.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at)!);
  return { at, message: `${expectation}, not “${found}”.` };
}
