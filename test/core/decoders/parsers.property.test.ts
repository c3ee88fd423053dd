import { gzipSync, deflateSync } from 'node:zlib';

import fc from 'fast-check';
import protobufjs from 'protobufjs';
import { expect, it } from 'vitest';

import { parseBase64 } from '../../../src/core/bytes/base64.js';
import { parseNeedle } from '../../../src/core/bytes/byte-finder.js';
import { parseHex } from '../../../src/core/bytes/parse-hex.js';
import { writeDiagnostic } from '../../../src/core/decoders/cbor/cbor-diagnostic.js';
import { encodeCbor } from '../../../src/core/decoders/cbor/cbor-encode.js';
import { gzip, zlib } from '../../../src/core/decoders/compression.js';
import { encodeMessagePack } from '../../../src/core/decoders/messagepack/messagepack-encode.js';
import { parseProtoText } from '../../../src/core/decoders/protobuf/proto-text.js';
import { encodeProtobuf } from '../../../src/core/decoders/protobuf/protobuf-encode.js';
import { protobuf } from '../../../src/core/decoders/protobuf/protobuf.js';
import { parseJsonPath, selectNodes } from '../../../src/core/json-path/json-path-run.js';
import { parseJsonTree } from '../../../src/core/tree/json-tree.js';
import { TreePlaces } from '../../../src/core/tree/tree-places.js';
import { decodedLines, decodeContext, decodeNow } from '../../support/decoding.js';
import { findTreeFaults } from '../../support/tree-text.js';

const SCHEMA = `syntax = "proto3";
message M {
  uint64 a = 1; string b = 2; repeated sint32 c = 3; map<string, int32> d = 4; E e = 5; bytes f = 6; double g = 7;
  M inner = 8; repeated M list = 9; bool ok = 10; fixed32 h = 11; sfixed64 i = 12;
}
enum E { X = 0; Y = 1; }`;

const parsed = parseProtoText(SCHEMA);
if (!parsed.ok) throw new Error(parsed.message);
const choice = { schema: parsed.schema, message: 'M' };
const reference = protobufjs.parse(SCHEMA, { keepCase: true }).root.lookupType('M');

/** Text that is nearly what a parser wants. */
const nearly = (...words: string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join('')),
  );

it.each<[string, fc.Arbitrary<string>, (text: string) => unknown]>([
  ['hex', nearly('0', 'a', 'f', ' ', '\n', '0x', '\\x', '#', ',', 'g', 'é'), parseHex],
  ['base64', nearly('A', '+', '/', '-', '_', '=', ' ', '\n', '*'), parseBase64],
  ['bytes to find', nearly('0', 'a', ' ', '?', '0x'), (text) => parseNeedle(text, 'hex')],
  [
    'JSONPath',
    nearly(
      '$',
      '.',
      '..',
      '[',
      ']',
      '*',
      '?',
      '@',
      '(',
      ')',
      "'a'",
      '"b"',
      '1',
      ':',
      '==',
      '&&',
      '!',
      'length',
      ',',
    ),
    parseJsonPath,
  ],
  [
    'JSON to be MessagePack',
    nearly('[', ']', '{', '}', '"a"', ':', ',', '1', '-', 'e9', 'null', '\\u', '"'),
    encodeMessagePack,
  ],
  [
    'JSON to be CBOR',
    nearly('[', ']', '{', '}', '"a"', ':', ',', '1', '-', 'e9', 'null', '\\u', '"'),
    encodeCbor,
  ],
  [
    'JSON to be Protocol Buffers',
    nearly('{', '}', '"a"', '"d"', '"list"', ':', ',', '1', '"x"', '[', ']', 'null'),
    (text) => encodeProtobuf(text, choice),
  ],
])('%s: no text makes its parser throw, and each refusal is a sentence', (_, texts, parse) => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = parse(text) as { ok: boolean; message?: string };
      if (!found.ok) expect(found.message).toMatch(/^[^a-z].*\.$/su);
    }),
    { numRuns: 1000 },
  );
});

it('JSON: a tree keeps to its limits, whatever the text', () => {
  const texts = fc.oneof(
    nearly('[', ']', '{', '}', '"a"', ':', ',', '1', 'null', ' ', '\n'),
    fc.json(),
    fc
      .tuple(fc.constantFrom('[', '{"a":', '[[],', '1,'), fc.nat(500))
      .map(([unit, count]) => unit.repeat(count)),
  );
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 50 }), fc.nat(10), (text, maxNodes, maxDepth) => {
      const { tree } = parseJsonTree(text, { maxNodes, maxDepth });
      expect(tree.count).toBeLessThanOrEqual(maxNodes);
      expect(findTreeFaults(tree)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it('JSONPath: what it selects are nodes of the tree', () => {
  fc.assert(
    fc.property(
      fc.json(),
      nearly(
        '$',
        '.',
        '..',
        '[',
        ']',
        '*',
        '?@',
        '1',
        ':',
        "'a'",
        '..*',
        '[?@>1]',
        '[::2]',
        '[?@.a]',
      ),
      (text, path) => {
        const found = parseJsonPath(`$${path}`);
        if (!found.ok) return;
        const { tree } = parseJsonTree(text);
        const { nodes } = selectNodes(new TreePlaces(tree), found.query);
        for (const node of nodes) expect(node).toBeLessThan(tree.count);
      },
    ),
    { numRuns: 1000 },
  );
});

it('CBOR: the diagnostic notation of any bytes keeps to its limit', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: 1, max: 200 }),
      (bytes, limit) => {
        const copy = bytes.slice();
        // A value is written whole before its length counts.
        expect(writeDiagnostic(bytes, limit).length).toBeLessThanOrEqual(limit + 700);
        expect(bytes).toEqual(copy);
      },
    ),
    { numRuns: 1000 },
  );
});

const messages = fc.letrec<{ message: Record<string, unknown> }>((tie) => ({
  message: fc.record(
    {
      a: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
      b: fc.string({ unit: 'grapheme' }),
      c: fc.array(fc.integer()),
      d: fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 5 }), fc.integer(), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      e: fc.constantFrom('X', 'Y'),
      f: fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('base64')),
      g: fc.double({ noNaN: true, noDefaultInfinity: true }),
      inner: fc.oneof({ maxDepth: 2 }, fc.constant({}), tie('message')),
      list: fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie('message'), { maxLength: 3 })),
      ok: fc.boolean(),
      h: fc.nat(2 ** 32 - 1),
      i: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
    },
    { requiredKeys: [] },
  ),
})).message;

/** Without what Protocol Buffers do not tell from nothing: defaults, and -0. */
function withoutDefaults(value: unknown): unknown {
  const text = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner)
        .filter(
          ([, field]) =>
            !(field === 0 || field === '0' || field === '' || field === false || field === 'X'),
        )
        .filter(([, field]) => !(Array.isArray(field) && field.length === 0))
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
  return JSON.parse(text, (key, inner: unknown) =>
    key === 'd' && Object.keys(inner as object).length === 0 ? undefined : inner,
  );
}

it('Protocol Buffers: the reference implementation reads what was encoded', () => {
  fc.assert(
    fc.property(messages, (message) => {
      const encoded = encodeProtobuf(JSON.stringify(message), choice);
      if (!encoded.ok) throw new Error(encoded.message);
      const read = reference.toObject(reference.decode(encoded.bytes), {
        longs: String,
        enums: String,
        bytes: String,
      });
      expect(withoutDefaults(read)).toEqual(withoutDefaults(message));
    }),
    { numRuns: 300 },
  );
});

it('Protocol Buffers: what the reference implementation writes is decoded like what we write', () => {
  fc.assert(
    fc.property(messages, (message) => {
      const encoded = encodeProtobuf(JSON.stringify(withoutDefaults(message)), choice);
      if (!encoded.ok) throw new Error(encoded.message);
      const written = Uint8Array.from(
        reference.encode(reference.fromObject(withoutDefaults(message) as object)).finish(),
      );
      const ours = decodeNow(protobuf, encoded.bytes, { schema: choice });
      const theirs = decodeNow(protobuf, written, { schema: choice });
      expect(ours.problem).toBeUndefined();
      expect(decodedLines(theirs).toSorted()).toEqual(decodedLines(ours).toSorted());
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['gzip', gzipSync, gzip],
  ['zlib', deflateSync, zlib],
] as const)('%s: unpacks what was packed', async (_, pack, decoder) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 5000 }), async (bytes) => {
      const decoded = await decoder.decode(Uint8Array.from(pack(bytes)), decodeContext());
      expect(decoded.problem).toBeUndefined();
      const content = decoded.inner![0]!.payload;
      const unpacked = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      expect(Buffer.compare(unpacked, bytes)).toBe(0);
    }),
    { numRuns: 100 },
  );
});
