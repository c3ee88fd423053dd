import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LogStats } from '../../../src/core/log/log-stats.js';
import { Log } from '../../../src/core/log/log.js';
import { MAX_BUCKETS, type TimeHistogram } from '../../../src/core/log/time-histogram.js';
import { append } from '../../support/log.js';

function histogramOf(times: readonly number[], line = '< ab'): TimeHistogram {
  const made = new Log();
  for (const time of times) append(made, line, time);
  const stats = new LogStats(made);
  stats.scan(Infinity);
  return stats.histogram;
}

function received(histogram: TimeHistogram): Map<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index < histogram.length; index += 1) {
    const bucket = histogram.bucketAt(index)!;
    if (bucket.received > 0) found.set(bucket.from, bucket.received);
  }
  return found;
}

describe('The histogram of a log', () => {
  it('says what happened in each bucket, and nothing outside', () => {
    const made = new Log();
    const lines = ['open', '> a', '< hex:000102', '< c', 'error', 'close 1006'];
    for (const line of lines) append(made, line, 1_234_567);
    const stats = new LogStats(made);
    stats.scan(Infinity);
    expect(stats.histogram.bucketAt(0)).toEqual({
      ...{ from: 1_234_500, to: 1_234_600 },
      ...{ sent: 1, received: 2, bytes: 5, opens: 1, errors: 1, closes: 1 },
    });
    for (const index of [-1, 1, NaN]) expect(stats.histogram.bucketAt(index)).toBeUndefined();
  });

  it.each([
    [0, 100],
    [51_199, 100],
    [51_200, 200],
    [102_399, 200],
    [102_400, 400],
    [86_400_000, 204_800],
    [3_153_600_000_000, 6_710_886_400],
  ])('covers %d ms with buckets of %d ms', (span, width) => {
    const histogram = histogramOf([0, span]);
    expect(histogram.width).toBe(width);
    expect(histogram.length).toBeLessThanOrEqual(MAX_BUCKETS);
    expect(histogram.from).toBeLessThanOrEqual(0);
    expect(histogram.to).toBeGreaterThan(span);
  });

  it('holds each entry in the bucket of its time, however often it grew', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.array(fc.constantFrom(0, 1, 40, 120, 3000, 70_000, 5_000_000), { maxLength: 400 }),
        (start, steps) => {
          let time = start;
          const times = [start, ...steps.map((step) => (time += step))];
          const histogram = histogramOf(times);
          const expected = new Map<number, number>();
          for (const each of times) {
            const from = Math.floor(each / histogram.width) * histogram.width;
            expected.set(from, (expected.get(from) ?? 0) + 1);
          }
          expect(received(histogram)).toEqual(expected);
          expect(histogram.length).toBeLessThanOrEqual(MAX_BUCKETS);
        },
      ),
      { numRuns: 60 },
    );
  });

  const pause = fc.constantFrom(0, 3, 90, 250, 1200, 9000);
  const scans = fc.constantFrom(3, 20, Infinity);

  it('holds each kept entry in the bucket of its time after others were let go', () => {
    fc.assert(
      fc.property(fc.array(pause, { minLength: 90, maxLength: 400 }), scans, (steps, count) => {
        const made = new Log({ maxEntries: 100 });
        const stats = new LogStats(made);
        let time = 1_000_000;
        for (const [index, step] of steps.entries()) {
          append(made, '< ab', (time += step));
          if (index % 7 === 0) stats.scan(count);
        }
        stats.scan(Infinity);
        const { histogram } = stats;
        const expected = new Map<number, number>();
        for (let sequence = made.first; sequence < made.end; sequence += 1) {
          const from = Math.floor(made.timeAt(sequence) / histogram.width) * histogram.width;
          expected.set(from, (expected.get(from) ?? 0) + 1);
        }
        expect(received(histogram)).toEqual(expected);
        expect(histogram.bucketAt(0)!.received).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
