import { EntryKind } from '../log/entry.js';
import type { EntryTest } from '../log/log-view.js';
import type { Log } from '../log/log.js';
import { eachSlot, toEntryTest } from './search/sieve.js';

/** What of a log can be shown at a press of a button. */
export type Shown = 'all' | 'sent' | 'received' | 'events' | 'pinned';

const tests: Readonly<Record<Exclude<Shown, 'pinned'>, EntryTest | undefined>> = {
  all: undefined,
  sent: toEntryTest(eachSlot(({ kinds }, slot) => kinds[slot] === EntryKind.sent)),
  received: toEntryTest(eachSlot(({ kinds }, slot) => kinds[slot] === EntryKind.received)),
  events: toEntryTest(
    eachSlot(({ kinds }, slot) => {
      const kind = kinds[slot];
      return kind !== EntryKind.sent && kind !== EntryKind.received;
    }),
  ),
};

/** The test for one direction, for what is no message, or for what is pinned; `undefined` for all. */
export function shownTest(shown: Shown, log: Log): EntryTest | undefined {
  if (shown !== 'pinned') return tests[shown];
  return toEntryTest(eachSlot(({ start }, slot) => log.isPinned(start + slot)));
}

/** The test for a span of time, in milliseconds since 1970: `from` belongs to it, `to` does not. */
export function rangeTest(
  range: { readonly from: number; readonly to: number } | undefined,
): EntryTest | undefined {
  if (range === undefined) return undefined;
  const { from, to } = range;
  return toEntryTest(
    eachSlot(({ times }, slot) => {
      const time = times[slot]!;
      return time >= from && time < to;
    }),
  );
}
