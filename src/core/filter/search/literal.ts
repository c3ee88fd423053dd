// Faster than with the flag `u`.
const BEYOND_ASCII = /[\x80-\uffff]/;

/** A pattern that matches a text literally, with or without the flag `u`. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/**
 * A regular expression that finds a text, ignoring case.
 *
 * ASCII is matched without the flag `u`, so that `k` does not find U+212A; other text with it, for
 * letters beyond U+FFFF.
 *
 * @param flags - Further flags; default none.
 */
export function literalRegExp(text: string, flags = ''): RegExp {
  return new RegExp(escapeRegExp(text), (isAscii(text) ? 'i' : 'iu') + flags);
}

/** The text of a regular expression that is a plain string; `undefined` for most. */
export function literalOf(source: string, flags: string): string | undefined {
  return flags.includes('i') || /[\\^$.*+?()[\]{}|]/u.test(source) ? undefined : source;
}

/** Whether all of a text is ASCII. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** Whether a text has no letters with two cases. */
export function isCaseless(text: string): boolean {
  return text.toLowerCase() === text && text.toUpperCase() === text;
}

/**
 * Whether a text matches. `false` also where the engine runs out of memory for backtracking and
 * throws a RangeError.
 */
export function matches(pattern: RegExp, text: string): boolean {
  try {
    return pattern.test(text);
  } catch {
    return false;
  }
}
