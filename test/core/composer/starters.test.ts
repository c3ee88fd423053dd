import { describe, expect, it } from 'vitest';

import type { ParsedBytes } from '../../../src/core/bytes/parsed-bytes.js';
import { parseRepeatedHex } from '../../../src/core/composer/repeated-hex.js';
import { resolveTemplate } from '../../../src/core/composer/resolve-template.js';
import type { SavedMessage } from '../../../src/core/composer/saved-book.js';
import { starters, startersFor } from '../../../src/core/composer/starters.js';
import { parseTemplate } from '../../../src/core/composer/template.js';
import { encodeCbor } from '../../../src/core/decoders/cbor/cbor-encode.js';
import { chooseDecoder } from '../../../src/core/decoders/choose-decoder.js';
import type { DecoderInput } from '../../../src/core/decoders/decoder.js';
import { builtInDecoders } from '../../../src/core/decoders/decoders.js';
import { encodeMessagePack } from '../../../src/core/decoders/messagepack/messagepack-encode.js';
import { findJsonProblem } from '../../../src/core/json/json-problem.js';
import { decodeContext } from '../../support/decoding.js';

/** The decoder that reads the messages of a collection. */
const decoderOf: Readonly<Record<string, string>> = {
  'Socket.IO and Engine.IO': 'socket-io',
  SockJS: 'sockjs',
  STOMP: 'stomp',
  SignalR: 'signalr',
  'Action Cable': 'action-cable',
  Phoenix: 'phoenix',
  'MQTT 3.1.1': 'mqtt',
  'MQTT 5': 'mqtt',
  'graphql-transport-ws': 'graphql-transport-ws',
  'graphql-ws (older)': 'graphql-ws',
  WAMP: 'wamp',
  'WAMP in MessagePack': 'wamp-messagepack',
  'WAMP in CBOR': 'wamp-cbor',
  'JSON-RPC': 'json-rpc',
  'OCPP 1.6': 'ocpp',
  'OCPP 2.0.1': 'ocpp',
  'Demo chat': 'json',
};

const draws = {
  now: 1_795_741_323_045,
  seq: 1,
  uuid: () => '1b4e28ba-2fa1-4d2f-883f-0016d3cca427',
  chance: () => 0,
  text: () => undefined,
};

/** What a starter sends. */
function payloadOf({ mode, text }: SavedMessage): DecoderInput {
  const isJson = mode !== 'text' && mode !== 'hex';
  const resolved = resolveTemplate(text, parseTemplate(text), isJson, draws);
  if (!resolved.ok) throw new Error(resolved.problem.message);
  if (mode === 'text') return resolved.text;
  if (mode === 'hex') return bytesOf(parseRepeatedHex(text));
  expect(findJsonProblem(resolved.text)).toBeUndefined();
  if (mode === 'messagepack') return bytesOf(encodeMessagePack(resolved.text));
  return mode === 'cbor' ? bytesOf(encodeCbor(resolved.text)) : resolved.text;
}

function bytesOf(parsed: ParsedBytes): Uint8Array<ArrayBuffer> {
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.bytes;
}

const cases = starters.flatMap(({ name, subprotocols, messages }) =>
  messages.map((message) => [name, message.name, message, subprotocols[0] ?? ''] as const),
);

describe('A starter', () => {
  it.each(cases)(
    'of %s, %s, is read by its decoder without a problem',
    async (name, _, message, subprotocol) => {
      const payload = payloadOf(message);
      const decoder = builtInDecoders.find((each) => each.name === decoderOf[name])!;
      const decoded = await decoder.decode(
        payload,
        decodeContext({ direction: 'sent', subprotocol }),
      );
      expect(decoded.problem).toBeUndefined();
      expect(decoded.summary).not.toBe('');
      if (subprotocol === '' || name === 'Demo chat') return;
      const context = decodeContext({ direction: 'sent', subprotocol });
      expect(chooseDecoder(builtInDecoders, payload, context)?.decoder.name).toBe(decoder.name);
    },
  );

  it('has a name of its own in its collection, as its collection has', () => {
    const names = starters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { messages } of starters) {
      expect(new Set(messages.map(({ name }) => name)).size).toBe(messages.length);
    }
  });

  it.each([
    ['', 'Socket.IO and Engine.IO'],
    ['v12.stomp', 'STOMP'],
    ['mqtt', 'MQTT 3.1.1'],
    ['graphql-ws', 'graphql-ws (older)'],
    ['chat.v1', 'Demo chat'],
  ])('of the subprotocol %j comes first: %s', (protocol, first) => {
    const sorted = startersFor(protocol);
    expect(sorted[0]!.name).toBe(first);
    expect(sorted).toHaveLength(starters.length);
  });
});
