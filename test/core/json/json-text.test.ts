import fc from 'fast-check';
import { expect, it } from 'vitest';

import { looksLikeJson } from '../../../src/core/json/json-text.js';

it.each([
  ['{}', true],
  ['[]', true],
  [' \t\r\n{"a":1}\n', true],
  ['[1,2', false],
  ['{]', false],
  ['[}', false],
  ['{', false],
  ['[', false],
  ['', false],
  ['   ', false],
  ['42', false],
  ['"x"', false],
  ['null', false],
  ['hello {}', false],
  ['{} hello', false],
  ['\ufeff{}', false],
  ['{not json}', true],
  [`${' '.repeat(5000)}{}`, false],
  [`{}${' '.repeat(5000)}`, false],
])('looksLikeJson(%j) is %s', (text, expected) => {
  expect(looksLikeJson(text)).toBe(expected);
});

it('looksLikeJson accepts every object and array that is written', () => {
  const value = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));
  fc.assert(
    fc.property(value, fc.nat(4), (json, indent) => {
      expect(looksLikeJson(JSON.stringify(json, null, indent))).toBe(true);
    }),
  );
});
