import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseBase64, toBase64 } from '../../../src/core/bytes/base64.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('toBase64', () => {
  // RFC 4648 §10
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('writes %j as %j', (text, expected) => {
    expect(toBase64(new TextEncoder().encode(text))).toBe(expected);
  });

  it('writes what Node writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (given) => {
        expect(toBase64(given)).toBe(Buffer.from(given).toString('base64'));
      }),
    );
  });
});

describe('parseBase64', () => {
  it.each([
    ['', []],
    [' \n', []],
    ['AP8=', [0, 255]],
    ['AP8', [0, 255]],
    ['AA', [0]],
    ['-_-_', [0xfb, 0xff, 0xbf]],
    ['+/+/', [0xfb, 0xff, 0xbf]],
    [' A P\n8 = \t', [0, 255]],
    ['AA = =', [0]],
    ['data:;base64,AP8=', [0, 255]],
    [' DATA:image/png;x=y;Base64,AP8', [0, 255]],
    ['data:;base64,', []],
  ])('reads %j', (text, expected) => {
    expect(parseBase64(text)).toEqual({ ok: true, bytes: bytes(...expected) });
  });

  it.each([
    ['AP8*', 3, 1, 4, /“\*” is not a base64 character/],
    ['AP8=\nAAAA', 5, 2, 1, /“A” comes after the padding/],
    ['é', 0, 1, 1, /“é” is not/],
    ['AA🎉', 2, 1, 3, /“🎉” is not/],
    ['A', 0, 1, 1, /left over/],
    ['AAAA\nA\n', 5, 2, 1, /left over/],
    ['A===', 1, 1, 2, /left over/],
    ['AA=', 2, 1, 3, /2 “=” would be right/],
    ['AAA==', 3, 1, 4, /1 “=” would be right/],
    ['AAAA=', 4, 1, 5, /no “=” would be right/],
    ['data:text/plain,AP8=', 0, 1, 1, /not marked as ;base64/],
    [' data:x', 1, 1, 2, /not marked/],
  ])('says where %j is wrong', (text, position, line, column, message) => {
    const found = parseBase64(text);
    expect(found).toMatchObject({ ok: false, position, line, column });
    expect(found.ok ? '' : found.message).toMatch(message);
  });

  it('reads what toBase64 wrote, in either alphabet, with or without padding', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.boolean(), fc.boolean(), (given, isUrlSafe, isPadded) => {
        let text = toBase64(given);
        if (isUrlSafe) text = text.replaceAll('+', '-').replaceAll('/', '_');
        if (!isPadded) text = text.replaceAll('=', '');
        expect(parseBase64(text)).toEqual({ ok: true, bytes: given });
      }),
    );
  });
});
