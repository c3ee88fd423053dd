import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { EntryKind } from '../../../src/core/log/entry.js';
import { LogStats } from '../../../src/core/log/log-stats.js';
import { Log } from '../../../src/core/log/log.js';
import type { Traffic } from '../../../src/core/log/traffic.js';
import { append, log } from '../../support/log.js';

function counted(made: Log): LogStats {
  const stats = new LogStats(made);
  stats.scan(Infinity);
  return stats;
}

/** The same numbers, the slow way: by looking at each entry that is kept. */
function recount(made: Log): Traffic {
  const tally = (): { entries: number; bytes: number } => ({ entries: 0, bytes: 0 });
  const messages = () => ({ ...tally(), text: tally(), binary: tally() });
  const sum = {
    ...{ sent: messages(), received: messages(), events: tally() },
    ...{ opens: 0, errors: 0, closes: 0 },
  };
  const add = (to: { entries: number; bytes: number }, size: number): void => {
    to.entries += 1;
    to.bytes += size;
  };
  for (let sequence = made.first; sequence < made.end; sequence += 1) {
    const entry = made.at(sequence)!;
    if (entry.kind === EntryKind.sent || entry.kind === EntryKind.received) {
      const direction = entry.kind === EntryKind.sent ? sum.sent : sum.received;
      add(direction, entry.size);
      add(typeof entry.payload === 'string' ? direction.text : direction.binary, entry.size);
    } else add(sum.events, entry.size);
    if (entry.kind === EntryKind.open) sum.opens += 1;
    if (entry.kind === EntryKind.error) sum.errors += 1;
    if (entry.kind === EntryKind.close) sum.closes += 1;
  }
  return sum;
}

function sumOfBuckets({ histogram }: LogStats) {
  const sum = { sent: 0, received: 0, bytes: 0, opens: 0, errors: 0, closes: 0 };
  for (let index = 0; index < histogram.length; index += 1) {
    const bucket = histogram.bucketAt(index)!;
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += bucket[name];
  }
  return sum;
}

function expectSame(stats: LogStats, made: Log): void {
  const expected = recount(made);
  expect(stats.kept).toEqual(expected);
  expect(sumOfBuckets(stats)).toEqual({
    sent: expected.sent.entries,
    received: expected.received.entries,
    bytes: expected.sent.bytes + expected.received.bytes,
    opens: expected.opens,
    errors: expected.errors,
    closes: expected.closes,
  });
}

describe('The statistics of a log', () => {
  it('are nothing for an empty log', () => {
    const stats = counted(log());
    expect(stats.isComplete).toBe(true);
    expect(stats.kept.sent).toEqual({
      ...{ entries: 0, bytes: 0 },
      text: { entries: 0, bytes: 0 },
      binary: { entries: 0, bytes: 0 },
    });
    expect(stats.histogram.length).toBe(0);
    expect(stats.peak.all).toEqual({ entries: 0, bytes: 0 });
  });

  it('count by direction and type, in bytes of UTF-8', () => {
    const messages = ['> é', '> hex:0102', '< abc', '< hex:ff'];
    const { kept } = counted(log('open', ...messages, 'note n', 'error', 'close 1006'));
    expect(kept).toEqual({
      sent: {
        ...{ entries: 2, bytes: 4 },
        text: { entries: 1, bytes: 2 },
        binary: { entries: 1, bytes: 2 },
      },
      received: {
        ...{ entries: 2, bytes: 4 },
        text: { entries: 1, bytes: 3 },
        binary: { entries: 1, bytes: 1 },
      },
      events: { entries: 4, bytes: 0 },
      ...{ opens: 1, errors: 1, closes: 1 },
    });
  });

  it('do nothing until they are asked, and count in slices', () => {
    const made = log('> a', '> b', '> c');
    const stats = new LogStats(made);
    expect(stats.kept.sent.entries).toBe(0);
    expect(made.changes.size).toBe(0);
    expect(stats.scan(2)).toBe(false);
    expect(stats.kept.sent.entries).toBe(2);
    expect(stats.scan(2)).toBe(true);
    append(made, '< d');
    expect(stats.isComplete).toBe(false);
    expect(stats.kept.received.entries).toBe(0);
    stats.scan(1);
    expect(stats.kept.received.entries).toBe(1);
  });

  it('are shared by all who look at a log', () => {
    const made = log();
    expect(LogStats.of(made)).toBe(LogStats.of(made));
    expect(LogStats.of(made)).not.toBe(LogStats.of(log()));
  });

  it('forget what was let go across many chunks, also what they never saw', () => {
    const made = new Log({ maxEntries: 10_000 });
    const stats = new LogStats(made);
    for (let i = 0; i < 60_000; i += 1) {
      append(made, i % 3 === 0 ? '> hex:0102' : '< abc', 1000 + i);
      if (i % 1777 === 0 && i < 30_000) stats.scan(i % 2 ? 500 : Infinity);
    }
    stats.scan(Infinity);
    expectSame(stats, made);
    expect(stats.histogram.from).toBe(Math.floor(made.timeAt(made.first) / 100) * 100);
  });

  it('begin anew when the log is cleared, peak included', () => {
    const made = log('> a', '< b', 'error');
    const stats = counted(made);
    made.clear();
    stats.scan(Infinity);
    expect(stats.peak.all.entries).toBe(0);
    append(made, '< c', 5000);
    stats.scan(Infinity);
    expectSame(stats, made);
    expect(stats.peak.all.entries).toBe(1);
    expect(stats.histogram.from).toBe(5000);
  });

  it.each([
    ['equal times', [1000, 1000, 1000], [3]],
    ['a small step back', [1000, 1150, 1090, 1160], [1, 3]],
    ['a step back of a day', [86_401_000, 1000, 86_401_100], [2, 1]],
    ['a time that is none', [1000, NaN, Infinity, 1100], [3, 1]],
    ['a first time that is none', [NaN, 50], [2]],
  ])('take %s', (_, times, expected) => {
    const made = new Log();
    for (const time of times) append(made, '> a', time);
    const { histogram } = counted(made);
    const sent = Array.from({ length: histogram.length }, (_, i) => histogram.bucketAt(i)!.sent);
    expect(sent).toEqual(expected);
  });

  it('look closer when a long silence was let go', () => {
    const made = new Log({ maxEntries: 100 });
    const stats = new LogStats(made);
    append(made, 'open', 0);
    for (let i = 0; i < 150; i += 1) {
      append(made, '< a', 36_000_000 + i * 10);
      stats.scan(Infinity);
      if (i === 0) expect(stats.histogram.width).toBe(102_400);
    }
    expect(stats.histogram.width).toBe(100);
    expectSame(stats, made);
    expect(stats.peak.received.entries).toBe(100);
  });

  it('equal a recount after anything', () => {
    const messages = ['> a', '> hex:0001', '< ccc', '< hex:ff'];
    const line = fc.constantFrom(...messages, 'open', 'error', 'close 1000', 'note x');
    const lines = fc.record({
      lines: fc.array(line, { minLength: 1, maxLength: 150 }),
      after: fc.constantFrom(0, 1, 7, 99, 5000, 4_000_000, -3, -250, -5000),
    });
    const step = fc.oneof(
      { weight: 8, arbitrary: lines },
      { weight: 3, arbitrary: fc.record({ scan: fc.constantFrom(1, 50, Infinity) }) },
      { weight: 1, arbitrary: fc.constant({ clear: true }) },
      { weight: 1, arbitrary: fc.record({ limit: fc.integer({ min: 100, max: 400 }) }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const made = new Log({ maxEntries: 300 });
        const stats = new LogStats(made);
        let time = 1_000_000;
        for (const each of steps) {
          if ('lines' in each) {
            for (const text of each.lines) append(made, text, (time += each.after));
          } else if ('scan' in each) stats.scan(each.scan);
          else if ('limit' in each) made.setLimits({ maxEntries: each.limit });
          else made.clear();
        }
        expect(stats.scan(Infinity)).toBe(true);
        expectSame(stats, made);
      }),
      { numRuns: 150 },
    );
  });
});
