/**
 * A set of characters as one number: a bit for each of ASCII, and one for all the others together.
 * Where it is a guess it is too large, never too small, so that sets without a common bit have no
 * common character.
 */
export type CharSet = bigint;

/** The bit for everything beyond ASCII. */
export const BEYOND: CharSet = 1n << 128n;
/** Every character. */
export const ANY_CHAR: CharSet = (1n << 129n) - 1n;
/** The characters that `.` matches without the flag `s`, as far as the bits can express it. */
export const NO_LINE_END: CharSet = ANY_CHAR & ~charSet('\n\r');

/** `\d` */
export const DIGITS = rangeSet(0x30, 0x39);
/** `\w` */
export const WORD = DIGITS | rangeSet(0x41, 0x5a) | rangeSet(0x61, 0x7a) | charSet('_');
/** `\s` */
export const SPACE = rangeSet(0x09, 0x0d) | charSet(' ') | BEYOND;

const UPPER = rangeSet(0x41, 0x5a);
const LOWER = rangeSet(0x61, 0x7a);
// Under the flags `iu` these two match U+017F and U+212A as well.
const FOLDED = charSet('KSks');

/** The set of one character, given by its code. */
export function codeSet(code: number): CharSet {
  return code < 128 ? 1n << BigInt(code) : BEYOND;
}

/** The set of the characters of a string. */
export function charSet(chars: string): CharSet {
  let set = 0n;
  for (const char of chars) set |= codeSet(char.codePointAt(0)!);
  return set;
}

/** The set of the codes from one to another, both included. */
export function rangeSet(from: number, to: number): CharSet {
  if (from > 127) return BEYOND;
  const last = Math.min(to, 127);
  const ascii = (1n << BigInt(last + 1)) - (1n << BigInt(from));
  return to > 127 ? ascii | BEYOND : ascii;
}

/** Every character that may be outside the set; that includes those beyond ASCII. */
export function otherThan(set: CharSet): CharSet {
  return (ANY_CHAR & ~set) | BEYOND;
}

/** Whether no character can be in both. */
export function isDisjoint(a: CharSet, b: CharSet): boolean {
  return (a & b) === 0n;
}

/** The set with the other case of each of its letters, as under the flags `i` and `iu`. */
export function withBothCases(set: CharSet, isUnicode: boolean): CharSet {
  let both = set | ((set & UPPER) << 32n) | ((set & LOWER) >> 32n);
  if (isUnicode && (both & BEYOND) !== 0n) both |= FOLDED;
  if (isUnicode && (both & FOLDED) !== 0n) both |= BEYOND;
  return both;
}
