import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shownTest } from '../../../src/core/filter/entry-tests.js';
import { EntryKind } from '../../../src/core/log/entry.js';
import { LIMIT_RANGES } from '../../../src/core/log/log-limits.js';
import { EVICTED_ROW, LogView } from '../../../src/core/log/log-view.js';
import type { Log } from '../../../src/core/log/log.js';
import { MOST_PINS } from '../../../src/core/log/pins.js';
import { append, log, logWith } from '../../support/log.js';

function rows(view: LogView): (number | undefined)[] {
  view.scan(Infinity);
  return Array.from({ length: view.rowCount }, (_, row) => view.sequenceAt(row));
}

/** The fewest entries that a log can be limited to; at one more it lets 8 go. */
const FEW = 100;

/** A log that is full, of one-byte messages that it received. */
function full(): Log {
  return logWith({ maxEntries: FEW }, ...Array.from({ length: FEW }, () => '< x'));
}

describe('Pinned entries', () => {
  it('stay when the limits let their neighbours go', () => {
    const made = full();
    made.pin(2);
    append(made, '< y');
    expect(made.first).toBe(9);
    expect(made.keptPins).toEqual([2]);
    expect(made.at(2)).toMatchObject({ kind: EntryKind.received, payload: 'x', time: 1001 });
    expect(made.has(1)).toBe(false);
    expect(made.evicted).toEqual({ entries: 7, bytes: 7 });
    expect(made.bytes).toBe(94);
    expect(made.kept(EntryKind.received)).toBe(94);
  });

  it('go when they are unpinned and nothing else keeps them', () => {
    const made = full();
    made.pin(1);
    append(made, '< y');
    made.unpin(1);
    expect(made.has(1)).toBe(false);
    expect(made.keptPins).toEqual([]);
    expect(made.evicted).toEqual({ entries: 8, bytes: 8 });
    made.pin(30);
    made.unpin(30);
    expect(made.has(30)).toBe(true);
  });

  it('go with everything else when the log is cleared', () => {
    const made = full();
    made.pin(1);
    append(made, '< y');
    made.clear();
    expect(made.pinCount).toBe(0);
    expect(made.keptPins).toEqual([]);
    expect(made.bytes).toBe(0);
  });

  it('are refused beyond what a log can promise to keep', () => {
    const made = logWith({ maxBytes: LIMIT_RANGES.maxBytes.min }, `< ${'x'.repeat(600_000)}`);
    expect(() => {
      made.pin(1);
    }).toThrow('Pinned entries may carry half of the bytes that the log may keep.');
    expect(() => {
      made.pin(2);
    }).toThrow('Entry 2 is not in the log.');
    const many = log(...Array.from({ length: MOST_PINS + 1 }, () => '< x'));
    for (let sequence = 1; sequence <= MOST_PINS; sequence += 1) many.pin(sequence);
    many.pin(1);
    expect(() => {
      many.pin(MOST_PINS + 1);
    }).toThrow('No more than 10000 entries can be pinned.');
  });

  it('stand in a view between the note on what went and the first entry', () => {
    const made = full();
    const view = new LogView(made);
    made.pin(2);
    made.pin(50);
    append(made, '> y');
    expect(rows(view).slice(0, 3)).toEqual([EVICTED_ROW, 2, 9]);
    expect(view.rowOf(2)).toBe(1);
    expect(view.rowOf(1)).toBe(1);
    expect(view.rowOf(3)).toBe(2);
    expect(view.rowOf(9)).toBe(2);
    view.test = shownTest('sent', made);
    expect(rows(view)).toEqual([EVICTED_ROW, 101]);
    view.test = shownTest('received', made);
    expect(rows(view).slice(0, 3)).toEqual([EVICTED_ROW, 2, 9]);
    view.test = shownTest('pinned', made);
    expect(rows(view)).toEqual([EVICTED_ROW, 2, 50]);
  });

  it('never make a row lose its place, whatever comes and goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('<', '>', 'pin', 'unpin'), fc.nat(140)), {
          maxLength: 80,
        }),
        fc.constantFrom('all', 'received', 'pinned'),
        (steps, shown) => {
          const made = full();
          const view = new LogView(made);
          for (const [step, number] of steps) {
            if (step === 'pin' && made.has(number)) made.pin(number);
            else if (step === 'unpin') made.unpin(number);
            else if (step === '<' || step === '>') append(made, `${step} x`);
          }
          view.test = shownTest(shown, made);
          for (const [row, sequence] of rows(view).entries()) {
            expect(view.rowOf(sequence!)).toBe(row);
            if (sequence !== EVICTED_ROW) expect(made.has(sequence!)).toBe(true);
          }
          const { length, keptPins, evicted, end } = made;
          expect(length + keptPins.length + evicted.entries).toBe(end - 1);
        },
      ),
    );
  });
});
