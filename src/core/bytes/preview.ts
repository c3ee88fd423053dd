import { cutText } from '../text/text.js';
import { toHex } from './hex.js';

/**
 * The beginning of a text on one line, for a row of the log: line breaks become `⏎`, and `…` ends
 * what was cut. Other control characters stay; `splitInvisible` marks them. Looks at no more than
 * `limit` UTF-16 units, however long the text is.
 *
 * @param limit - The most units of the text to show; default 256. No surrogate pair is cut.
 */
export function previewText(text: string, limit = 256): string {
  const shown = cutText(text, limit);
  const line = /[\r\n]/.test(shown) ? shown.replace(/\r\n?|\n/g, '⏎') : shown;
  return shown.length < text.length ? `${line}…` : line;
}

/**
 * The first bytes in hex, for a row of the log: "68 65 6c"; ` …` ends what was cut.
 *
 * @param limit - The most bytes to show; default 48.
 */
export function previewBytes(bytes: Uint8Array, limit = 48): string {
  const hex = toHex(bytes, { limit });
  return bytes.length > limit ? `${hex} …`.trimStart() : hex;
}
