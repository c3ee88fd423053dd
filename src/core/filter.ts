import { EntryKind, type Entry } from './entry.js';
import type { EntryTest } from './log-view.js';
import { summarize } from './row-summary.js';

/** What a filter's text means, or where it cannot be read. */
export type ParsedFilter =
  | { readonly ok: true; readonly test: EntryTest | undefined }
  | { readonly ok: false; readonly message: string };

/** Reads a filter: words, of which each must occur in an entry, whatever their case. */
export function parseFilter(text: string): ParsedFilter {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return { ok: true, test: undefined };
  return {
    ok: true,
    test: (log, sequence) => {
      const kind = log.kindAt(sequence);
      const carried = log.carriedAt(sequence);
      const content =
        (kind === EntryKind.sent || kind === EntryKind.received) && typeof carried === 'string'
          ? carried
          : summarize(log.at(sequence) as Entry);
      const searched = content.toLowerCase();
      return words.every((word) => searched.includes(word));
    },
  };
}
