import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toHex } from '../../../src/core/bytes/hex.js';
import { parseHex } from '../../../src/core/bytes/parse-hex.js';
import { MOST_REPEATED, parseRepeatedHex } from '../../../src/core/composer/repeated-hex.js';

function read(text: string): string {
  const parsed = parseRepeatedHex(text);
  return parsed.ok
    ? toHex(parsed.bytes, { separator: '' })
    : `${parsed.line}:${parsed.column} ${parsed.message}`;
}

describe('parseRepeatedHex', () => {
  it.each([
    ['00*4', '00000000'],
    ['00 * 2 ff', '0000ff'],
    ['0a0b*2', '0a0b0a0b'],
    ['0xff*2', 'ffff'],
    ['(00 ff)*2', '00ff00ff'],
    ['((00*2 01)*2 02)*2', '000001000001020000010000' + '0102'],
    ['(00 # one\n ff // two\n)*2', '00ff00ff'],
    ['00 # * ( )\nff', '00ff'],
    ['(00)', '00'],
    ['aa*0 bb', 'bb'],
    ['()*9', ''],
    ['aa*1', 'aa'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['00*', '1:3 A decimal number should follow the “*”, as in 00*16.'],
    ['00*0x10', '1:3 A decimal number should follow the “*”, as in 00*16.'],
    ['*2', '1:1 A byte or a group in parentheses should stand before the “*”.'],
    ['00*2*3', '1:5 A byte or a group in parentheses should stand before the “*”.'],
    ['00\n(ff', '2:1 This group has no closing parenthesis.'],
    ['00)', '1:3 No group begins before this parenthesis.'],
    ['0*2', '1:1 A byte takes two hex digits; this group has 1, one is left over.'],
    ['(zz)*2', '1:2 “z” is not a hex digit (0–9, a–f).'],
    ['00*99999999', '1:3 With its repeats this message would be larger than 16 MB.'],
    ['('.repeat(33), '1:33 Groups stand in each other 32 deep at the most.'],
  ])('says of %j where it is wrong', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('makes as many bytes as are allowed, and no more', () => {
    const parsed = parseRepeatedHex(`00*${MOST_REPEATED}`);
    expect(parsed.ok && parsed.bytes.length).toBe(MOST_REPEATED);
    expect(parseRepeatedHex(`00*${MOST_REPEATED + 1}`).ok).toBe(false);
    expect(parseRepeatedHex(`${'('.repeat(20)}00${'*9)'.repeat(20)}*9`).ok).toBe(false);
  });

  it('reads whatever parseHex reads as it does, in a group or not', () => {
    const texts = fc.string({
      unit: fc.constantFrom('0', 'f', 'A', ' ', '\n', 'x', '\\', ',', '#', '/', 'g'),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const plain = parseHex(text);
        expect(parseRepeatedHex(text)).toEqual(plain);
        if (!plain.ok) return;
        const grouped = parseRepeatedHex(`(${text}\n)*2`);
        expect(grouped.ok && toHex(grouped.bytes)).toBe(
          toHex(Uint8Array.of(...plain.bytes, ...plain.bytes)),
        );
      }),
    );
  });

  it('never throws, whatever is written', () => {
    const texts = fc.string({
      unit: fc.constantFrom('0', 'f', ' ', '(', ')', '*', '2', '9', '/', '#', '\n', 'é'),
    });
    fc.assert(fc.property(texts, (text) => typeof parseRepeatedHex(text).ok === 'boolean'));
  });
});
