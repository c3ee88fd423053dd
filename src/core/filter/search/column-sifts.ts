import { EntryKind, type CloseDetail, type NoteDetail } from '../../log/entry.js';
import type { Sift } from '../../log/log-view.js';
import { DAY } from '../../text/calendar.js';
import type { Direction, Range, TimeNode } from '../filter-node.js';
import { offsetAt, type TimeZoneOffset } from '../times.js';
import { eachSlot } from './sieve.js';

// Offsets of time zones change only at multiples of this, so each quarter has one.
const QUARTER = 900_000;

/** Sifts by direction. */
export function siftDirection(values: readonly Direction[]): Sift {
  const passes = Object.values(EntryKind).map((kind) => values.includes(directionOf(kind)));
  return (columns, slots, count) => {
    const { kinds } = columns;
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const slot = slots[i]!;
      if (passes[kinds[slot]!]!) slots[kept++] = slot;
    }
    return kept;
  };
}

/** Sifts by size; entries without a payload do not pass. */
export function siftSize({ min, max }: Range): Sift {
  return ({ kinds, sizes, carried }, slots, count) => {
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const slot = slots[i]!;
      const size = sizes[slot]!;
      if (size < min || size > max) continue;
      const kind = kinds[slot]!;
      const hasSize =
        kind === EntryKind.sent ||
        kind === EntryKind.received ||
        (kind === EntryKind.note && (carried[slot] as NoteDetail).payload !== undefined);
      if (hasSize) slots[kept++] = slot;
    }
    return kept;
  };
}

/** Sifts by sequence number. */
export function siftNumber({ min, max }: Range): Sift {
  return ({ start }, slots, count) => {
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const slot = slots[i]!;
      if (start + slot >= min && start + slot <= max) slots[kept++] = slot;
    }
    return kept;
  };
}

/** Sifts close rows by their code. */
export function siftCode({ min, max }: Range): Sift {
  return eachSlot(({ kinds, carried }, slot) => {
    if (kinds[slot] !== EntryKind.close) return false;
    const { code } = carried[slot] as CloseDetail;
    return code >= min && code <= max;
  });
}

/** Sifts by time. Times count in whole milliseconds, as they are shown. */
export function siftTime({ min, max, isClock }: TimeNode, timeZoneOffset: TimeZoneOffset): Sift {
  if (isClock) return siftClock(min, max, timeZoneOffset);
  return ({ times }, slots, count) => {
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const slot = slots[i]!;
      const time = Math.floor(times[slot]!);
      if (time >= min && time <= max) slots[kept++] = slot;
    }
    return kept;
  };
}

function siftClock(min: number, max: number, timeZoneOffset: TimeZoneOffset): Sift {
  const isThroughMidnight = min > max;
  return ({ times }, slots, count) => {
    // From `from` to `to`, the local time of day is the time less `midnight`.
    let from = 0;
    let to = 0;
    let midnight = 0;
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const slot = slots[i]!;
      const time = Math.floor(times[slot]!);
      if (time < from || time >= to) {
        from = Math.floor(time / QUARTER) * QUARTER;
        const end = from + QUARTER;
        const local = from - offsetAt(timeZoneOffset, time);
        midnight = from - (((local % DAY) + DAY) % DAY);
        to = Math.min(end, midnight + DAY);
        // With an unusual offset, midnight can fall within the quarter.
        if (time >= to) [from, midnight, to] = [to, to, end];
      }
      const clock = time - midnight;
      const passes = isThroughMidnight
        ? clock >= min || clock <= max
        : clock >= min && clock <= max;
      if (passes) slots[kept++] = slot;
    }
    return kept;
  };
}

function directionOf(kind: EntryKind): Direction {
  if (kind === EntryKind.sent) return 'sent';
  return kind === EntryKind.received ? 'received' : 'event';
}
