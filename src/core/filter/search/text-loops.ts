// The hot loops of all searches. They are separate functions in a file of their own because the
// engine inlines what they call: measured, that saves a fifth of the time.

import type { LogColumns } from '../../log/log.js';
import type { SlotTest } from './sieve.js';

/** Sifts by a string that texts must contain. `next` tests the texts that do, `other` the rest. */
export function siftByString(
  columns: LogColumns,
  slots: Uint16Array,
  count: number,
  string: string,
  next: ((text: string) => boolean) | undefined,
  other: SlotTest,
): number {
  const { carried } = columns;
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const slot = slots[i]!;
    const text = carried[slot];
    if (typeof text === 'string') {
      if (text.includes(string) && (next === undefined || next(text))) slots[kept++] = slot;
    } else if (other(columns, slot)) {
      slots[kept++] = slot;
    }
  }
  return kept;
}

/** The same with either of two strings. */
export function siftByEither(
  columns: LogColumns,
  slots: Uint16Array,
  count: number,
  [first, second]: readonly [string, string],
  next: ((text: string) => boolean) | undefined,
  other: SlotTest,
): number {
  const { carried } = columns;
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const slot = slots[i]!;
    const text = carried[slot];
    if (typeof text === 'string') {
      if (text.includes(first) || text.includes(second)) {
        if (next === undefined || next(text)) slots[kept++] = slot;
      }
    } else if (other(columns, slot)) {
      slots[kept++] = slot;
    }
  }
  return kept;
}

/** Sifts texts by whether they contain a string or match a pattern. */
export function siftByStringOrPattern(
  columns: LogColumns,
  slots: Uint16Array,
  count: number,
  string: string,
  pattern: RegExp,
  other: SlotTest,
): number {
  const { carried } = columns;
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const slot = slots[i]!;
    const text = carried[slot];
    if (typeof text === 'string') {
      if (text.includes(string) || pattern.test(text)) slots[kept++] = slot;
    } else if (other(columns, slot)) {
      slots[kept++] = slot;
    }
  }
  return kept;
}

/** Sifts texts by a pattern. */
export function siftByPattern(
  columns: LogColumns,
  slots: Uint16Array,
  count: number,
  pattern: RegExp,
  other: SlotTest,
): number {
  const { carried } = columns;
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const slot = slots[i]!;
    const text = carried[slot];
    if (typeof text === 'string') {
      if (pattern.test(text)) slots[kept++] = slot;
    } else if (other(columns, slot)) {
      slots[kept++] = slot;
    }
  }
  return kept;
}
