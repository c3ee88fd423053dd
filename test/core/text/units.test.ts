import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  formatBytes,
  formatClock,
  formatCount,
  formatDelta,
  formatDuration,
  formatRate,
  formatTime,
} from '../../../src/core/text/units.js';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [1, '1 B'],
    [96, '96 B'],
    [96.4, '96 B'],
    [999, '999 B'],
    [999.6, '1.0 kB'],
    [1000, '1.0 kB'],
    [1234, '1.2 kB'],
    [99_949, '99.9 kB'],
    [99_950, '100 kB'],
    [123_456, '123 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [3_100_000, '3.1 MB'],
    [999_999_999, '1.0 GB'],
    [1e9, '1.0 GB'],
    [1e12, '1.0 TB'],
    [1e18, '1000 PB'],
    [-1, '–'],
    [NaN, '–'],
    [Infinity, '–'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it('never takes more than three digits, and is never far off', () => {
    const factors = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 };
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 50 }), (bytes) => {
        const [, number, unit] = /^(\d{1,2}\.\d|\d{1,3}) (\w+)$/.exec(formatBytes(bytes))!;
        const value = Number(number) * factors[unit as keyof typeof factors];
        expect(Math.abs(value - bytes)).toBeLessThanOrEqual(bytes * 0.05);
      }),
    );
  });
});

describe('formatDuration and formatDelta', () => {
  it.each([
    [0, '0 ms', '+0 ms'],
    [0.04, '0 ms', '+0 ms'],
    [0.4, '0.4 ms', '+0.4 ms'],
    [0.96, '1 ms', '+1 ms'],
    [1, '1 ms', '+1 ms'],
    [12.4, '12 ms', '+12 ms'],
    [811, '811 ms', '+811 ms'],
    [999.4, '999 ms', '+999 ms'],
    [999.5, '1.0 s', '+1.0 s'],
    [2900, '2.9 s', '+2.9 s'],
    [59_949, '59.9 s', '+59.9 s'],
    [59_950, '1 min', '+1 min'],
    [65_000, '1 min 5 s', '+1 min 5 s'],
    [3_599_400, '59 min 59 s', '+59 min 59 s'],
    [3_599_500, '1 h', '+1 h'],
    [7_380_000, '2 h 3 min', '+2 h 3 min'],
    [86_399_000, '1 d', '+1 d'],
    [93_600_000, '1 d 2 h', '+1 d 2 h'],
    [-5, '−5 ms', '−5 ms'],
    [-0.01, '0 ms', '+0 ms'],
    [-65_000, '−1 min 5 s', '−1 min 5 s'],
    [NaN, '–', '–'],
  ])('write %d as %s and %s', (ms, duration, delta) => {
    expect(formatDuration(ms)).toBe(duration);
    expect(formatDelta(ms)).toBe(delta);
  });
});

it.each([
  [0, '00:00'],
  [999, '00:00'],
  [12_345, '00:12'],
  [161_000, '02:41'],
  [3_761_000, '1:02:41'],
  [360_000_000, '100:00:00'],
  [-5, '00:00'],
  [NaN, '00:00'],
])('formatClock writes %d as %s', (ms, text) => {
  expect(formatClock(ms)).toBe(text);
});

describe('formatTime', () => {
  it.each([
    [0, 0, '00:00:00.000'],
    [0, 60, '23:00:00.000'],
    [0, -330, '05:30:00.000'],
    [1_700_000_602_123.9, 0, '22:23:22.123'],
    [1_700_000_602_007, -60, '23:23:22.007'],
    [-1, 0, '23:59:59.999'],
    [86_399_999, 0, '23:59:59.999'],
  ])('writes %d with offset %d as %s', (ms, offset, text) => {
    expect(formatTime(ms, offset)).toBe(text);
  });

  it('agrees with Date for any moment and offset', () => {
    const moment = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(moment, fc.integer({ min: -840, max: 720 }), (ms, offset) => {
        const expected = new Date(ms - offset * 60_000).toISOString().slice(11, 23);
        expect(formatTime(ms, offset)).toBe(expected);
      }),
    );
  });
});

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [999.5, '1,000'],
    [1284, '1,284'],
    [1_000_007, '1,000,007'],
    [-1284, '−1,284'],
    [-0.2, '0'],
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
  ])('writes %d as %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });

  it('agrees with the grouping of English', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (count) => {
        expect(formatCount(count)).toBe(count.toLocaleString('en'));
      }),
    );
  });
});

it.each([
  [0, '0 / s'],
  [0.44, '0.4 / s'],
  [4, '4 / s'],
  [4.2, '4.2 / s'],
  [9.97, '10 / s'],
  [42.4, '42 / s'],
  [1284, '1,284 / s'],
  [Infinity, '–'],
])('formatRate writes %d as %s', (rate, text) => {
  expect(formatRate(rate)).toBe(text);
});
