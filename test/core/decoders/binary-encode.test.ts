import { decode as decodeMessagePack } from '@msgpack/msgpack';
import { decode as decodeCbor } from 'cbor2';
import { describe, expect, it } from 'vitest';

import { toHex } from '../../../src/core/bytes/hex.js';
import type { ParsedBytes } from '../../../src/core/bytes/parsed-bytes.js';
import { encodeCbor } from '../../../src/core/decoders/cbor/cbor-encode.js';
import { cbor } from '../../../src/core/decoders/cbor/cbor.js';
import { encodeMessagePack } from '../../../src/core/decoders/messagepack/messagepack-encode.js';
import { messagepack } from '../../../src/core/decoders/messagepack/messagepack.js';
import { decodedLines, decodeNow } from '../../support/decoding.js';

function hexOf(encoded: ParsedBytes): string {
  return encoded.ok ? toHex(encoded.bytes, { separator: '' }) : encoded.message;
}

describe('JSON as MessagePack', () => {
  it.each([
    ['0', '00'],
    ['127', '7f'],
    ['128', 'cc80'],
    ['255', 'ccff'],
    ['256', 'cd0100'],
    ['65536', 'ce00010000'],
    ['4294967295', 'ceffffffff'],
    ['4294967296', 'cf0000000100000000'],
    ['9007199254740993', 'cf0020000000000001'],
    ['18446744073709551615', 'cfffffffffffffffff'],
    ['-1', 'ff'],
    ['-32', 'e0'],
    ['-33', 'd0df'],
    ['-128', 'd080'],
    ['-129', 'd1ff7f'],
    ['-32769', 'd2ffff7fff'],
    ['-2147483649', 'd3ffffffff7fffffff'],
    ['-9223372036854775808', 'd38000000000000000'],
    ['-0', 'cb8000000000000000'],
    ['1.0', 'cb3ff0000000000000'],
    ['1e2', 'cb4059000000000000'],
    ['null', 'c0'],
    ['true', 'c3'],
    ['false', 'c2'],
    ['"a\\u0062"', 'a26162'],
    ['""', 'a0'],
    [`"${'x'.repeat(32)}"`, `d920${'78'.repeat(32)}`],
    [`"${'x'.repeat(256)}"`, `da0100${'78'.repeat(256)}`],
    ['[]', '90'],
    ['[1,[2],{}]', '93019102' + '80'],
    [`[${'1,'.repeat(15)}1]`, `dc0010${'01'.repeat(16)}`],
    ['{"a":1,"a":2}', '82a16101a16102'],
    [' {"b" : {"c": null}} ', '81a16281a163c0'],
    [
      '18446744073709551616',
      'MessagePack has no integers beyond 64 bits; with a point or an exponent it is a float.',
    ],
    [
      '-9223372036854775809',
      'MessagePack has no integers beyond 64 bits; with a point or an exponent it is a float.',
    ],
    ['1e999', 'This number is too large for a float of 64 bits.'],
  ])('%s is %s', (json, expected) => {
    expect(hexOf(encodeMessagePack(json))).toBe(expected);
  });

  it('says where the text is wrong', () => {
    expect(encodeMessagePack('{"a":\n 1e999}')).toMatchObject({
      ok: false,
      position: 7,
      line: 2,
      column: 2,
    });
    expect(encodeMessagePack('{"a" 1}')).toMatchObject({ ok: false, position: 5 });
    expect(encodeMessagePack('')).toMatchObject({ ok: false });
  });

  it('writes long lists and maps', () => {
    const json = JSON.stringify(Array.from({ length: 70_000 }, (_, id) => id));
    const encoded = encodeMessagePack(json);
    expect(encoded.ok && decodeMessagePack(encoded.bytes)).toEqual(JSON.parse(json));
  });
});

describe('JSON as CBOR', () => {
  it.each([
    ['0', '00'],
    ['23', '17'],
    ['24', '1818'],
    ['1000', '1903e8'],
    ['1000000', '1a000f4240'],
    ['1000000000000', '1b000000e8d4a51000'],
    ['18446744073709551615', '1bffffffffffffffff'],
    ['18446744073709551616', 'c249010000000000000000'],
    ['-18446744073709551616', '3bffffffffffffffff'],
    ['-18446744073709551617', 'c349010000000000000000'],
    ['-1', '20'],
    ['-1000', '3903e7'],
    ['1.1', 'fb3ff199999999999a'],
    ['-0', 'fb8000000000000000'],
    ['-4.1', 'fbc010666666666666'],
    ['true', 'f5'],
    ['null', 'f6'],
    ['"\\u00fc"', '62c3bc'],
    ['"\\ud800"', '63efbfbd'],
    ['[1,[2,3],[4,5]]', '8301820203820405'],
    ['{"a":1,"b":[2,3]}', 'a26161016162820203'],
    ['{"a":1,"a":2}', 'a2616101616102'],
    [`1${'0'.repeat(5000)}`, 'This integer has more than 4000 digits.'],
  ])('%s is %s', (json, expected) => {
    expect(hexOf(encodeCbor(json))).toBe(expected);
  });

  it('is what the reference implementation reads', () => {
    const json = JSON.stringify({
      a: [1, -2, 1.5, 'é', null, true, { b: 2 ** 40 }],
      c: 'x'.repeat(300),
    });
    const encoded = encodeCbor(json);
    expect(encoded.ok && decodeCbor(encoded.bytes)).toEqual(JSON.parse(json));
  });
});

it.each([
  [encodeMessagePack, messagepack],
  [encodeCbor, cbor],
])('nesting of 20,000 levels is encoded, and read until the limit', (encode, decoder) => {
  const json = '['.repeat(20_000) + ']'.repeat(20_000);
  const encoded = encode(json);
  if (!encoded.ok) throw new Error(encoded.message);
  expect(encoded.bytes).toHaveLength(20_000);
  expect(
    decodedLines({
      ...decodeNow(decoder, encoded.bytes),
      tree: decodeNow(decoder, encoded.bytes.slice(-2)).tree,
    }).at(-1),
  ).toMatch(/^problem: Stopped at byte 10000/);
});
