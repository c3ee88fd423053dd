import { describe, expect, it } from 'vitest';

import { protobuf } from '../../../src/core/decoders/protobuf/protobuf.js';
import { DataTree } from '../../../src/core/tree/data-tree.js';
import { decodeContext, decodedLines, decodeNow, hex } from '../../support/decoding.js';

const text = (value: string): string => Buffer.from(value).toString('hex');

describe('protobuf without a schema', () => {
  // The first four from protobuf.dev, "Encoding".
  it.each<[string, string[]]>([
    ['08 96 01', ['1: 150 (varint, sint 75)']],
    ['12 07 74657374696e67', ['2: "testing" (LEN, string?)']],
    ['1a 03 08 96 01', ['3: {} (LEN, message?)', '  1: 150 (varint, sint 75)']],
    ['32 06 03 8e 02 9e a7 05', ['6: [] (LEN, varints?)', '  3', '  270', '  86942']],
    [
      '08 fe ff ff ff ff ff ff ff ff 01',
      ['1: 18446744073709551614 (varint, int -2, sint 9223372036854775807)'],
    ],
    ['08 00', ['1: 0 (varint, bool false)']],
    ['08 01', ['1: 1 (varint, sint -1, bool true)']],
    ['08 81 80 80 80 80 80 80 10', ['1: 9007199254740993 (varint, sint -4503599627370497)']],
    ['0d 0000c03f', ['1: 1069547520 (I32, float 1.5)']],
    ['0d cdccccbd', ['1: 3184315597 (I32, int -1110651699, float -0.1)']],
    ['09 000000000000f83f', ['1: 4609434218613702656 (I64, double 1.5)']],
    ['12 00', ['2: "" (LEN, string?)']],
    ['12 02 fffe', ['2: <ff fe> (LEN, bytes?, 2 bytes)']],
    // Text that would read as a message, and a message that reads as text.
    ['12 02 4869', ['2: "Hi" (LEN, string?)']],
    ['12 05 0a 03 616263', ['2: {} (LEN, message?)', '  1: "abc" (LEN, string?)']],
    [
      '0b 10 01 0c 18 02',
      ['1: {} (SGROUP)', '  2: 1 (varint, sint -1, bool true)', '3: 2 (varint, sint 1)'],
    ],
    ['0b 13 14 0c', ['1: {} (SGROUP)', '  2: {} (SGROUP)']],
    ['08 01 08 02', ['1: 1 (varint, sint -1, bool true)', '1: 2 (varint, sint 1)']],
    ['', []],
  ])('reads %j', (bytes, lines) => {
    const inner = lines.map((line) => `  ${line}`);
    expect(decodedLines(decodeNow(protobuf, hex(bytes)))).toEqual(['{} (message)', ...inner]);
  });

  it.each([
    ['08', /The data is cut off: of the varint at byte 1, 1 byte is missing\./],
    ['08 80', /of the varint at byte 1, 1 byte/],
    ['08 ffffffffffffffffff02', /The varint at byte 1 is longer than 64 bits\./],
    ['08 8080808080808080808001', /longer than 64 bits/],
    ['00 01', /The field at byte 0 has the number 0, which no field has\./],
    ['0e', /wire type 6, which does not exist/],
    ['80 80 80 80 80 01', /The field number at byte 0 is too large/],
    ['12 05 61', /of the field 2 at byte 0, 4 bytes are missing/],
    ['0d 00', /of the field 1 at byte 0, 3 bytes are missing/],
    ['0c', /The group 1 ends at byte 0, but did not begin\./],
    ['0b 14', /The group 2 ends at byte 1/],
    ['0b 10 01', /The data ends at byte 3, inside the group 1 at byte 0\./],
  ])('says where %s is wrong', (bytes, problem) => {
    expect(decodeNow(protobuf, hex(bytes)).problem).toMatch(problem);
  });

  it('keeps what it read before the problem', () => {
    expect(decodedLines(decodeNow(protobuf, hex('08 05 0e')))).toEqual([
      '{} (message)',
      '  1: 5 (varint, sint -3)',
      'problem: The field at byte 2 has the wire type 6, which does not exist.',
    ]);
  });

  it('knows the bytes of each field', () => {
    const { tree } = decodeNow(protobuf, hex('08 96 01 1a 02 08 01'));
    const data = new DataTree(tree);
    expect(Array.from({ length: data.count }, (_, node) => data.bytesOf(node))).toEqual([
      { start: 0, end: 7 },
      { start: 0, end: 3 },
      { start: 3, end: 7 },
      { start: 5, end: 7 },
    ]);
  });

  it.each([
    [0x0b, 'groups'],
    [0x0a, 'lengths'],
  ])('stops at a million bytes of %d (nested %s)', (byte) => {
    const { problem, tree } = decodeNow(protobuf, new Uint8Array(1e6).fill(byte));
    expect(problem ?? '').toMatch(/^Stopped at|^The data is cut off|^$/);
    expect(tree.count).toBeLessThanOrEqual(100_000);
  });

  it('reads messages nested as deep as a megabyte allows, up to the limit', () => {
    // Each level is a tag and a length that takes in all that follows.
    const bytes = new Uint8Array(1e6);
    let at = 0;
    while (at < bytes.length - 8) {
      bytes[at++] = 0x0a;
      let rest = bytes.length - at - 3;
      for (let byte = 0; byte < 3; byte++, rest >>= 7)
        bytes[at++] = (rest & 0x7f) | (byte < 2 ? 0x80 : 0);
    }
    const { problem, tree } = decodeNow(protobuf, bytes);
    expect(problem).toMatch(/^Stopped at byte \d+: a tree shows 100,000 values and 10,000 levels/);
    expect(tree.count).toBe(10_000);
  });

  it('says that text is none', () => {
    expect(decodeNow(protobuf, 'a').problem).toMatch(/Protocol Buffers is read from bytes/);
  });
});

describe('protobuf is recognised', () => {
  it.each([
    ['0a 05 68656c6c6f 10 07', 0.5],
    ['12 07 74657374696e67', 0.3],
    ['08 96 01', 0.15],
    ['0b 0c', 0.08],
    ['f2bf80 01 61', 0],
    ['', 0],
    ['00', 0],
    [text('hello world'), 0],
    [text('{"type":"message"}'), 0],
  ])('%s with %d', (bytes, expected) => {
    expect(protobuf.recognize(hex(bytes), decodeContext())).toBe(expected);
  });

  it('seldom in random bytes', () => {
    let state = 42;
    const random = (): number => (state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff) >> 16;
    let claimed = 0;
    for (let round = 0; round < 1000; round++) {
      const bytes = Uint8Array.from({ length: 4 + (round % 60) }, () => random() & 0xff);
      if (protobuf.recognize(bytes, decodeContext()) >= 0.3) claimed++;
    }
    expect(claimed).toBeLessThan(10);
  });
});
