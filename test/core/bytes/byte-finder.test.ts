import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ByteFinder, parseNeedle } from '../../../src/core/bytes/byte-finder.js';

function findAll(bytes: Uint8Array, needle: Uint8Array): number[] {
  const finder = new ByteFinder(bytes, needle);
  while (!finder.scan());
  return Array.from({ length: finder.count }, (_, index) => finder.hitAt(index)!);
}

describe('Finding bytes', () => {
  it.each([
    [
      [1, 2, 3, 1, 2],
      [1, 2],
      [0, 3],
    ],
    [
      [0, 0, 0, 0, 0],
      [0, 0],
      [0, 2],
    ],
    [[1, 2], [1, 2, 3], []],
    [[1, 2], [], []],
    [[], [1], []],
    [[7], [7], [0]],
  ])('in %j of %j gives %j', (bytes, needle, expected) => {
    expect(findAll(Uint8Array.from(bytes), Uint8Array.from(needle))).toEqual(expected);
  });

  it('finds what a plain search finds, wherever a step ends', () => {
    const few = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        few,
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 }),
        (haystack, needle) => {
          const text = haystack.join('');
          const expected: number[] = [];
          const wanted = needle.join('');
          for (
            let at = text.indexOf(wanted);
            at >= 0;
            at = text.indexOf(wanted, at + wanted.length)
          ) {
            expected.push(at);
          }
          expect(findAll(Uint8Array.from(haystack), Uint8Array.from(needle))).toEqual(expected);
        },
      ),
    );
  });

  it('finds what lies over the edge of a step', () => {
    const bytes = new Uint8Array(3 << 20);
    const edge = (1 << 18) / 4;
    for (const at of [edge - 2, 2 * edge - 4, bytes.length - 4]) bytes.set([1, 2, 3, 4], at);
    expect(findAll(bytes, Uint8Array.of(1, 2, 3, 4))).toEqual([
      edge - 2,
      2 * edge - 4,
      bytes.length - 4,
    ]);
  });

  it('knows which bytes are in a hit, and which hit comes next', () => {
    const finder = new ByteFinder(Uint8Array.of(1, 1, 0, 1, 1), Uint8Array.of(1, 1));
    while (!finder.scan());
    expect([0, 1, 2, 3, 4].map((offset) => finder.covers(offset))).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
    expect([0, 1, 3, 4].map((offset) => finder.indexFrom(offset))).toEqual([0, 1, 1, 2]);
  });

  it('stops at a million hits', () => {
    const finder = new ByteFinder(new Uint8Array(1_500_000), Uint8Array.of(0));
    while (!finder.scan());
    expect([finder.count, finder.isFull, finder.isComplete]).toEqual([1_000_000, true, true]);
  });

  it.each([
    ['0a FF', 'hex', [10, 255]],
    ['é', 'text', [0xc3, 0xa9]],
  ] as const)('reads %s as %s', (text, form, expected) => {
    const needle = parseNeedle(text, form);
    expect(needle.ok && [...needle.bytes]).toEqual(expected);
  });

  it.each([
    ['0', 'hex', /two hex digits/u],
    ['zz', 'hex', /not a hex digit/u],
    ['x'.repeat(1025), 'text', /1,024 bytes at the most/u],
  ] as const)('says why %s is no %s', (text, form, message) => {
    expect(parseNeedle(text, form)).toMatchObject({
      ok: false,
      message: expect.stringMatching(message) as string,
    });
  });
});
