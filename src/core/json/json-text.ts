// A text with more white space than this before or after does not count as JSON.
const REACH = 1024;

/**
 * Whether a text may be a JSON object or array: its first character is `{` or `[` and its last the
 * matching one, white space aside. Cheap, as it looks at nothing in between; bare numbers, words and
 * strings do not count, since they are plain text as often.
 */
export function looksLikeJson(text: string): boolean {
  let first = 0;
  while (first < REACH && isJsonSpace(text.charCodeAt(first))) first++;
  const open = text.charCodeAt(first);
  if (open !== 0x7b && open !== 0x5b) return false;
  let last = text.length - 1;
  const least = Math.max(first, last - REACH);
  while (last > least && isJsonSpace(text.charCodeAt(last))) last--;
  // In ASCII each closing bracket is the opening one plus two.
  return text.charCodeAt(last) === open + 2;
}

/** RFC 8259 §2, `ws`. */
function isJsonSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}
