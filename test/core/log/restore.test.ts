import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { EntryKind, type Entry } from '../../../src/core/log/entry.js';
import type { Log } from '../../../src/core/log/log.js';
import { append, log, logWith } from '../../support/log.js';

function entriesOf(made: Log): (Entry | undefined)[] {
  const pinned = made.keptPins.map((sequence) => made.at(sequence));
  const others = Array.from({ length: made.length }, (_, index) => made.at(made.first + index));
  return [...pinned, ...others];
}

function appendAll(made: Log, lines: readonly string[]): void {
  for (const line of lines) append(made, line);
}

/** All that can be read of a log. */
function stateOf(made: Log): object {
  const { first, end, bytes, evicted, keptPins, connections, pinCount } = made;
  const kinds = Object.values(EntryKind);
  const counts = kinds.map((kind) => [made.kept(kind), made.total(kind)]);
  return {
    first,
    end,
    bytes,
    evicted,
    keptPins,
    connections,
    pinCount,
    counts,
    entries: entriesOf(made),
  };
}

describe('A log that is cleared and restored', () => {
  it('has what it had, and after it what has come since', () => {
    const made = log('open', '> one', '< two');
    made.pin(2);
    const cleared = made.clear();
    expect(cleared.entries).toBe(3);
    expect(made.length).toBe(0);
    appendAll(made, ['< three', 'close 1000', 'open', '< four']);
    made.pin(4);
    expect(made.restore(cleared)).toBe(true);
    expect(entriesOf(made).map((entry) => entry?.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect([2, 3, 4].map((sequence) => made.isPinned(sequence))).toEqual([true, false, true]);
    expect(made.connections.map(({ sequence }) => sequence)).toEqual([1, 6]);
    expect(made.total(EntryKind.received).entries).toBe(3);
  });

  it('is the one that was never cleared, whatever it had and has', () => {
    const line = fc.constantFrom('open', '> one', '< two', '< {"a":1}', 'close 1001 bye', 'note x');
    const lines = fc.array(line, { maxLength: 60 });
    fc.assert(
      fc.property(lines, lines, fc.nat(40), fc.boolean(), (before, after, pin, isPinned) => {
        const maxEntries = 100;
        const kept = logWith({ maxEntries }, ...before);
        const made = logWith({ maxEntries }, ...before);
        for (const each of [kept, made]) if (isPinned && each.has(pin)) each.pin(pin);
        const cleared = made.clear();
        for (const each of [kept, made]) appendAll(each, after);
        expect(made.restore(cleared)).toBe(true);
        expect(stateOf(made)).toEqual(stateOf(kept));
      }),
    );
  });

  it('tells those that derive from it that all is different', () => {
    const made = log('> one');
    const cleared = made.clear();
    const { generation } = made;
    made.restore(cleared);
    expect(made.generation).not.toBe(generation);
  });

  it('stays as it is when it was cleared again, or restored before', () => {
    const made = log('> one');
    const cleared = made.clear();
    append(made, '> two');
    const second = made.clear();
    expect(made.restore(cleared)).toBe(false);
    expect(made.length).toBe(0);
    expect(made.restore(second)).toBe(true);
    expect(made.restore(second)).toBe(false);
    expect(entriesOf(made)).toHaveLength(1);
  });

  it('stays as it is when what came since has filled it', () => {
    const made = logWith({ maxEntries: 100 }, '> one');
    const cleared = made.clear();
    appendAll(made, Array<string>(150).fill('< x'));
    expect(made.restore(cleared)).toBe(false);
    expect(made.has(1)).toBe(false);
  });
});
