import { describe, expect, it } from 'vitest';

import { builtInDecoders } from '../../../src/core/decoders/decoders.js';
import { findAlike, shapeOf } from '../../../src/core/diff/find-alike.js';
import { decodeContext, hex } from '../../support/decoding.js';
import { log } from '../../support/log.js';

const shape = (input: string | Uint8Array<ArrayBuffer>): string =>
  shapeOf(input, decodeContext(), builtInDecoders);

describe('The shape of a message', () => {
  it.each([
    ['{"a":1,"b":2}', '{"b":"x","a":null}', true],
    ['{"a":1}', '{"a":1,"b":2}', false],
    ['{"type":"tick","n":1}', '{"type":"tick","n":2}', true],
    ['{"type":"tick","n":1}', '{"type":"tock","n":1}', false],
    ['{"type":"tick","n":1}', '{"type":"tick","m":1}', true],
    ['{"type":"a","event":"x"}', '{"type":"a","event":"y"}', false],
    ['[1]', '[2,3]', true],
    ['[1]', '{"a":1}', false],
    ['plain', 'text', true],
    ['42["chat",1]', '42["move",2]', true],
    ['42["chat",1]', '431[2]', false],
  ])('of %s and %s: the same is %s', (one, other, isSame) => {
    expect(shape(one) === shape(other)).toBe(isSame);
  });

  it('tells bytes by what they are', () => {
    expect(shape(hex('30 07 0003 612f62 fffe'))).not.toBe(shape(hex('c0 00')));
  });
});

describe('The message to compare another with', () => {
  const talk = log(
    'open',
    '> {"a":1}',
    '< {"b":1}',
    '< {"type":"x"}',
    '< {"b":2}',
    '> {"c":1}',
    '< plain',
  );

  it.each([
    [2, undefined],
    [3, undefined],
    [4, { sequence: 3, isAlike: false }],
    [5, { sequence: 3, isAlike: true }],
    [6, { sequence: 2, isAlike: false }],
    [7, { sequence: 5, isAlike: false }],
    [1, undefined],
  ])('of #%i', (sequence, found) => {
    expect(findAlike(talk, sequence, builtInDecoders)).toEqual(found);
  });
});
