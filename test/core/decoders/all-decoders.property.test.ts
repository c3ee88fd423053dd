import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rankDecoders } from '../../../src/core/decoders/choose-decoder.js';
import { ROW_LIMITS } from '../../../src/core/decoders/decode-context.js';
import { builtInDecoders } from '../../../src/core/decoders/decoders.js';
import type { DecodeContext, DecoderInput } from '../../../src/core/decoders/decoder.js';
import { DataTree } from '../../../src/core/tree/data-tree.js';
import { decodeContext, hex } from '../../support/decoding.js';
import { findTreeFaults } from '../../support/tree-text.js';

// The other property tests know the formats; this one knows the registry, so that no decoder that is
// ever added to it is left out.

const texts = [
  '42["a",{"b":[1,2]}]',
  'a["x"]',
  'SEND\ndestination:/a\n\n{"a":1}\0',
  '{"type":"next","id":"1","payload":{}}',
  '{"type":1,"target":"a","arguments":[]}\u001e',
  '[48,1,{},"a"]',
  '["1","2","a","phx_join",{}]',
  '{"jsonrpc":"2.0","id":1,"method":"a"}',
  '[2,"1","A",{}]',
  '<a b="c">d</a>',
  '{"a":1}\n{"b":2}',
];
const bytes = [
  hex('82 0e 000a 0003 612f62 01 0003 632f64 02'),
  hex('95 30 01 80 a1 61 91 01'),
  hex('5f 41 01 42 0203 ff'),
  hex('08 96 01 12 07 74657374696e67'),
  hex('00 01 01 01 01 30 31 74 65 01'),
  ...[gzipSync, deflateSync, deflateRawSync].map((pack) => Uint8Array.from(pack('x'.repeat(5000)))),
];

const cut = <Input extends DecoderInput>(input: Input, at: number, length: number): Input => {
  const end = input.length - (length % (input.length + 1));
  return input.slice(Math.min(at, end), end) as Input;
};

const inputs: fc.Arbitrary<DecoderInput> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.json(),
  fc.uint8Array({ maxLength: 300 }).map((given) => Uint8Array.from(given)),
  fc
    .tuple(fc.constantFrom(...texts), fc.nat(4), fc.nat(40))
    .map(([text, at, length]) => cut(text, at, length)),
  fc
    .tuple(fc.constantFrom(...bytes), fc.nat(4), fc.nat(40))
    .map(([some, at, length]) => cut(some, at, length)),
  // Long runs of one unit open many levels, or many items, in one format or another.
  fc
    .tuple(fc.constantFrom('[', '{"a":', '<a>', 'a[', '1\n', '\n', '2'), fc.nat(400))
    .map(([unit, count]) => unit.repeat(count)),
  fc
    .tuple(fc.constantFrom(0x91, 0x81, 0x9f, 0xbf, 0x5f, 0xd9, 0x0a, 0xc0, 0x30), fc.nat(400))
    .map(([byte, count]) => new Uint8Array(count).fill(byte)),
);

const contexts: fc.Arbitrary<DecodeContext> = fc
  .record({
    direction: fc.constantFrom('sent' as const, 'received' as const),
    subprotocol: fc.constantFrom(
      '',
      ...builtInDecoders.flatMap(({ subprotocols }) => subprotocols ?? []),
    ),
    established: fc.constantFrom(undefined, ...builtInDecoders.map(({ name }) => name)),
    opening: fc.option(inputs, { nil: undefined }),
    limits: fc.oneof(
      fc.constant(ROW_LIMITS),
      fc.record({
        maxNodes: fc.integer({ min: 1, max: 100 }),
        maxDepth: fc.nat(20),
        maxOutput: fc.nat(1000),
      }),
    ),
  })
  .map((parts) => decodeContext(parts));

function copyOf(input: DecoderInput): DecoderInput {
  return typeof input === 'string' ? input : input.slice();
}

function depthOf(tree: DataTree): number {
  const depths = new Array<number>(tree.count).fill(1);
  for (let node = 0; node < tree.count; node += 1) {
    const parent = tree.parentOf(node);
    if (parent >= 0) depths[node] = depths[parent]! + 1;
  }
  return depths.reduce((most, depth) => Math.max(most, depth), 0);
}

describe.each(builtInDecoders.map((decoder) => [decoder.name, decoder] as const))(
  '%s',
  (_, decoder) => {
    it('takes whatever comes, within its limits, and leaves it as it was', async () => {
      await fc.assert(
        fc.asyncProperty(inputs, contexts, async (input, context) => {
          const before = copyOf(input);
          const opening = context.opening === undefined ? undefined : copyOf(context.opening);
          const confidence = decoder.recognize(input, context);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(decoder.attachments?.(input) ?? 0).toBeGreaterThanOrEqual(0);
          const {
            tree,
            summary,
            inner = [],
            notation,
            problem,
          } = await decoder.decode(input, context);
          expect(input).toEqual(before);
          expect(context.opening).toEqual(opening);
          expect(findTreeFaults(tree)).toEqual([]);
          expect(tree.count).toBeLessThanOrEqual(context.limits.maxNodes);
          expect(depthOf(new DataTree(tree))).toBeLessThanOrEqual(context.limits.maxDepth + 1);
          expect(summary.length).toBeLessThanOrEqual(160);
          expect(summary).not.toMatch(/[\r\n]/);
          expect(problem).not.toBe('');
          expect(notation?.text.length ?? 0).toBeLessThan(70_000);
          const most = Math.max(input.length, context.limits.maxOutput);
          for (const { payload } of inner) expect(payload.length).toBeLessThanOrEqual(most);
        }),
        { numRuns: 250 },
      );
    });
  },
);

it('names and labels are unique, and names can be remembered', () => {
  const names = builtInDecoders.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(builtInDecoders.map(({ label }) => label)).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
});

it('the decoders that may fit are ranked by how sure they are, whatever comes', () => {
  fc.assert(
    fc.property(inputs, contexts, (input, context) => {
      const confidences = rankDecoders(builtInDecoders, input, context).map(
        ({ confidence }) => confidence,
      );
      expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    }),
  );
});
