import { describe, expect, it } from 'vitest';

import { LogStats } from '../../../src/core/log/log-stats.js';
import {
  clampRange,
  fractionOf,
  moveEdge,
  rangeBetween,
  scaleOf,
  timeAt,
  type RangeEdge,
} from '../../../src/core/log/time-range.js';
import {
  describeBucket,
  describeRange,
  describeTimeline,
} from '../../../src/core/log/timeline-text.js';
import { log } from '../../support/log.js';

const scale = { from: 1000, to: 2000, step: 100 };

describe('A scale of time', () => {
  it('has room behind a short histogram, and none behind a long one', () => {
    const stats = new LogStats(log('> a'));
    stats.scan(Infinity);
    expect(scaleOf(stats.histogram)).toEqual({ from: 1000, to: 6000, step: 100 });
  });

  it.each([
    [1000, 0],
    [1500, 0.5],
    [2000, 1],
    [0, 0],
    [Infinity, 1],
  ])('has %d at %d', (time, fraction) => {
    expect(fractionOf(scale, time)).toBe(fraction);
  });

  it.each([
    [0.25, 1250],
    [-3, 1000],
    [3, 2000],
  ])('has at %d the time %d', (fraction, time) => {
    expect(timeAt(scale, fraction)).toBe(time);
  });
});

describe('A range', () => {
  it.each([
    [1210, 1490, { from: 1200, to: 1500 }],
    [1490, 1210, { from: 1200, to: 1500 }],
    [1250, 1250, { from: 1200, to: 1300 }],
    [1200, 1200, { from: 1200, to: 1300 }],
    [2000, 2000, { from: 1900, to: 2000 }],
    [-50, 1150, { from: 1000, to: 1200 }],
    [900, 2100, undefined],
  ])('between %d and %d is %o', (a, b, expected) => {
    expect(rangeBetween(scale, a, b)).toEqual(expected);
  });

  it.each<[RangeEdge, number, unknown]>([
    ['from', 1, { from: 1300, to: 1500 }],
    ['from', -1, { from: 1100, to: 1500 }],
    ['from', 10, { from: 1400, to: 1500 }],
    ['from', -Infinity, { from: 1000, to: 1500 }],
    ['from', Infinity, { from: 1400, to: 1500 }],
    ['to', 0.6, { from: 1200, to: 1600 }],
    ['to', -10, { from: 1200, to: 1300 }],
    ['to', Infinity, { from: 1200, to: 2000 }],
  ])('moved at %s by %d is %o', (edge, steps, expected) => {
    expect(moveEdge(scale, { from: 1200, to: 1500 }, edge, steps)).toEqual(expected);
  });

  it('is none while it is the whole scale', () => {
    expect(moveEdge(scale, undefined, 'from', -1)).toBeUndefined();
    expect(moveEdge(scale, undefined, 'to', -1)).toEqual({ from: 1000, to: 1900 });
    expect(moveEdge(scale, { from: 1000, to: 1900 }, 'to', 1)).toBeUndefined();
  });

  it('is clamped to what is left of the scale', () => {
    expect(clampRange(scale, { from: 0, to: 1500 })).toEqual({ from: 1000, to: 1500 });
    expect(clampRange(scale, { from: 0, to: 500 })).toEqual({ from: 1000, to: 1000 });
    expect(clampRange(scale, undefined)).toEqual({ from: 1000, to: 2000 });
  });
});

describe('A timeline in words', () => {
  const stats = new LogStats(log('open', '> a', '< b', '< c', 'error', 'close 1006'));
  stats.scan(Infinity);

  it('says how much, when, and what went wrong', () => {
    expect(describeTimeline(stats, 0)).toBe(
      '3 messages from 00:00:01 to 00:00:01, peak 3 a second, 1 error, 1 close',
    );
    expect(describeTimeline(new LogStats(log()), 0)).toBe('No entries');
  });

  it('says what a bucket holds', () => {
    const bucket = stats.histogram.bucketAt(0)!;
    expect(describeBucket(bucket, 0)).toBe(
      '00:00:01.0 · 1 sent · 2 received · 3 B · 1 error · 1 close',
    );
    const quiet = { sent: 0, received: 0, bytes: 0, opens: 0, errors: 0, closes: 0 };
    expect(describeBucket({ from: 0, to: 3200, ...quiet }, 0)).toBe(
      '00:00:00 – 00:00:03 · nothing',
    );
  });

  it('says how long a range is', () => {
    expect(describeRange({ from: 1000, to: 4300 }, 0)).toBe('00:00:01.0 – 00:00:04.3 · 3.3 s');
  });
});
