import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { EntryKind } from '../../../src/core/log/entry.js';
import { EVICTED_ROW, LogView, type EntryTest } from '../../../src/core/log/log-view.js';
import { Log } from '../../../src/core/log/log.js';
import { append, log } from '../../support/log.js';

const isSent: EntryTest = (made, sequence) => made.kindAt(sequence) === EntryKind.sent;

function rows(view: LogView): (number | undefined)[] {
  view.scan(Infinity);
  return Array.from({ length: view.rowCount }, (_, row) => view.sequenceAt(row));
}

describe('A view of a log', () => {
  it('shows every entry without a test', () => {
    const made = log('open', '> a', '< b');
    const view = new LogView(made);
    expect(rows(view)).toEqual([1, 2, 3]);
    append(made, '< c');
    expect(rows(view)).toEqual([1, 2, 3, 4]);
    expect(view.rowOf(3)).toBe(2);
  });

  it('shows what passes a test, also what arrives later', () => {
    const made = log('open', '> a', '< b', '> c');
    const view = new LogView(made);
    view.test = isSent;
    expect(rows(view)).toEqual([2, 4]);
    append(made, '> d');
    append(made, '< e');
    expect(rows(view)).toEqual([2, 4, 5]);
    expect(view.shows(4)).toBe(true);
    expect(view.shows(3)).toBe(false);
    expect(view.rowOf(3)).toBe(1);
  });

  it('scans in slices and goes on where it stopped', () => {
    const made = log('> a', '> b', '> c');
    const view = new LogView(made);
    view.test = isSent;
    expect(view.scan(2)).toBe(false);
    expect(view.matchCount).toBe(2);
    expect(view.scan(2)).toBe(true);
    expect(view.matchCount).toBe(3);
  });

  it('begins with a note once entries were let go', () => {
    const made = new Log({ maxEntries: 100 });
    const view = new LogView(made);
    for (let i = 0; i < 101; i += 1) append(made, '< x');
    expect(view.hasEvictedRow).toBe(true);
    expect(view.sequenceAt(0)).toBe(EVICTED_ROW);
    expect(view.sequenceAt(1)).toBe(made.first);
    expect(view.rowCount).toBe(made.length + 1);
    expect(view.rowOf(made.first)).toBe(1);
  });

  it('forgets matches that were let go', () => {
    const made = new Log({ maxEntries: 100 });
    const view = new LogView(made);
    view.test = isSent;
    for (let i = 0; i < 500; i += 1) {
      append(made, i % 2 ? '> x' : '< y');
      if (i % 50 === 0) view.scan(Infinity);
    }
    const shown = rows(view).slice(1);
    expect(shown.every((sequence) => made.has(sequence!))).toBe(true);
    expect(shown.length).toBe(made.kept(EntryKind.sent));
  });

  it('shows nothing new while it is held, and everything afterwards', () => {
    const made = log('> a');
    const view = new LogView(made);
    view.hold();
    append(made, '> b');
    expect(rows(view)).toEqual([1]);
    expect(view.heldBack).toBe(1);
    view.release();
    expect(rows(view)).toEqual([1, 2]);
  });

  it('starts over when the log is cleared', () => {
    const made = log('> a', '> b');
    const view = new LogView(made);
    view.test = isSent;
    expect(rows(view)).toEqual([1, 2]);
    made.clear();
    append(made, '> c');
    expect(rows(view)).toEqual([3]);
  });

  it('finds the row of every entry it shows', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 400 }), (sent) => {
        const made = new Log({ maxEntries: 100 });
        const view = new LogView(made);
        view.test = isSent;
        for (const is of sent) append(made, is ? '> x' : '< y');
        for (const [row, sequence] of rows(view).entries()) {
          expect(view.rowOf(sequence!)).toBe(row);
        }
      }),
      { numRuns: 60 },
    );
  });
});
