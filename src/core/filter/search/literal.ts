// Without the flag `u` it is a good deal faster.
const BEYOND_ASCII = /[\x80-\uffff]/;

/** A pattern that matches a text literally, whether or not it has the flag `u`. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/**
 * A regular expression that finds a text in any case.
 *
 * ASCII is matched without the flag `u`, so that `k` does not find U+212A; the rest with it, for
 * letters beyond U+FFFF.
 *
 * @param flags - To be added; default none.
 */
export function literalRegExp(text: string, flags = ''): RegExp {
  return new RegExp(escapeRegExp(text), (isAscii(text) ? 'i' : 'iu') + flags);
}

/** The text that a regular expression is, where it is nothing else; `undefined` for most. */
export function literalOf(source: string, flags: string): string | undefined {
  return flags.includes('i') || /[\\^$.*+?()[\]{}|]/u.test(source) ? undefined : source;
}

/** Whether all of a text is ASCII. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** Whether a text is the same in every case. */
export function isCaseless(text: string): boolean {
  return text.toLowerCase() === text && text.toUpperCase() === text;
}

/**
 * Whether a text matches, `false` also where the engine gives up: for what it may have to go back to
 * it has only so much room, and throws a RangeError without it.
 */
export function matches(pattern: RegExp, text: string): boolean {
  try {
    return pattern.test(text);
  } catch {
    return false;
  }
}
