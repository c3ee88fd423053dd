import fc from 'fast-check';
import { expect, it } from 'vitest';

import { isoTime } from '../../../src/core/text/iso-time.js';

it.each<[number | bigint, number, string | undefined]>([
  [0, 0, '1970-01-01T00:00:00Z'],
  [-1, 0, '1969-12-31T23:59:59Z'],
  [-1n, 1, '1969-12-31T23:59:59.000000001Z'],
  [951_782_400, 0, '2000-02-29T00:00:00Z'],
  [1_363_896_240, 500_000_000, '2013-03-21T20:04:00.500Z'],
  [0, 1_000, '1970-01-01T00:00:00.000001Z'],
  [8_640_000_000_000n, 0, '+275760-09-13T00:00:00Z'],
  [-62_198_755_200, 0, '-000001-01-01T00:00:00Z'],
  [8_640_000_000_001n, 0, undefined],
  [NaN, 0, undefined],
  [0, 1_000_000_000, undefined],
  [0, -1, undefined],
])('isoTime(%s, %s) is %s', (seconds, nanoseconds, expected) => {
  expect(isoTime(seconds, nanoseconds)).toBe(expected);
});

it('isoTime agrees with the language', () => {
  fc.assert(
    fc.property(fc.integer({ min: -8_640_000_000_000, max: 8_640_000_000_000 }), (seconds) => {
      const expected = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
      expect(isoTime(seconds)).toBe(expected);
    }),
  );
});
