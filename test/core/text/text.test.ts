import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cutText, utf8Length } from '../../../src/core/text/text.js';
import {
  countLoneSurrogates,
  hasLoneSurrogate,
  toWellFormed,
} from '../../../src/core/text/well-formed.js';

// Any UTF-16 units, so also halves of pairs in every position.
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7ff, max: 0xe000 })))
  .map((units) => String.fromCharCode(...units));

describe('utf8Length', () => {
  it.each([
    ['', 0],
    ['hello', 5],
    ['\u007f\u0080', 3],
    ['é', 2],
    ['\u07ff\u0800', 5],
    ['€', 3],
    ['🎉', 4],
    ['é€🎉', 9],
    ['\ud800', 3],
    ['\udc00\ud800', 6],
    ['\ud800\ud800\udc00', 7],
    ['a\ud800b\udc00', 8],
  ])('of %j is %i', (text, bytes) => {
    expect(utf8Length(text)).toBe(bytes);
  });

  it('is what TextEncoder writes, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });
});

// As in a browser whose strings lack the methods.
function withoutNative<T>(run: () => T): T {
  const prototype = String.prototype as unknown as Record<string, unknown>;
  const saved = { isWellFormed: prototype.isWellFormed, toWellFormed: prototype.toWellFormed };
  Object.assign(prototype, { isWellFormed: () => undefined, toWellFormed: () => undefined });
  try {
    return run();
  } finally {
    for (const [name, value] of Object.entries(saved)) {
      if (value === undefined) Reflect.deleteProperty(prototype, name);
      else Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
    }
  }
}

describe.each([
  ['with the methods of the engine', <T>(run: () => T) => run()],
  ['without them', withoutNative],
])('lone surrogates, %s,', (_, around) => {
  it.each([
    ['', 0, ''],
    ['a🎉b', 0, 'a🎉b'],
    ['\ud800', 1, '\ufffd'],
    ['a\udc00', 1, 'a\ufffd'],
    ['\udc00\ud800', 2, '\ufffd\ufffd'],
    ['\ud800🎉\udc00', 2, '\ufffd🎉\ufffd'],
    ['\ud83c\udf89\udf89', 1, '🎉\ufffd'],
  ])('of %j are %i, and it arrives as %j', (text, count, arrived) => {
    const found = around(() => [
      hasLoneSurrogate(text),
      countLoneSurrogates(text),
      toWellFormed(text),
    ]);
    expect(found).toEqual([count > 0, count, arrived]);
  });

  it('are replaced as encoding and decoding does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const arrived = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
          new TextEncoder().encode(text),
        );
        expect(around(() => toWellFormed(text))).toBe(arrived);
        expect(around(() => hasLoneSurrogate(text))).toBe(arrived !== text);
      }),
    );
  });
});

it.each([
  ['hello', 9, 'hello'],
  ['hello', 2, 'he'],
  ['a🎉b', 2, 'a'],
  ['a🎉b', 3, 'a🎉'],
  ['a\ud800b', 2, 'a\ud800'],
  ['abc', 0, ''],
  ['abc', -1, ''],
])('cutText(%j, %i) is %j', (text, limit, expected) => {
  expect(cutText(text, limit)).toBe(expected);
});
