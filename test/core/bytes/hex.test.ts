import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toHex } from '../../../src/core/bytes/hex.js';
import { hexDump } from '../../support/hex-dump.js';
import { parseHex } from '../../../src/core/bytes/parse-hex.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('toHex', () => {
  it.each([
    [bytes(), {}, ''],
    [bytes(0), {}, '00'],
    [bytes(0, 15, 255), {}, '00 0f ff'],
    [bytes(1, 2), { separator: '' }, '0102'],
    [bytes(1, 2), { separator: ', ' }, '01, 02'],
    [bytes(1, 2, 3), { limit: 2 }, '01 02'],
    [bytes(1, 2), { limit: 9 }, '01 02'],
    [bytes(1, 2), { limit: 0 }, ''],
  ])('writes %j with %j as %j', (given, options, text) => {
    expect(toHex(given, options)).toBe(text);
  });
});

describe('parseHex', () => {
  it.each([
    ['', []],
    [' \n ', []],
    ['00ff', [0, 255]],
    ['00 FF\taB', [0, 255, 171]],
    ['0x00, 0xff', [0, 255]],
    ['0X00FF', [0, 255]],
    ['0x1, 0x0,0xA', [1, 0, 10]],
    ['\\x68\\x69', [0x68, 0x69]],
    ['68:65-6c', [0x68, 0x65, 0x6c]],
    ['68 // he\n65 # e', [0x68, 0x65]],
    ['# only a comment', []],
    ['// a\r68', [0x68]],
    ['\ufeff68', [0x68]],
  ])('reads %j', (text, expected) => {
    expect(parseHex(text)).toEqual({ ok: true, bytes: bytes(...expected) });
  });

  it.each([
    ['6', 0, 1, 1, /group has 1, one is left over/],
    ['68 656', 5, 1, 6, /group has 3/],
    ['0xabc', 4, 1, 5, /group has 3/],
    ['6 8', 0, 1, 1, /group has 1/],
    ['68 zz', 3, 1, 4, /“z” is not a hex digit/],
    ['68\n6g', 3, 2, 1, /group has 1/],
    ['68\n\n  🎉', 6, 3, 3, /“🎉” is not/],
    ['68 / 65', 3, 1, 4, /“\/” is not/],
    ['0x', 2, 1, 3, /text ends where/],
    ['\\x', 2, 1, 3, /text ends where/],
    ['0x 12', 2, 1, 3, /“ ” is not/],
  ])('says where %j is wrong', (text, position, line, column, message) => {
    const found = parseHex(text);
    expect(found).toMatchObject({ ok: false, position, line, column });
    expect(found.ok ? '' : found.message).toMatch(message);
  });

  it('reads what toHex wrote, with any separator it knows', () => {
    const separators = fc.constantFrom('', ' ', ', ', ':', '-', '\n', ' # x\n', ', 0x', ' \\x');
    fc.assert(
      fc.property(fc.uint8Array(), separators, (given, separator) => {
        expect(parseHex(toHex(given, { separator }))).toEqual({ ok: true, bytes: given });
      }),
    );
  });
});

describe('hexDump', () => {
  const text = new TextEncoder().encode('The quick brown\n\u0000fox é');

  it('has sixteen bytes a row', () => {
    expect(hexDump(text)).toEqual([
      {
        offset: 0,
        hex: '54 68 65 20 71 75 69 63 6b 20 62 72 6f 77 6e 0a',
        ascii: 'The quick brown.',
      },
      { offset: 16, hex: '00 66 6f 78 20 c3 a9', ascii: '.fox ..' },
    ]);
  });

  it.each([
    [16, 32, [16]],
    [0, 16, [0]],
    [0, 17, [0, 16]],
    [-16, 4, [0]],
    [32, 64, []],
    [8, 4, []],
  ])('from %i to %i has rows at %j', (start, end, offsets) => {
    expect(hexDump(text, start, end).map(({ offset }) => offset)).toEqual(offsets);
  });
});
