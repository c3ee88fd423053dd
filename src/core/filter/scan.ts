const SPACE = /\s/u;

/** Whether the character at a position is white space. */
export function isSpaceAt(text: string, at: number): boolean {
  return at < text.length && SPACE.test(text[at]!);
}

/** The next position that is not white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpaceAt(text, at)) at += 1;
  return at;
}

/**
 * Whether a term can end here: at the end, before white space, and in a group before `)`.
 *
 * @param inGroup - Whether a parenthesis is open; outside of one, `)` is an ordinary character.
 */
export function isBoundary(text: string, at: number, inGroup: boolean): boolean {
  return at >= text.length || isSpaceAt(text, at) || (inGroup && text[at] === ')');
}

/** The end of a word. Parentheses that open inside it belong to it, as in `f(x)`. */
export function wordEnd(text: string, from: number, inGroup: boolean): number {
  let open = 0;
  let at = from;
  while (!isBoundary(text, at, inGroup && open === 0)) {
    if (text[at] === '(') open += 1;
    else if (text[at] === ')') open -= 1;
    at += 1;
  }
  return at;
}

/** The position of the quote that closes the one at `from`; −1 when there is none. */
export function closingQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\' && isEscaped(text[at + 1])) at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}

/** The text between two quotes: `\"` is a quote, `\\` a backslash, any other character itself. */
export function unquote(quoted: string): string {
  return quoted.replace(/\\(["\\])/gu, '$1');
}

/**
 * The position of the slash that closes the regular expression opened at `from`; −1 when there is
 * none. Slashes in classes and after backslashes do not count (ECMA-262 12.9.5).
 */
export function closingSlash(text: string, from: number): number {
  let isInClass = false;
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '[') isInClass = true;
    else if (char === ']') isInClass = false;
    else if (char === '/' && !isInClass) return at;
  }
  return -1;
}

function isEscaped(char: string | undefined): boolean {
  return char === '"' || char === '\\';
}
