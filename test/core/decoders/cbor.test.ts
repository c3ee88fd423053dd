import { encode } from 'cbor2';
import { describe, expect, it } from 'vitest';

import { writeDiagnostic } from '../../../src/core/decoders/cbor/cbor-diagnostic.js';
import { addCbor, readCborValues } from '../../../src/core/decoders/cbor/cbor-values.js';
import { cbor } from '../../../src/core/decoders/cbor/cbor.js';
import { DataTree } from '../../../src/core/tree/data-tree.js';
import { TreeBuilder } from '../../../src/core/tree/tree-builder.js';
import { peekCbor } from '../../support/cbor-peek.js';
import { decodeContext, decodedLines, decodeNow, hex } from '../../support/decoding.js';
import { treeLines } from '../../support/tree-text.js';
import { appendixA } from './cbor-examples.js';

describe('CBOR in diagnostic notation', () => {
  it.each(appendixA)('is %s for %s', (diagnostic, bytes) => {
    const { notation, problem } = decodeNow(cbor, hex(bytes));
    expect(problem).toBeUndefined();
    expect(notation).toEqual({ name: 'diagnostic notation', text: diagnostic });
  });

  it.each([
    ['7fff', '""_'],
    ['5fff', "''_"],
    ['bfff', '{_ }'],
    ['c1c101', '1(1(1))'],
    ['01 02 80', '1, 2, []'],
    ['82 01', '[1…'],
    ['82 01 1c', '[1…'],
    ['ff', '…'],
    ['c2', '2(…'],
    ['c2 01', '2(1)'],
    ['fb 0000000000000001', '5.0e-324'],
  ])('of %s is %s', (bytes, text) => {
    expect(writeDiagnostic(hex(bytes))).toBe(text);
  });

  it('is bounded', () => {
    const long = Uint8Array.from(encode('x'.repeat(1000)));
    expect(writeDiagnostic(long, 10)).toBe('"xxxxxxxxx…');
    expect(writeDiagnostic(new Uint8Array(1e6).fill(0xc1)).length).toBeLessThan(70_000);
    expect(writeDiagnostic(new Uint8Array(1e6).fill(0x81)).length).toBeLessThan(70_000);
  });
});

describe('CBOR as a tree', () => {
  it.each([
    ['0a', '10 (uint)'],
    ['18ff', '255 (uint 8)'],
    ['1b0020000000000001', '9007199254740993 (uint 64)'],
    ['1bffffffffffffffff', '18446744073709551615 (uint 64)'],
    ['20', '-1 (nint)'],
    ['3b001ffffffffffffe', '-9007199254740991 (nint 64)'],
    ['3b001fffffffffffff', '-9007199254740992 (nint 64)'],
    ['3bffffffffffffffff', '-18446744073709551616 (nint 64)'],
    ['f98000', '-0 (float 16)'],
    ['fa3dcccccd', '0.1 (float 32)'],
    ['fb3fb999999999999a', '0.1 (float 64)'],
    ['f97e00', 'NaN (float 16)'],
    ['f4', 'false'],
    ['f6', 'null'],
    ['f7', 'undefined'],
    ['f0', 'simple(16)'],
    ['40', '<> (bstr, 0 bytes)'],
    ['4401020304', '<01 02 03 04> (bstr, 4 bytes)'],
    ['5f42010243030405ff', '<01 02 03 04 05> (indefinite bstr, 5 bytes)'],
    ['7f657374726561646d696e67ff', '"streaming" (indefinite tstr)'],
    ['62c3bc', '"ü" (tstr)'],
    ['6161', '"a" (tstr)'],
    ['61ff', '"\uFFFD" (tstr, invalid UTF-8)'],
    ['c249010000000000000000', '18446744073709551616 (tag 2 (unsigned bignum), bstr)'],
    ['c349010000000000000000', '-18446744073709551617 (tag 3 (negative bignum), bstr)'],
    ['c240', '0 (tag 2 (unsigned bignum), bstr)'],
    ['c11a514b67b0', '2013-03-21T20:04:00Z (tag 1 (epoch time), uint 32 1363896240)'],
    [
      'c1fb41d452d9ec200000',
      '2013-03-21T20:04:00.500Z (tag 1 (epoch time), float 64 1363896240.5)',
    ],
    ['c120', '1969-12-31T23:59:59Z (tag 1 (epoch time), nint -1)'],
    ['c1f97e00', 'NaN (tag 1 (epoch time), float 16)'],
    ['d8641900ff', '1970-09-13 (tag 100 (epoch days), uint 16 255)'],
    [
      'd82550000102030405060708090a0b0c0d0e0f',
      '00010203-0405-0607-0809-0a0b0c0d0e0f (tag 37 (UUID), bstr)',
    ],
    [
      'd82076687474703a2f2f7777772e6578616d706c652e636f6d',
      '"http://www.example.com" (tag 32 (URI), tstr)',
    ],
    ['d9d9f7c001', '1 (tag 55799 (self-described CBOR), tag 0 (date and time), uint)'],
    ['d84041ff', '<ff> (tag 64 (uint8 array), bstr, 1 byte)'],
    ['d855440000803f', '<00 00 80 3f> (tag 85 (float32 little-endian array), bstr, 4 bytes)'],
    ['d9ffff01', '1 (tag 65535, uint)'],
  ])('reads %s as %s', (bytes, line) => {
    expect(decodedLines(decodeNow(cbor, hex(bytes)))).toEqual([line]);
  });

  it.each<[string, string[]]>([
    [
      '9f 01 82 02 03 9f 04 ff ff',
      [
        '[] (indefinite array)',
        '  1 (uint)',
        '  [] (array)',
        '    2 (uint)',
        '    3 (uint)',
        '  [] (indefinite array)',
        '    4 (uint)',
      ],
    ],
    ['a2 01 02 61 61 f5', ['{} (map)', '  1: 2 (uint, key is uint)', '  a: true']],
    ['bf 61 61 01 61 61 02 ff', ['{} (indefinite map)', '  a: 1 (uint)', '  a: 2 (uint)']],
    [
      'a1 81 01 02',
      [
        '{} (map)',
        '  […]: {} (key is array)',
        '    key: [] (array)',
        '      1 (uint)',
        '    value: 2 (uint)',
      ],
    ],
    [
      'a1 c1 00 01',
      ['{} (map)', '  1970-01-01T00:00:00Z: 1 (uint, key is tag 1 (epoch time), uint)'],
    ],
    ['a1 41 ff f6', ['{} (map)', '  ff: null (key is bstr)']],
    [
      'c4 82 21 19 6ab3',
      ['[] (tag 4 (decimal fraction), array)', '  -2 (nint)', '  27315 (uint 16)'],
    ],
    ['01 02', ['1 (uint)', '2 (uint)']],
  ])('reads %s', (bytes, lines) => {
    expect(decodedLines(decodeNow(cbor, hex(bytes)))).toEqual(lines);
  });

  it.each<[string, string[]]>([
    ['', ['problem: The message is empty; CBOR takes a byte at least.']],
    ['1c', ['problem: The byte 1c at 0 is reserved in CBOR.']],
    [
      '1f',
      [
        'problem: The byte 1f at 0 is not well-formed: only strings and containers may have no length.',
      ],
    ],
    ['f8 18', ['problem: The simple value f8 18 at 0 is not well-formed.']],
    ['19 00', ['problem: The data is cut off: of the uint at byte 0, 1 byte is missing.']],
    ['63 61', ['problem: The data is cut off: of the tstr at byte 0, 2 bytes are missing.']],
    [
      '82 01',
      ['[] (array)', '  1 (uint)', 'problem: The data ends at byte 2, inside the array at byte 0.'],
    ],
    [
      '9f 01',
      [
        '[] (indefinite array)',
        '  1 (uint)',
        'problem: The data ends at byte 2, inside the indefinite array at byte 0.',
      ],
    ],
    ['5f 41 00', ['problem: The data ends at byte 3, inside the indefinite bstr at byte 0.']],
    [
      '5f 61 61 ff',
      ['problem: The byte 61 at 1 begins no piece of the indefinite bstr at byte 0.'],
    ],
    [
      '5f 5f ff ff',
      ['problem: The byte 5f at 1 begins no piece of the indefinite bstr at byte 0.'],
    ],
    ['ff', ['problem: The break at 0 stands where a value should follow.']],
    [
      '81 ff',
      [
        '[] (array)',
        'problem: The break at 1 stands where a value should follow, inside the array at byte 0.',
      ],
    ],
    [
      'bf 01 ff',
      [
        '{} (indefinite map)',
        'problem: The break at 2 stands where a value should follow, inside the indefinite map at byte 0.',
      ],
    ],
    ['c1', ['problem: The data ends at byte 1, behind tag 1 (epoch time).']],
    [
      '9b ffffffffffffffff 01',
      [
        '[] (array)',
        '  1 (uint)',
        'problem: The data ends at byte 10, inside the array at byte 0.',
      ],
    ],
    [
      '5b ffffffffffffffff',
      [
        'problem: The data is cut off: of the bstr at byte 0, 18,446,744,073,709,552,000 bytes are missing.',
      ],
    ],
  ])('says where %j is wrong', (bytes, lines) => {
    expect(decodedLines(decodeNow(cbor, hex(bytes)))).toEqual(lines);
  });

  it('knows the bytes of each value, tags included', () => {
    const { tree } = decodeNow(cbor, hex('82 c1 00 9f 01 ff'));
    const data = new DataTree(tree);
    expect(Array.from({ length: data.count }, (_, node) => data.bytesOf(node))).toEqual([
      { start: 0, end: 6 },
      { start: 1, end: 3 },
      { start: 3, end: 6 },
      { start: 4, end: 5 },
    ]);
  });

  it('hands on encoded CBOR', () => {
    expect(decodeNow(cbor, hex('d818 45 6449455446')).inner).toEqual([
      { name: 'encoded CBOR', payload: hex('6449455446') },
    ]);
  });

  it('names few of very many tags', () => {
    const bytes = new Uint8Array(1e6).fill(0xc1);
    expect(decodeNow(cbor, bytes).problem).toMatch(/behind tag 1/);
    bytes[1e6 - 1] = 1;
    const { tree } = decodeNow(cbor, bytes);
    expect(tree.text.length).toBeLessThan(300);
  });

  it.each([0x81, 0x9f, 0xa1, 0xbf])('stops at a million nested containers (%d)', (head) => {
    const { tree, problem } = decodeNow(cbor, new Uint8Array(1e6).fill(head));
    expect(problem).toMatch(/^Stopped at byte \d+: a tree shows 100,000 values and 10,000 levels/);
    expect(tree.count).toBe(10_000);
  });

  it('reads what the reference implementation writes', () => {
    const value = { id: 7, big: 2n ** 70n, list: [1.5, -1, null], at: new Date(500), text: 'é' };
    const { tree, problem } = decodeNow(cbor, Uint8Array.from(encode(value)));
    expect(problem).toBeUndefined();
    expect(treeLines(tree)).toEqual([
      '{} (map)',
      '  id: 7 (uint)',
      '  big: 1180591620717411303424 (tag 2 (unsigned bignum), bstr)',
      '  list: [] (array)',
      '    1.5 (float 16)',
      '    -1 (nint)',
      '    null',
      '  at: 1970-01-01T00:00:00.500Z (tag 1 (epoch time), float 16 0.5)',
      '  text: "é" (tstr)',
    ]);
  });
});

describe('CBOR is recognised', () => {
  it.each([
    ['d9d9f7 01', 0.95],
    ['a1 61 61 01', 0.9],
    ['bf 61 61 01 ff', 0.9],
    ['85 01 02 03 04 62 6162', 0.75],
    ['82 01 02', 0.3],
    ['c1 1a514b67b0', 0.6],
    ['01', 0.05],
    ['01 02', 0.02],
    // An MQTT PINGREQ, and JSON as bytes.
    ['c0 00', 0.15],
    ['7b 2261223a317d', 0],
    ['82 01', 0],
    ['9f 01', 0],
    ['ff', 0],
    ['', 0],
  ])('%s with %d', (bytes, expected) => {
    expect(cbor.recognize(hex(bytes), decodeContext())).toBe(expected);
  });

  it('not in text', () => {
    expect(cbor.recognize('a', decodeContext())).toBe(0);
    expect(decodeNow(cbor, 'a').problem).toMatch(/CBOR is read from bytes/);
  });

  it('by the first values of a long message', () => {
    const rows = Array.from({ length: 1000 }, (_, id) => ({ id }));
    expect(cbor.recognize(Uint8Array.from(encode(rows)), decodeContext())).toBe(0.75);
  });
});

it.each([
  ['80', []],
  ['', undefined],
  ['a0', undefined],
  ['9f 01 f6 61 61 f7 ff', [1, null, 'a', { kind: 'simple', start: 5, end: 6 }]],
  [
    '83 a1 01 9f 02 ff c1 00 81 9f 9f ff ff',
    [
      { kind: 'map', start: 1, end: 6 },
      { kind: 'tag', start: 6, end: 8 },
      { kind: 'array', start: 8, end: 13 },
    ],
  ],
  ['82 01 82 01', [1]],
  ['82 f5 1bffffffffffffffff', [true, 18446744073709551615n]],
])('peekCbor gives the items of %s', (bytes, expected) => {
  expect(peekCbor(hex(bytes))).toEqual(expected);
});

it('addCbor adds a part of the bytes below a key', () => {
  const builder = new TreeBuilder();
  const end = addCbor(builder, hex('ff 81 01 c1 ff'), { start: 1, end: 3, facts: { key: 'args' } });
  expect(end).toMatchObject({ at: 3, count: 1, problem: undefined });
  expect(treeLines(builder.finish())).toEqual(['args: [] (array)', '  1 (uint)']);
  expect(readCborValues(hex('01 c1')).count).toBe(1);
});
