import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { RateWindow } from '../../../src/core/log/rate-window.js';

/** `[group, time, size]`: group 0 is sent, 1 received, 2 an event. */
type Line = readonly [group: number, time: number, size: number];

function windowOf(...lines: Line[]): RateWindow {
  const window = new RateWindow();
  for (const line of lines) window.add(...line);
  return window;
}

const tickOf = (time: number): number => Math.floor(time / 10);

describe('The rate', () => {
  it('is nothing before anything happened', () => {
    expect(windowOf().at(5000).all).toEqual({ entries: 0, bytes: 0 });
    expect(windowOf().peak.all).toEqual({ entries: 0, bytes: 0 });
  });

  it('counts each way, and together', () => {
    const rate = windowOf([0, 1000, 3], [1, 1100, 10], [1, 1200, 20], [2, 1300, 1]).at(1300);
    expect(rate.sent).toEqual({ entries: 1, bytes: 3 });
    expect(rate.received).toEqual({ entries: 2, bytes: 30 });
    expect(rate.events).toEqual({ entries: 1, bytes: 1 });
    expect(rate.messages).toEqual({ entries: 3, bytes: 33 });
    expect(rate.all).toEqual({ entries: 4, bytes: 34 });
  });

  it.each([
    ['at once', 1000, 1],
    ['within the second', 1989, 1],
    ['a second later', 2000, 0],
    ['much later', 9e15, 0],
    ['asked for a time before the newest entry', 500, 1],
  ])('%s, is %3$d', (_, now, expected) => {
    expect(windowOf([1, 1000, 5]).at(now).received.entries).toBe(expected);
  });

  it('falls after a flood, its peak stays', () => {
    const window = new RateWindow();
    for (let i = 0; i < 420; i += 1) window.add(1, 1000 + i, 2);
    window.add(1, 60_000, 2);
    expect(window.at(60_000).received).toEqual({ entries: 1, bytes: 2 });
    expect(window.at(70_000).received).toEqual({ entries: 0, bytes: 0 });
    expect(window.peak.received).toEqual({ entries: 420, bytes: 840 });
  });

  it('takes small steps back as now, and starts over after a big one', () => {
    const window = windowOf([1, 10_000, 1], [1, 9500, 1], [1, 9990, 1]);
    expect(window.at(10_000).received.entries).toBe(3);
    window.add(1, 2000, 1);
    window.add(1, 2100, 1);
    expect(window.at(2100).received.entries).toBe(2);
    expect(window.peak.received.entries).toBe(3);
  });

  it('equals a recount of the last hundred ticks, now and at its peak', () => {
    const line = fc.tuple(
      fc.integer({ min: 0, max: 2 }),
      fc.constantFrom(0, 0.5, 3, 10, 200, 995, 1000, 4000),
      fc.integer({ min: 0, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 300 }), fc.nat(1500), (steps, wait) => {
        let time = 1e12;
        const lines = steps.map(([group, step, size]): Line => [group, (time += step), size]);
        const window = windowOf(...lines);
        const received = (seen: readonly Line[], now: number): readonly Line[] =>
          seen.filter(([group, at]) => group === 1 && tickOf(at) > tickOf(now) - 100);
        const now = received(lines, time + wait);
        expect(window.at(time + wait).received).toEqual({
          entries: now.length,
          bytes: now.reduce((sum, [, , size]) => sum + size, 0),
        });
        const peak = Math.max(
          0,
          ...lines.map(([, at], index) => received(lines.slice(0, index + 1), at).length),
        );
        expect(window.peak.received.entries).toBe(peak);
      }),
      { numRuns: 80 },
    );
  });
});
