import { EntryKind } from '../log/entry.js';
import type { EntryTest } from '../log/log-view.js';
import type { Log } from '../log/log.js';
import { eachSlot, toEntryTest } from './search/sieve.js';

/** The entries that the buttons of the toolbar can show. */
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

/** The test for a direction, for events, or for pinned entries; `undefined` for all. */
export function shownTest(shown: Shown, log: Log): EntryTest | undefined {
  if (shown !== 'pinned') return tests[shown];
  return toEntryTest(eachSlot(({ start }, slot) => log.isPinned(start + slot)));
}

/** The test for a span of time, in milliseconds since 1970: includes `from`, excludes `to`. */
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
