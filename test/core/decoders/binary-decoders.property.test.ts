import { deflateSync, gzipSync } from 'node:zlib';

import { encode as referenceMessagePack } from '@msgpack/msgpack';
import { encode as referenceCbor } from 'cbor2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ParsedBytes } from '../../../src/core/bytes/parsed-bytes.js';
import { encodeCbor } from '../../../src/core/decoders/cbor/cbor-encode.js';
import { cbor } from '../../../src/core/decoders/cbor/cbor.js';
import { gzip, rawDeflate, zlib, zstd } from '../../../src/core/decoders/compression.js';
import type { Decoder } from '../../../src/core/decoders/decoder.js';
import { encodeMessagePack } from '../../../src/core/decoders/messagepack/messagepack-encode.js';
import { messagepack } from '../../../src/core/decoders/messagepack/messagepack.js';
import { mqtt } from '../../../src/core/decoders/mqtt/mqtt.js';
import { parseProtoText } from '../../../src/core/decoders/protobuf/proto-text.js';
import { encodeProtobuf } from '../../../src/core/decoders/protobuf/protobuf-encode.js';
import { readProtobufSchema } from '../../../src/core/decoders/protobuf/protobuf-schema.js';
import { protobuf } from '../../../src/core/decoders/protobuf/protobuf.js';
import { DataTree, NodeKind, type TreeColumns } from '../../../src/core/tree/data-tree.js';
import { parseJsonTree } from '../../../src/core/tree/json-tree.js';
import { peekCbor } from '../../support/cbor-peek.js';
import { decodeContext, hex } from '../../support/decoding.js';
import { peekMessagePack } from '../../support/messagepack-peek.js';
import { findTreeFaults } from '../../support/tree-text.js';

const parsed = parseProtoText(`syntax = "proto3";
message M { uint64 a = 1; string b = 2; repeated sint32 c = 3; map<string, M> d = 4; E e = 5; bytes f = 6; double g = 7; }
enum E { X = 0; Y = 1; }`);
if (!parsed.ok) throw new Error(parsed.message);
const choice = { schema: parsed.schema, message: 'M' };

const message = {
  a: 1,
  b: 'text',
  c: [1, -2, 300],
  d: { k: { b: 'inner' } },
  e: 'Y',
  f: 'AAEC',
  g: 0.5,
};
const bytesOf = (
  encoded: { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; message: string },
): Uint8Array<ArrayBuffer> => {
  if (!encoded.ok) throw new Error(encoded.message);
  return encoded.bytes;
};

const seeds = [
  bytesOf(encodeProtobuf(JSON.stringify(message), choice)),
  Uint8Array.from(referenceMessagePack({ ...message, at: new Date(0), raw: new Uint8Array(9) })),
  Uint8Array.from(referenceCbor({ ...message, at: new Date(0), big: 2n ** 70n })),
  Uint8Array.from(gzipSync(JSON.stringify(message))),
  Uint8Array.from(deflateSync('x'.repeat(5000))),
  hex('bf 63 46756e 9f f5 f6 ff 81 c1 00 5f 41 01 42 0203 ff ff'),
  hex('10 10 0004 4d515454 04 02 000a 0004 63696431 32 07 0001 61 0005 6869 82 06 0005 0001 61 00'),
  hex('20 06 01 00 03 21 000a 30 0b 0001 61 06 26 0001 6b 0001 76'),
];

const anything = fc.uint8Array({ maxLength: 200 }) as fc.Arbitrary<Uint8Array<ArrayBuffer>>;

/** A payload of one of the formats with some bytes changed, cut or put in. */
const mutated = fc
  .record({
    seed: fc.constantFrom(...seeds),
    edits: fc.array(fc.record({ at: fc.nat(300), byte: fc.nat(255), how: fc.nat(3) }), {
      maxLength: 4,
    }),
  })
  .map(({ seed, edits }) => {
    let bytes = Array.from(seed);
    for (const { at, byte, how } of edits) {
      const place = at % (bytes.length + 1);
      if (how === 0) bytes[place] = byte;
      else if (how === 1) bytes.splice(place, 1);
      else if (how === 2) bytes.splice(place, 0, byte);
      else bytes = bytes.slice(0, place);
    }
    return Uint8Array.from(bytes);
  });

const limits = { maxNodes: 60, maxDepth: 8, maxOutput: 2000 };
const decoders: [string, Decoder, unknown][] = [
  ...[messagepack, cbor, protobuf, mqtt, gzip, zlib, rawDeflate, zstd].map(
    (decoder): [string, Decoder, unknown] => [decoder.name, decoder, undefined],
  ),
  ['protobuf by a schema', protobuf, choice],
];

describe.each(decoders)('%s', (_, decoder, schema) => {
  it('takes any bytes, leaves them alone, and gives a tree within its limits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, mutated), fc.option(mutated), async (bytes, opening) => {
        const copy = bytes.slice();
        const context = decodeContext({ schema, limits, opening: opening ?? undefined });
        const score = decoder.recognize(bytes, context);
        expect(score >= 0 && score <= 1).toBe(true);
        const { tree, summary, inner, notation } = await decoder.decode(bytes, context);
        expect(bytes).toEqual(copy);
        expect(findTreeFaults(tree)).toEqual([]);
        expect(tree.count).toBeLessThanOrEqual(limits.maxNodes);
        expect(findRangeFaults(tree, bytes.length)).toEqual([]);
        expect(summary.length).toBeLessThan(400);
        expect((notation?.text ?? '').length).toBeLessThan(70_000);
        for (const { payload } of inner ?? []) expect(payload.length).toBeLessThanOrEqual(2000);
      }),
      { numRuns: decoder.name === 'gzip' || decoder.name.includes('deflate') ? 100 : 1000 },
    );
  });

  it('takes any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(decoder.recognize(text, decodeContext({ schema }))).toBe(0);
        expect((await decoder.decode(text, decodeContext({ schema }))).problem).toBeDefined();
      }),
      { numRuns: 20 },
    );
  });
});

/** Ranges of bytes lie in the payload, and in those of the containers around them. */
function findRangeFaults(columns: TreeColumns, length: number): string[] {
  const tree = new DataTree(columns);
  const faults: string[] = [];
  for (let node = 0; node < tree.count; node++) {
    const range = tree.bytesOf(node);
    if (range === undefined) continue;
    const isOpen = range.end === 0xffff_ffff;
    if (range.start > length || (!isOpen && (range.end > length || range.end < range.start))) {
      faults.push(`${node}: ${range.start} to ${range.end}`);
    }
    const outer = tree.parentOf(node) < 0 ? undefined : tree.bytesOf(tree.parentOf(node));
    if (outer !== undefined && (range.start < outer.start || (!isOpen && range.end > outer.end))) {
      faults.push(`${node} stands outside of the container around it`);
    }
  }
  return faults;
}

it('the lower-level readers take any bytes', () => {
  fc.assert(
    fc.property(fc.oneof(anything, mutated), (bytes) => {
      peekMessagePack(bytes);
      peekCbor(bytes);
      readProtobufSchema(bytes);
    }),
    { numRuns: 1000 },
  );
});

it('parseProtoText takes any text', () => {
  const words = fc.constantFrom(
    'message',
    'enum',
    'A',
    '{',
    '}',
    ';',
    '=',
    '1',
    'int32',
    'repeated',
    'oneof',
    'map',
    '<',
    '>',
    ',',
    'group',
    'reserved',
    '[',
    ']',
    'option',
    '"x',
    '"y"',
    '//',
    '/*',
    '\n',
    '.B.C',
    '-',
    'service',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const found = parseProtoText(`message M { ${parts.join(' ')}`);
      if (!found.ok) expect(found.message).toMatch(/^Line \d+: .+\.$/);
    }),
    { numRuns: 1000 },
  );
});

const numbers = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }).map(String),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => JSON.stringify(value)),
  fc.constantFrom('-0', '1.0', '1e5', '-1.5e-9', '1.8e300', '4294967296'),
);
const jsonTexts = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    numbers,
    fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text)),
    fc.constantFrom('null', 'true', 'false'),
    fc.array(tie('value')).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(fc.string({ unit: 'grapheme' }), tie('value')))
      .map(
        (pairs) => `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(', ')}}`,
      ),
  ),
})).value;

/** What a tree says, whatever it was made from: kinds, keys, values, nesting. */
function contentOf(columns: TreeColumns): unknown[] {
  const tree = new DataTree(columns);
  return Array.from({ length: tree.count }, (_, node) => {
    const kind = tree.kindAt(node);
    const text = tree.valueAt(node);
    const isInteger = /^-?\d+$/.test(text);
    const value = kind === NodeKind.number && !(isInteger && text !== '-0') ? Number(text) : text;
    return [
      kind,
      tree.keyAt(node),
      typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)
        ? String(value)
        : value,
      tree.parentOf(node),
    ];
  });
}

it.each<[string, (json: string) => ParsedBytes, Decoder]>([
  ['MessagePack', encodeMessagePack, messagepack],
  ['CBOR', encodeCbor, cbor],
])('%s gives back the JSON that was encoded', async (_, encode, decoder) => {
  await fc.assert(
    fc.asyncProperty(jsonTexts, async (json) => {
      const decoded = await decoder.decode(bytesOf(encode(json)), decodeContext());
      expect(decoded.problem).toBeUndefined();
      expect(contentOf(decoded.tree)).toEqual(contentOf(parseJsonTree(json).tree));
    }),
    { numRuns: 500 },
  );
});
