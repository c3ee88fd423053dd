import { looksLikeJson } from '../../json/json-text.js';
import { EntryKind, type NoteDetail } from '../../log/entry.js';
import type { Sift } from '../../log/log-view.js';
import type { LogColumns } from '../../log/log.js';
import { utf8Length } from '../../text/text.js';
import type { RegExpNode, TypeName } from '../filter-node.js';
import { HexSearch } from './hex-search.js';
import { literalOf, matches } from './literal.js';
import { regExpInput, searchedAt } from './row-text.js';
import { eachSlot, type SlotTest } from './sieve.js';
import { TextSearch } from './text-search.js';
import { createWordBytes } from './word-bytes.js';

/** Sifts by a word: in texts, in bytes, and in the rows of all other entries. */
export function siftText(word: string): Sift {
  const search = new TextSearch(word);
  const bytes = createWordBytes(word);
  const other: SlotTest = (columns, slot) => {
    const { text, payload } = searchedAt(columns, slot);
    if (search.isIn(text)) return true;
    if (payload === undefined) return false;
    return typeof payload === 'string'
      ? search.isIn(payload)
      : bytes.indexIn(new Uint8Array(payload)) >= 0;
  };
  return (columns, slots, count) => search.sift(columns, slots, count, other);
}

/**
 * Sifts by a regular expression.
 *
 * @param decide - Decides about entries whose text is too long to test inline.
 */
export function siftRegExp({ source, flags, inlineLength }: RegExpNode, decide: SlotTest): Sift {
  const literal = literalOf(source, flags);
  if (literal !== undefined) {
    // A string search is several times faster than a regular expression for a plain string.
    return eachSlot((columns, slot) => regExpInput(columns, slot).includes(literal));
  }
  const pattern = new RegExp(source, flags);
  return eachSlot((columns, slot) => {
    const text = regExpInput(columns, slot);
    return text.length <= inlineLength ? matches(pattern, text) : decide(columns, slot);
  });
}

/** Sifts by bytes in payloads. */
export function siftHex(hex: string): Sift {
  const search = new HexSearch(hex);
  return eachSlot((columns, slot) => {
    const carried = columns.carried[slot];
    if (typeof carried === 'string') return search.isInText(carried, columns.sizes[slot]!);
    const { payload } = searchedAt(columns, slot);
    if (payload === undefined) return false;
    return typeof payload === 'string'
      ? search.isInText(payload, utf8Length(payload))
      : search.isInBytes(new Uint8Array(payload));
  });
}

/** Sifts by the word in the Type column, and by whether a text looks like JSON. */
export function siftType(values: readonly TypeName[]): Sift {
  const wanted = new Set<string>(values);
  const events = Object.entries(EntryKind).map(([name]) => wanted.has(name));
  const [text, json, binary] = [wanted.has('text'), wanted.has('json'), wanted.has('binary')];
  return eachSlot(({ kinds, carried }: LogColumns, slot) => {
    const kind = kinds[slot]!;
    const value = carried[slot];
    if (typeof value === 'string') return text || (json && looksLikeJson(value));
    if (kind === EntryKind.sent || kind === EntryKind.received) return binary;
    if (kind !== EntryKind.note) return events[kind]!;
    return wanted.has((value as NoteDetail).note === 'discarded' ? 'discarded' : 'note');
  });
}
