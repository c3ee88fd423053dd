import { expect, it } from 'vitest';

import { previewBytes, previewText } from '../../../src/core/bytes/preview.js';

it.each([
  ['', 10, ''],
  ['hello', 5, 'hello'],
  ['hello!', 5, 'hello…'],
  ['a\nb\r\nc\rd', 20, 'a⏎b⏎c⏎d'],
  ['a\n\nb', 20, 'a⏎⏎b'],
  ['a\r\nb', 2, 'a⏎…'],
  ['a🎉b', 2, 'a…'],
  ['a\tb\u0000', 9, 'a\tb\u0000'],
])('previewText shows %j within %i as %j', (text, limit, expected) => {
  expect(previewText(text, limit)).toBe(expected);
});

it('previewText shows 256 units unless told otherwise', () => {
  expect(previewText('x'.repeat(256))).toBe('x'.repeat(256));
  expect(previewText('x'.repeat(257))).toBe(`${'x'.repeat(256)}…`);
});

it.each([
  [[], 4, ''],
  [[0, 255], 4, '00 ff'],
  [[1, 2, 3, 4], 4, '01 02 03 04'],
  [[1, 2, 3, 4, 5], 4, '01 02 03 04 …'],
  [[1], 0, '…'],
])('previewBytes shows %j within %i as %j', (bytes, limit, expected) => {
  expect(previewBytes(Uint8Array.from(bytes), limit)).toBe(expected);
});

it('previewBytes shows 48 bytes unless told otherwise', () => {
  expect(previewBytes(new Uint8Array(48))).toHaveLength(48 * 3 - 1);
  expect(previewBytes(new Uint8Array(49))).toMatch(/00 …$/);
});
