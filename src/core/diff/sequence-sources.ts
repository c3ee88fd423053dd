import { toHex } from '../bytes/hex.js';
import { t } from '../language/language.js';
import { cutText } from '../text/text.js';
import type { SequenceSource } from './sequence-diff-lines.js';

/** Bytes on a line: as many as the narrow pane of details has room for. */
const BYTES_A_LINE = 8;
/** Words, and the text between them, on a line. */
const WORDS_A_LINE = 12;

/** Rows of bytes: the offset, the bytes as hex, and as ASCII. */
export function byteSource(before: Uint8Array, after: Uint8Array): SequenceSource {
  return {
    itemsALine: BYTES_A_LINE,
    context: BYTES_A_LINE,
    unchanged: (count) => t('… {0} unchanged bytes', count),
    line: (side, start, end) => {
      const bytes = (side === 'before' ? before : after).subarray(start, end);
      const label = start.toString(16).padStart(8, '0');
      const hex = toHex(bytes).padEnd(BYTES_A_LINE * 3 - 1);
      return { label, text: `${hex}  ${asciiOf(bytes)}` };
    },
  };
}

/** Lines of text with their numbers. */
export function lineSource(before: readonly string[], after: readonly string[]): SequenceSource {
  return {
    itemsALine: 1,
    context: 3,
    unchanged: (count) => t('… {0} unchanged lines', count),
    line: (side, start, _, limit) => {
      const whole = (side === 'before' ? before : after)[start]!;
      const shown = cutText(whole, limit);
      return { label: String(start + 1), text: shown.length < whole.length ? `${shown}…` : shown };
    },
  };
}

/** Runs of words of a long line; the label is the number of the first one. */
export function wordSource(before: readonly string[], after: readonly string[]): SequenceSource {
  return {
    itemsALine: WORDS_A_LINE,
    context: WORDS_A_LINE,
    unchanged: (count) => t('… {0} unchanged words and signs', count),
    line: (side, start, end, limit) => {
      const whole = (side === 'before' ? before : after).slice(start, end).join('');
      const shown = cutText(whole, limit);
      return { label: String(start + 1), text: shown.length < whole.length ? `${shown}…` : shown };
    },
  };
}

/** The words of a text, the white space between them, and each other character by itself. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
  return text;
}
