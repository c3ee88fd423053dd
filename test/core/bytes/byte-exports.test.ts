import { describe, expect, it } from 'vitest';

import { bytesAs, ByteForm, MOST_EXPORTED } from '../../../src/core/bytes/byte-exports.js';

const bytes = Uint8Array.from({ length: 14 }, (_, index) => index * 16);

describe('Bytes as text', () => {
  it.each([
    [ByteForm.hex, Uint8Array.of(104, 101), '68 65'],
    [ByteForm.base64, Uint8Array.of(104, 101), 'aGU='],
    [ByteForm.text, Uint8Array.of(0xef, 0xbb, 0xbf, 0xe2, 0x82, 0xac), '\uFEFF€'],
    [ByteForm.text, Uint8Array.of(0xff), '\uFFFD'],
    [ByteForm.c, Uint8Array.of(1), 'const unsigned char data[1] = {\n  0x01,\n};'],
    [ByteForm.javascript, Uint8Array.of(), 'new Uint8Array([])'],
  ])('in the form %s', (form, given, expected) => {
    expect(bytesAs(form, given)).toBe(expected);
  });

  it('writes code that gives the bytes back', () => {
    const code = bytesAs(ByteForm.javascript, bytes);
    const numbers = [...code.matchAll(/0x([\da-f]{2})/gu)].map(([, digits]) =>
      parseInt(digits!, 16),
    );
    expect(numbers).toEqual([...bytes]);
    expect(code.split('\n')).toHaveLength(4);
  });

  it('refuses more than 16 MB with a sentence', () => {
    expect(() => bytesAs(ByteForm.hex, new Uint8Array(MOST_EXPORTED + 1))).toThrow(
      /At most 16\.0 MB can be copied.*or save them/u,
    );
  });
});
