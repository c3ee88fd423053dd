import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MAX_TRACK, ScrollMap } from '../../../src/core/geometry/scroll-map.js';

function map(rows: number, viewport = 480): ScrollMap {
  const made = new ScrollMap(24);
  made.resize(rows, viewport);
  return made;
}

describe('A scroll map', () => {
  it('is the browser’s own scrolling while the list is short', () => {
    const short = map(1000);
    short.scrollTop = 2400;
    expect([short.top, short.scrollTop, short.firstRow, short.track]).toEqual([
      2400, 2400, 100, 24_000,
    ]);
  });

  it('reaches the last row of a list taller than any element', () => {
    const tall = map(50_000_000);
    expect(tall.track).toBe(MAX_TRACK);
    tall.scrollTop = tall.track - tall.viewport;
    expect(tall.top).toBe(tall.maxTop);
    expect(tall.firstRow + 20).toBe(50_000_000);
    expect(tall.isAtEnd).toBe(true);
  });

  it('moves by single pixels and rows also where the track is scaled', () => {
    const tall = map(50_000_000);
    tall.top = 600_000_000;
    tall.top += 1;
    expect(tall.top).toBe(600_000_001);
    tall.reveal(25_000_100);
    expect(tall.top + tall.viewport).toBe(25_000_101 * 24);
  });

  it('stays inside when rows go', () => {
    const short = map(1000);
    short.top = Infinity;
    short.resize(10, 480);
    expect(short.top).toBe(0);
  });

  it('reveals a row by the shortest way, and not at all when it is seen', () => {
    const short = map(1000);
    short.reveal(5);
    expect(short.top).toBe(0);
    short.reveal(20);
    expect(short.top).toBe(24);
    short.reveal(0);
    expect(short.top).toBe(0);
  });

  it('comes back to where it was through the scroll bar, to within a scaled pixel', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, share) => {
          const made = map(rows);
          made.top = share * made.maxTop;
          const { top } = made;
          const shown = made.scrollTop;
          made.scrollTop = shown;
          expect(Math.abs(made.top - top)).toBeLessThan(0.01 + top * 1e-9);
        },
      ),
    );
  });
});
