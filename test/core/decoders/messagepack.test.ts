import { encode } from '@msgpack/msgpack';
import { describe, expect, it } from 'vitest';

import {
  addMessagePack,
  readMessagePackValues,
} from '../../../src/core/decoders/messagepack/messagepack-values.js';
import { messagepack } from '../../../src/core/decoders/messagepack/messagepack.js';
import { DataTree } from '../../../src/core/tree/data-tree.js';
import { TreeBuilder } from '../../../src/core/tree/tree-builder.js';
import { decodeContext, decodedLines, decodeNow, hex } from '../../support/decoding.js';
import { peekMessagePack } from '../../support/messagepack-peek.js';
import { treeLines } from '../../support/tree-text.js';

const zeros = (count: number): string => '00'.repeat(count);

describe('MessagePack', () => {
  // Every format of the specification's table.
  it.each([
    ['00', '0 (positive fixint)'],
    ['7f', '127 (positive fixint)'],
    ['e0', '-32 (negative fixint)'],
    ['ff', '-1 (negative fixint)'],
    ['c0', 'null'],
    ['c2', 'false'],
    ['c3', 'true'],
    ['cc ff', '255 (uint 8)'],
    ['cd ffff', '65535 (uint 16)'],
    ['ce ffffffff', '4294967295 (uint 32)'],
    ['cf ffffffffffffffff', '18446744073709551615 (uint 64)'],
    ['cf 0020000000000001', '9007199254740993 (uint 64)'],
    ['d0 80', '-128 (int 8)'],
    ['d1 8000', '-32768 (int 16)'],
    ['d2 80000000', '-2147483648 (int 32)'],
    ['d3 8000000000000000', '-9223372036854775808 (int 64)'],
    ['ca 3dcccccd', '0.1 (float 32)'],
    ['ca 7f7fffff', '3.4028235e+38 (float 32)'],
    ['ca 00000001', '1e-45 (float 32)'],
    ['ca 80000000', '-0 (float 32)'],
    ['cb 3fb999999999999a', '0.1 (float 64)'],
    ['cb 8000000000000000', '-0 (float 64)'],
    ['cb 7ff8000000000000', 'NaN (float 64)'],
    ['cb fff0000000000000', '-Infinity (float 64)'],
    ['a0', '"" (fixstr)'],
    ['a3 616263', '"abc" (fixstr)'],
    ['d9 01 61', '"a" (str 8)'],
    ['da 0001 61', '"a" (str 16)'],
    ['db 00000001 61', '"a" (str 32)'],
    ['a4 f09f8e89', '"🎉" (fixstr)'],
    ['a2 61ff', '"a\uFFFD" (fixstr, invalid UTF-8)'],
    ['a3 efbbbf', '"\uFEFF" (fixstr)'],
    ['c4 00', '<> (bin 8, 0 bytes)'],
    ['c4 02 00ff', '<00 ff> (bin 8, 2 bytes)'],
    ['c5 0001 07', '<07> (bin 16, 1 byte)'],
    ['c6 00000001 07', '<07> (bin 32, 1 byte)'],
    ['d4 05 07', '<07> (ext 5, 1 byte)'],
    ['d5 80 0708', '<07 08> (ext -128, 2 bytes)'],
    [`d8 7f ${zeros(16)}`, `<${zeros(16).replace(/..(?!$)/g, '$& ')}> (ext 127, 16 bytes)`],
    ['c7 01 05 07', '<07> (ext 5, 1 byte)'],
    ['c8 0001 05 07', '<07> (ext 5, 1 byte)'],
    ['c9 00000001 05 07', '<07> (ext 5, 1 byte)'],
    ['d6 ff 00000000', '1970-01-01T00:00:00Z (timestamp 32)'],
    ['d6 ff ffffffff', '2106-02-07T06:28:15Z (timestamp 32)'],
    ['d7 ff ee6b27fc 00000000', '1970-01-01T00:00:00.999999999Z (timestamp 64)'],
    ['c7 0c ff 00000000 ffffffffffffffff', '1969-12-31T23:59:59Z (timestamp 96)'],
    ['c7 0c ff 1dcd6500 fffffffff8558000', '1965-12-04T09:46:40.500Z (timestamp 96)'],
    [
      'c7 0c ff 00000000 7fffffffffffffff',
      '<00 00 00 00 7f ff ff ff ff ff ff ff> (ext -1, 12 bytes)',
    ],
    ['90', '[] (fixarray)'],
    ['80', '{} (fixmap)'],
    ['dc 0000', '[] (array 16)'],
    ['dd 00000000', '[] (array 32)'],
    ['de 0000', '{} (map 16)'],
    ['df 00000000', '{} (map 32)'],
  ])('reads %s as %s', (bytes, line) => {
    expect(decodedLines(decodeNow(messagepack, hex(bytes)))).toEqual([line]);
  });

  it.each<[string, string[]]>([
    [
      '93 01 92 02 03 a1 61',
      [
        '[] (fixarray)',
        '  1 (positive fixint)',
        '  [] (fixarray)',
        '    2 (positive fixint)',
        '    3 (positive fixint)',
        '  "a" (fixstr)',
      ],
    ],
    // Keys that are no strings are shown as their value.
    [
      '82 01 c3 c2 c0',
      ['{} (fixmap)', '  1: true (key is positive fixint)', '  false: null (key is false)'],
    ],
    [
      '82 a1 61 01 a1 61 02',
      ['{} (fixmap)', '  a: 1 (positive fixint)', '  a: 2 (positive fixint)'],
    ],
    ['81 c4 01 ff 01', ['{} (fixmap)', '  ff: 1 (positive fixint, key is bin 8)']],
    // A key that is a container stands beside its value.
    [
      '82 91 07 80 01 02',
      [
        '{} (fixmap)',
        '  […]: {} (key is fixarray)',
        '    key: [] (fixarray)',
        '      7 (positive fixint)',
        '    value: {} (fixmap)',
        '  1: 2 (positive fixint, key is positive fixint)',
      ],
    ],
    // Several values follow each other.
    ['01 c0 90', ['1 (positive fixint)', 'null', '[] (fixarray)']],
  ])('reads %s', (bytes, lines) => {
    expect(decodedLines(decodeNow(messagepack, hex(bytes)))).toEqual(lines);
  });

  it.each<[string, string[]]>([
    ['', ['problem: The message is empty; MessagePack takes a byte at least.']],
    ['c1', ['problem: The byte c1 at 0 is never used in MessagePack.']],
    ['01 c1', ['1 (positive fixint)', 'problem: The byte c1 at 1 is never used in MessagePack.']],
    [
      '92 01',
      [
        '[] (fixarray)',
        '  1 (positive fixint)',
        'problem: The data ends at byte 2, inside the fixarray at byte 0.',
      ],
    ],
    ['81 a1 61', ['{} (fixmap)', 'problem: The data ends at byte 3, inside the fixmap at byte 0.']],
    [
      '91 a5 6162',
      [
        '[] (fixarray)',
        'problem: The data is cut off: of the fixstr at byte 1, 3 bytes are missing.',
      ],
    ],
    ['cf 00', ['problem: The data is cut off: of the uint 64 at byte 0, 7 bytes are missing.']],
    [
      'c6 ffffffff 00',
      ['problem: The data is cut off: of the bin 32 at byte 0, 4,294,967,294 bytes are missing.'],
    ],
    [
      'dd ffffffff 00',
      [
        '[] (array 32)',
        '  0 (positive fixint)',
        'problem: The data ends at byte 6, inside the array 32 at byte 0.',
      ],
    ],
  ])('says where %j is wrong', (bytes, lines) => {
    expect(decodedLines(decodeNow(messagepack, hex(bytes)))).toEqual(lines);
  });

  it('says that text is none', () => {
    expect(decodeNow(messagepack, 'hi').problem).toBe(
      'MessagePack is read from bytes; this message is text.',
    );
  });

  it('knows the bytes of each value', () => {
    const { tree } = decodeNow(messagepack, hex('82 a1 61 92 01 cd 0102 a1 62 a2 6363'));
    const data = new DataTree(tree);
    const ranges = Array.from({ length: data.count }, (_, node) => data.bytesOf(node));
    expect(ranges).toEqual([
      { start: 0, end: 13 },
      { start: 3, end: 8 },
      { start: 4, end: 5 },
      { start: 5, end: 8 },
      { start: 10, end: 13 },
    ]);
  });

  it('reads what the reference implementation writes', () => {
    const value = {
      id: 7,
      text: 'héllo',
      big: 2n ** 63n,
      list: [1.5, -1, null, true],
      at: new Date(0),
    };
    const { tree, summary, problem } = decodeNow(
      messagepack,
      Uint8Array.from(encode(value, { useBigInt64: true })),
    );
    expect(problem).toBeUndefined();
    expect(treeLines(tree)).toEqual([
      '{} (fixmap)',
      '  id: 7 (positive fixint)',
      '  text: "héllo" (fixstr)',
      '  big: 9223372036854775808 (uint 64)',
      '  list: [] (fixarray)',
      '    1.5 (float 64)',
      '    -1 (negative fixint)',
      '    null',
      '    true',
      '  at: 1970-01-01T00:00:00Z (timestamp 32)',
    ]);
    expect(summary).toContain('id: 7, text: "héllo", big: 9223372036854775808');
  });

  it('stops at a million nested arrays with a sentence', () => {
    const { tree, problem } = decodeNow(messagepack, new Uint8Array(1_000_000).fill(0x91));
    expect(problem).toBe(
      'Stopped at byte 10000: a tree shows 100,000 values and 10,000 levels at the most.',
    );
    expect(tree.count).toBe(10_000);
  });

  it('stops at the limit of values', () => {
    const limits = { maxNodes: 3, maxDepth: 9, maxOutput: 9 };
    const { tree, problem } = decodeNow(messagepack, hex('94 01 02 03 04'), { limits });
    expect(tree.count).toBe(3);
    expect(problem).toMatch(/^Stopped at byte 3:/);
  });
});

describe('MessagePack is recognised', () => {
  it.each([
    ['81 a1 61 01', 0.9],
    ['94 01 02 03 a3 616263', 0.8],
    ['92 01 02', 0.3],
    ['01', 0.05],
    ['c0', 0.05],
    ['01 02', 0.02],
    // {"a":1} as text and a protobuf message begin with small integers.
    ['7b 2261223a317d', 0.02],
    ['08 96 01', 0.02],
    ['92 01', 0],
    ['c1', 0],
    ['', 0],
    // A string with control characters is no text.
    ['81 a1 00 01', 0.36],
  ])('%s with %d', (bytes, expected) => {
    expect(messagepack.recognize(hex(bytes), decodeContext())).toBeCloseTo(expected, 5);
  });

  it('not in text', () => {
    expect(messagepack.recognize('\u0081', decodeContext())).toBe(0);
  });

  it('by the first values of a long message', () => {
    const rows = Array.from({ length: 1000 }, (_, id) => ({ id }));
    expect(messagepack.recognize(Uint8Array.from(encode(rows)), decodeContext())).toBe(0.8);
  });
});

describe('peekMessagePack', () => {
  it('gives scalars, and the places of the rest', () => {
    const bytes = hex(
      '98 30 c0 c3 a1 61 82 01 02 03 91 04 c4 02 0708 cf ffffffffffffffff cb 3ff8000000000000',
    );
    expect(peekMessagePack(bytes)).toEqual([
      48,
      null,
      true,
      'a',
      { kind: 'map', start: 6, end: 12 },
      { kind: 'bytes', start: 14, end: 16 },
      18446744073709551615n,
      1.5,
    ]);
  });

  it.each([
    ['', undefined],
    ['80', undefined],
    ['90', []],
    ['93 01', [1]],
    ['92 01 92 01', [1]],
    ['92 01 c1', [1]],
    [
      '92 80 90',
      [
        { kind: 'map', start: 1, end: 2 },
        { kind: 'array', start: 2, end: 3 },
      ],
    ],
  ])('reads %j as far as it is whole', (bytes, expected) => {
    expect(peekMessagePack(hex(bytes))).toEqual(expected);
  });

  it('gives no more items than asked for', () => {
    expect(peekMessagePack(hex('93 01 02 03'), 2)).toEqual([1, 2]);
  });
});

describe('addMessagePack', () => {
  it('adds a part of the bytes below a key', () => {
    const builder = new TreeBuilder();
    const facts = { key: 'arguments', hint: 'of the call' };
    const end = addMessagePack(builder, hex('ff 92 01 02 c0 c1'), { start: 1, end: 5, facts });
    expect(end).toEqual({ at: 5, count: 2, problem: undefined });
    expect(treeLines(builder.finish())).toEqual([
      'arguments: [] (of the call, fixarray)',
      '  1 (positive fixint)',
      '  2 (positive fixint)',
      'null',
    ]);
  });

  it('stops after as many values as asked for', () => {
    const builder = new TreeBuilder();
    expect(addMessagePack(builder, hex('01 02 03'), { maxValues: 2 })).toMatchObject({ at: 2 });
  });

  it('counts whole values', () => {
    expect(readMessagePackValues(hex('01 92 01')).count).toBe(1);
  });
});
