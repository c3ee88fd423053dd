import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { encodeInSlices } from '../../../src/core/text/encode-text.js';

function encode(text: string): { bytes: Uint8Array; slices: number } {
  const encoding = encodeInSlices(text);
  for (let slices = 1; ; slices += 1) {
    const { done, value } = encoding.next();
    if (done === true) return { bytes: value, slices };
  }
}

describe('The bytes of a text, made in slices', () => {
  it('are those that the browser makes at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(encode(text).bytes).toEqual(new TextEncoder().encode(text));
      }),
    );
  });

  it.each([
    ['a pair over the edge', `${'x'.repeat(999_999)}🎉y`, 2],
    ['a lone surrogate at the edge', `${'x'.repeat(999_999)}\ud83cy`, 2],
    ['a lone surrogate at the end', `${'x'.repeat(1_000_000)}\ud83c`, 2],
    ['as many as a slice takes', 'é'.repeat(1_000_000), 1],
    ['several slices', 'é'.repeat(2_500_001), 3],
  ])('are right for %s', (_, text, slices) => {
    const encoded = encode(text);
    expect(Buffer.compare(encoded.bytes, Buffer.from(new TextEncoder().encode(text)))).toBe(0);
    expect(encoded.slices).toBe(slices);
  });
});
