import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type {
  DecodeContext,
  DecodeLimits,
  Decoder,
  DecoderInput,
} from '../../../src/core/decoders/decoder.js';
import { engineIo } from '../../../src/core/decoders/engine-io.js';
import { json } from '../../../src/core/decoders/json.js';
import { ndjson } from '../../../src/core/decoders/ndjson.js';
import { actionCable } from '../../../src/core/decoders/rpc/action-cable.js';
import { graphqlTransportWs, graphqlWs } from '../../../src/core/decoders/rpc/graphql.js';
import { jsonRpc } from '../../../src/core/decoders/rpc/json-rpc.js';
import { ocpp } from '../../../src/core/decoders/rpc/ocpp.js';
import { phoenix } from '../../../src/core/decoders/rpc/phoenix.js';
import { signalrMessagePack } from '../../../src/core/decoders/rpc/signalr-messagepack.js';
import { signalr } from '../../../src/core/decoders/rpc/signalr.js';
import { wampCbor, wampMessagePack } from '../../../src/core/decoders/rpc/wamp-binary.js';
import { wamp } from '../../../src/core/decoders/rpc/wamp.js';
import { socketIo } from '../../../src/core/decoders/socket-io.js';
import { sockjs } from '../../../src/core/decoders/sockjs.js';
import { stomp } from '../../../src/core/decoders/stomp.js';
import { xml } from '../../../src/core/decoders/xml.js';
import { decodeContext, decodeNow, hex } from '../../support/decoding.js';
import { findTreeFaults } from '../../support/tree-text.js';

const decoders: readonly Decoder[] = [
  actionCable,
  engineIo,
  graphqlTransportWs,
  graphqlWs,
  json,
  jsonRpc,
  ndjson,
  ocpp,
  phoenix,
  signalr,
  signalrMessagePack,
  socketIo,
  sockjs,
  stomp,
  wamp,
  wampCbor,
  wampMessagePack,
  xml,
];

/** A message of each protocol, to be spoiled. */
const messages = [
  '{"jsonrpc":"2.0","error":{"code":-32601,"message":"Method not found","data":[1,{"a":null}]},"id":"1"}',
  '[{"jsonrpc":"2.0","method":"a","params":{"b":[1,2]}},{"jsonrpc":"2.0","result":1,"id":1}]',
  '{"id":"1","type":"subscribe","payload":{"query":"query Users { users { id } }","operationName":null}}',
  '{"id":"1","type":"data","payload":{"data":{"a":[1,2,3]}}}',
  '0{"sid":"x","upgrades":[],"pingInterval":25000}',
  '451-/admin,12["baz",{"_placeholder":true,"num":0},{"a":"b"}]',
  'a["x","{\\"y\\":1}"]',
  'c[3000,"Go away!"]',
  'MESSAGE\nsubscription:0\nx:a\\nb\ncontent-length:7\n\n{"a":1}\0\nRECEIPT\nreceipt-id:1\n\n\0',
  '{"type":1,"invocationId":"1","target":"Send","arguments":[1,"x"]}\u001e{"type":6}\u001e',
  '[48,7814135,{"progress":true},"com.myapp.ping",[1],{"a":2}]',
  '[8,48,7814135,{},"wamp.error.x"]',
  '{"command":"message","identifier":"{\\"channel\\":\\"A\\"}","data":"{\\"action\\":\\"b\\"}"}',
  '["1","2","room:lobby","phx_reply",{"response":{"a":[]},"status":"ok"}]',
  '[2,"19223201","BootNotification",{"chargePointVendor":"VendorX"}]',
  '{"a":1}\n[2]\n"3"\n',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a b="c"><d>e&amp;</d><![CDATA[f]]><!--g--></a>',
] as const;

const binaries = [
  hex('00 01 01 01 01 30 31 74 65 01'),
  hex('10 96 01 80 a3 78797a a6 6d6574686f64 91 2a 90 02 91 06'),
  hex('95 30 01 80 a1 61 91 01'),
  hex('85 18 30 01 a0 61 61 81 01'),
];

const spoiled = fc
  .tuple(
    fc.constantFrom<string>(...messages),
    fc.array(
      fc.tuple(
        fc.nat(200),
        fc.nat(4),
        fc.constantFrom(...'{}[]",:\\<>&\0\n\u001e0123456789aé\ud800 -'),
      ),
      { maxLength: 4 },
    ),
    fc.boolean(),
  )
  .map(([message, edits, isCut]) => {
    let text = message;
    for (const [at, removed, added] of edits) {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + added + text.slice(place + removed);
    }
    return isCut ? text.slice(0, (edits[0]?.[0] ?? 0) % (text.length + 1)) : text;
  });

const spoiledBytes = fc
  .tuple(
    fc.constantFrom(...binaries),
    fc.array(fc.tuple(fc.nat(40), fc.nat(255)), { maxLength: 4 }),
    fc.nat(40),
  )
  .map(([bytes, edits, length]) => {
    const data = bytes.slice(0, length);
    for (const [at, byte] of edits) if (at < data.length) data[at] = byte;
    return data;
  });

const inputs: fc.Arbitrary<DecoderInput> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  spoiled,
  spoiled.map((text) => new TextEncoder().encode(text)),
  spoiledBytes,
  fc.uint8Array().map((bytes) => Uint8Array.from(bytes)),
);

const wide: DecodeLimits = { maxNodes: 100_000, maxDepth: 10_000, maxOutput: 1000 };

const contexts: fc.Arbitrary<DecodeContext> = fc
  .record({
    direction: fc.constantFrom('sent' as const, 'received' as const),
    subprotocol: fc.constantFrom('', 'v10.stomp', 'v11.stomp'),
    opening: fc.option(inputs, { nil: undefined }),
    attachments: fc.option(fc.constant([hex('01')]), { nil: undefined }),
    maxNodes: fc.oneof(fc.nat(12), fc.constant(10_000)),
    maxDepth: fc.oneof(fc.nat(4), fc.constant(1000)),
  })
  .map(({ maxNodes, maxDepth, ...parts }) =>
    decodeContext({ ...parts, limits: { maxNodes, maxDepth, maxOutput: 1000 } }),
  );

describe.each(decoders.map((decoder) => [decoder.name, decoder] as const))('%s', (_, decoder) => {
  it('decodes anything to a tree within its limits, and never throws', () => {
    fc.assert(
      fc.property(inputs, contexts, (input, context) => {
        const decoded = decodeNow(decoder, input, context);
        expect(findTreeFaults(decoded.tree)).toEqual([]);
        expect(decoded.tree.count).toBeLessThanOrEqual(context.limits.maxNodes);
        expect(depthOf(decoded.tree.parents, decoded.tree.count)).toBeLessThanOrEqual(
          context.limits.maxDepth + 1,
        );
        expect(decoded.summary.length).toBeLessThanOrEqual(120);
        expect(decoded.summary).not.toMatch(/[\r\n]/u);
        // Nothing is left out without a word.
        const isFull = decoded.tree.count === context.limits.maxNodes;
        const whole = isFull ? decodeNow(decoder, input, { ...context, limits: wide }) : decoded;
        if (whole.tree.count > decoded.tree.count) expect(decoded.problem).toMatch(/./u);
      }),
      { numRuns: 400 },
    );
  });

  it('is between 0 and 1 sure of anything, and never throws', () => {
    fc.assert(
      fc.property(inputs, contexts, (input, context) => {
        const confidence = decoder.recognize(input, context);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        const count = decoder.attachments?.(input) ?? 0;
        expect(Number.isInteger(count) && count >= 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves ordinary JSON to the decoder of JSON', () => {
    if (decoder === json) return;
    const context = decodeContext();
    const ordinary = fc.oneof(
      fc.json(),
      fc
        .record({
          type: fc.constantFrom('message', 'ping', 'error', 'data'),
          text: fc.string(),
          id: fc.nat(),
        })
        .map((value) => JSON.stringify(value)),
      fc.array(fc.integer()).map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(ordinary, (text) => {
        expect(decoder.recognize(text, context)).toBeLessThanOrEqual(
          json.recognize(text, context) || 0.3,
        );
      }),
      { numRuns: 400 },
    );
  });
});

function depthOf(parents: Uint32Array, count: number): number {
  const depths = new Uint32Array(count);
  let deepest = 0;
  for (let node = 0; node < count; node++) {
    const parent = parents[node]!;
    depths[node] = parent < count ? depths[parent]! + 1 : 1;
    deepest = Math.max(deepest, depths[node]!);
  }
  return deepest;
}
