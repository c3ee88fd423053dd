import { english } from '../language/language.js';
import { closeCodes } from '../socket/close-codes.js';
import { isFieldName, type FieldName } from './fields.js';
import { closingQuote, closingSlash, isSpaceAt, wordEnd } from './scan.js';

/** A completion for a part of a filter. */
export interface FilterCompletion {
  /** The replacement for the part from `from` to `to`. */
  readonly text: string;
  /** In UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Its meaning, in a few words. */
  readonly description: string;
}

type Choice = readonly [text: string, description: string];

const fieldChoices: readonly Choice[] = [
  ['dir:', english('sent, received or event')],
  ['type:', english('text, binary, json, close …')],
  ['size:', english('bytes, as in size:>1k')],
  ['time:', english('time of day, as in time:>14:03')],
  ['code:', english('close code')],
  ['hex:', english('bytes, as in hex:0a0b')],
  ['number:', english('number of the entry')],
];

const valueChoices: Readonly<Record<FieldName, readonly Choice[]>> = {
  dir: [
    ['sent', english('messages that were sent')],
    ['received', english('messages that were received')],
    ['event', english('everything that is no message')],
  ],
  type: [
    ['text', english('text messages')],
    ['binary', english('binary messages')],
    ['json', english('texts that look like JSON')],
    ['open', english('connections opened')],
    ['close', english('connections closed')],
    ['error', english('errors')],
    ['note', english('notes of the inspector')],
    ['discarded', english('messages that were not sent')],
  ],
  size: [
    ['>1k', english('more than 1000 bytes')],
    ['<100', english('less than 100 bytes')],
    ['1k..10k', english('from one to the other')],
    ['=0', english('empty')],
  ],
  time: [
    ['>14:03', english('after 14:03:00')],
    ['<14:03', english('before 14:03:00')],
    ['14:03', english('in that minute')],
    ['14:03..14:05', english('from one to the end of the other')],
  ],
  code: closeCodes.map(({ code, name }) => [String(code), name]),
  hex: [['0a0b', english('pairs of hex digits')]],
  number: [
    ['>100', english('after the entry 100')],
    ['40..50', english('from one to the other')],
  ],
};

/**
 * The completions at a position of a filter: fields, and the values of the field that the position
 * is in. None inside phrases and regular expressions.
 *
 * @param caret - The position, in UTF-16 units.
 */
export function completeFilter(text: string, caret: number): readonly FilterCompletion[] {
  const at = Math.min(Math.max(0, caret), text.length);
  const word = wordAt(text, at);
  if (word === undefined) return [];
  const typed = text.slice(word.from, at);
  const rest = text.slice(at, word.to);
  const colon = typed.indexOf(':');
  if (colon < 0) {
    return choose(fieldChoices, typed, word.from, at + /^[a-z]*:?/iu.exec(rest)![0].length);
  }
  const field = typed.slice(0, colon).toLowerCase();
  if (!isFieldName(field)) return [];
  // Of several values, the one at the caret is completed.
  const from = word.from + Math.max(colon, typed.lastIndexOf('|'), typed.lastIndexOf(',')) + 1;
  const to = at + /^[^|,]*/u.exec(rest)![0].length;
  return choose(valueChoices[field], text.slice(from, at), from, to);
}

function choose(
  choices: readonly Choice[],
  typed: string,
  from: number,
  to: number,
): readonly FilterCompletion[] {
  const beginning = typed.toLowerCase();
  return choices
    .filter(([text]) => text.startsWith(beginning) && text !== beginning)
    .map(([text, description]) => ({ text, from, to, description }));
}

/** The word at or before a position; `undefined` inside a phrase or regular expression. */
function wordAt(text: string, caret: number): { from: number; to: number } | undefined {
  let at = 0;
  for (;;) {
    while (at < caret && (isSpaceAt(text, at) || '(-)'.includes(text[at]!))) at += 1;
    if (at === caret) return { from: at, to: at };
    const isQuoted = text[at] === '"' || text[at] === '/';
    const end = termEnd(text, at);
    if (caret <= end) return isQuoted ? undefined : { from: at, to: end };
    at = end;
  }
}

/** The end of the term that begins at a position. */
function termEnd(text: string, at: number): number {
  if (text[at] === '"') return closingQuote(text, at) + 1 || text.length;
  const slash = text[at] === '/' ? closingSlash(text, at) : -1;
  return wordEnd(text, slash < 0 ? at : slash + 1, true);
}
