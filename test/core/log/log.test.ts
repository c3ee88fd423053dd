import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { EntryKind } from '../../../src/core/log/entry.js';
import { Log } from '../../../src/core/log/log.js';
import { append, log, logWith } from '../../support/log.js';

describe('A log', () => {
  it('gives back what was put in, in order', () => {
    const made = log('open chat', '> hello', '< hex:00ff', 'close 1001 bye');
    expect(made.length).toBe(4);
    expect(made.at(1)).toMatchObject({ kind: EntryKind.open, detail: { protocol: 'chat' } });
    expect(made.at(2)).toEqual({
      kind: EntryKind.sent,
      sequence: 2,
      time: 1001,
      size: 5,
      payload: 'hello',
    });
    expect(made.at(3)).toMatchObject({ kind: EntryKind.received, size: 2 });
    expect(made.at(4)).toMatchObject({ detail: { code: 1001, reason: 'bye' } });
  });

  it('keeps the columns of more entries than a chunk holds', () => {
    const made = new Log();
    for (let i = 1; i <= 10_000; i += 1) {
      made.appendMessage(i % 2 ? EntryKind.sent : EntryKind.received, i, i, `m${String(i)}`);
    }
    for (const i of [1, 4095, 4096, 4097, 8192, 8193, 10_000]) {
      expect([made.timeAt(i), made.sizeAt(i), made.carriedAt(i)]).toEqual([i, i, `m${String(i)}`]);
    }
    expect(made.kept(EntryKind.sent)).toBe(5000);
  });

  it('knows nothing of entries that were never there', () => {
    const made = log('> a');
    expect(made.at(0)).toBeUndefined();
    expect(made.at(2)).toBeUndefined();
    expect(() => made.kindAt(2)).toThrow(RangeError);
  });

  it('lets the oldest entries go at the limit of entries, and counts them', () => {
    const made = new Log({ maxEntries: 1000 });
    for (let i = 0; i < 5000; i += 1) append(made, '< 0123456789');
    expect(made.length).toBeLessThanOrEqual(1000);
    expect(made.length).toBeGreaterThan(900);
    expect(made.evicted.entries + made.length).toBe(5000);
    expect(made.evicted.bytes + made.bytes).toBe(50_000);
    expect(made.total(EntryKind.received)).toEqual({ entries: 5000, bytes: 50_000 });
    expect(made.kept(EntryKind.received)).toBe(made.length);
    expect(made.at(made.first - 1)).toBeUndefined();
    expect(made.at(made.first)).toMatchObject({ payload: '0123456789' });
  });

  it('forgets the connections of which nothing is kept, and those alone', () => {
    const made = new Log({ maxEntries: 1000 });
    const connect = (): void => {
      append(made, 'open chat');
      for (let i = 0; i < 9; i += 1) append(made, '< x');
    };
    connect();
    connect();
    made.pin(15);
    for (let i = 0; i < 500; i += 1) connect();
    expect(made.connections[0]!.sequence).toBe(11);
    expect(made.connectionAt(15)!.sequence).toBe(11);
    made.unpin(15);
    for (let i = 0; i < 500; i += 1) connect();
    expect(made.connections.length).toBeLessThanOrEqual(101);
    // The oldest entry that is kept belongs to a connection whose open event may be gone.
    expect(made.connections[0]!.sequence).toBeGreaterThan(made.first - 10);
    for (let sequence = made.first; sequence < made.end; sequence += 1) {
      expect(made.connectionAt(sequence)!.sequence).toBe(sequence - ((sequence - 1) % 10));
    }
  });

  it('lets entries go at the limit of bytes, but never the newest', () => {
    const made = new Log({ maxBytes: 1_000_000 });
    append(made, '< small');
    made.appendMessage(EntryKind.received, 1, 3_000_000, new ArrayBuffer(0));
    expect(made.length).toBe(1);
    expect(made.bytes).toBe(3_000_000);
    expect(made.evicted.entries).toBe(1);
    append(made, '< next');
    expect(made.at(made.first)).toMatchObject({ payload: 'next' });
  });

  it('goes on counting after it was cleared', () => {
    const made = logWith({}, '> a', '< b');
    const { generation } = made;
    made.clear();
    expect([made.length, made.bytes, made.evicted.entries]).toEqual([0, 0, 0]);
    expect(made.generation).not.toBe(generation);
    expect(append(made, '< c')).toBe(3);
    expect(made.at(3)).toMatchObject({ payload: 'c' });
    expect(made.at(2)).toBeUndefined();
  });

  it.each([
    [{ maxEntries: 0 }, /entries/],
    [{ maxEntries: -5 }, /entries/],
    [{ maxEntries: 1.5 }, /entries/],
    [{ maxEntries: Infinity }, /entries/],
    [{ maxBytes: Number.NaN }, /of payload; this is no number/],
    [{ maxBytes: 1e30 }, /of payload/],
  ])('refuses the limits %j with a sentence', (limits, sentence) => {
    expect(() => new Log(limits)).toThrow(sentence);
    const made = log('> a');
    const before = made.limits;
    expect(() => {
      made.setLimits(limits);
    }).toThrow(RangeError);
    expect(made.limits).toEqual(before);
  });

  it('tells a listener once until it has caught up', () => {
    const made = new Log();
    let told = 0;
    const unsubscribe = made.changes.subscribe(() => (told += 1));
    append(made, '< a');
    append(made, '< b');
    expect(told).toBe(1);
    made.changes.rearm();
    append(made, '< c');
    expect(told).toBe(2);
    unsubscribe();
    expect(made.changes.size).toBe(0);
  });

  it('never loses count, whatever is appended, cleared and limited', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('append' as const), size: fc.integer({ min: 0, max: 300_000 }) }),
      fc.record({ do: fc.constant('limit' as const), size: fc.integer({ min: 100, max: 400 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 1500, size: 'max' }), (steps) => {
        const made = new Log({ maxEntries: 300, maxBytes: 5_000_000 });
        let appended = 0;
        let bytes = 0;
        for (const { do: what, size } of steps) {
          if (what === 'limit') made.setLimits({ maxEntries: size });
          else {
            appended += 1;
            bytes += size;
            expect(made.appendMessage(EntryKind.sent, 0, size, String(appended))).toBe(appended);
          }
          expect(made.length + made.evicted.entries).toBe(appended);
          expect(made.bytes + made.evicted.bytes).toBe(bytes);
          expect(made.length).toBeLessThanOrEqual(Math.max(1, made.limits.maxEntries));
        }
        for (let s = made.first; s < made.end; s += 1) expect(made.carriedAt(s)).toBe(String(s));
      }),
      { numRuns: 40 },
    );
  });
});
