import { JsonHubProtocol, MessageType as HubType, type HubMessage } from '@microsoft/signalr';
import { FrameImpl, type StompHeaders } from '@stomp/stompjs';
import { encodePacket, type Packet as EnginePacket } from 'engine.io-parser';
import { MessageType, stringifyMessage, type Message } from 'graphql-ws';
import { Encoder, PacketType, type Packet as SocketPacket } from 'socket.io-parser';
import { describe, expect, it } from 'vitest';
import { CborSerializer } from 'wampy/CborSerializer.js';
import { JsonSerializer } from 'wampy/JsonSerializer.js';
import { MsgpackSerializer } from 'wampy/MsgpackSerializer.js';

import { chooseDecoder } from '../../../src/core/decoders/choose-decoder.js';
import { builtInDecoders } from '../../../src/core/decoders/decoders.js';
import type { DecodeContext, DecoderInput } from '../../../src/core/decoders/decoder.js';
import { decodeContext, decodedLines, decodeNow } from '../../support/decoding.js';

/** What a payload is taken for by itself, and what its row says. */
function read(input: DecoderInput, parts: Partial<DecodeContext> = {}): [string, string] {
  const found = chooseDecoder(builtInDecoders, input, decodeContext(parts));
  if (found === undefined) return ['nothing', ''];
  const { summary, problem } = decodeNow(found.decoder, input, parts);
  return [found.decoder.name, problem === undefined ? summary : `${summary} (${problem})`];
}

function engineText(packet: EnginePacket): string {
  let text = '';
  encodePacket(packet, true, (encoded: unknown) => {
    text = String(encoded);
  });
  return text;
}

/** The messages of a Socket.IO packet: a text and its attachments. */
function socketMessages(
  packet: Omit<SocketPacket, 'nsp'> & { nsp?: string },
): [string, ...Uint8Array<ArrayBuffer>[]] {
  const [head, ...rest] = new Encoder().encode({ nsp: '/', ...packet }) as [string, ...Buffer[]];
  return [
    engineText({ type: 'message', data: head }),
    ...rest.map((part) => Uint8Array.from(part)),
  ];
}

describe('What engine.io-parser and socket.io-parser write', () => {
  it.each<[EnginePacket, string]>([
    [
      {
        type: 'open',
        data: '{"sid":"abc","upgrades":[],"pingInterval":25000,"pingTimeout":20000}',
      },
      'open · sid abc · ping every 25000 ms',
    ],
    [{ type: 'ping' }, 'ping'],
    [{ type: 'pong', data: 'probe' }, 'pong probe'],
    [{ type: 'upgrade' }, 'upgrade'],
    [{ type: 'noop' }, 'noop'],
    [{ type: 'close' }, 'close'],
  ])('is read: %j', (packet, summary) => {
    expect(read(engineText(packet), { established: 'socket-io' })).toEqual(['socket-io', summary]);
  });

  it.each<[Omit<SocketPacket, 'nsp'> & { nsp?: string }, string]>([
    [{ type: PacketType.CONNECT, data: { token: 'x' } }, 'CONNECT {token: "x"}'],
    [{ type: PacketType.CONNECT, nsp: '/admin' }, 'CONNECT /admin'],
    [{ type: PacketType.CONNECT_ERROR, data: { message: 'no' } }, 'CONNECT_ERROR {message: "no"}'],
    [{ type: PacketType.DISCONNECT, nsp: '/admin' }, 'DISCONNECT /admin'],
    [
      { type: PacketType.EVENT, data: ['chat', { text: 'a"b,1-[' }] },
      'EVENT chat {text: "a"b,1-["}',
    ],
    [{ type: PacketType.EVENT, nsp: '/a-b', id: 0, data: ['x'] }, 'EVENT /a-b x · ack 0'],
    [{ type: PacketType.EVENT, data: [1] }, 'EVENT 1'],
    [{ type: PacketType.ACK, id: 12, data: [] }, 'ACK · ack 12'],
    [
      { type: PacketType.ACK, nsp: '/admin', id: 456, data: ['ok', 2] },
      'ACK /admin “ok”, 2 · ack 456',
    ],
  ])('is read: %j', (packet, summary) => {
    expect(read(socketMessages(packet)[0])).toEqual(['socket-io', summary]);
  });

  it('is joined from its attachments', () => {
    const [head, ...attachments] = socketMessages({
      type: PacketType.EVENT,
      nsp: '/files',
      id: 3,
      data: ['file', { name: 'a', parts: [Buffer.from([1, 2]), Buffer.from([0xff])] }],
    });
    const { decoder } = chooseDecoder(builtInDecoders, head, decodeContext())!;
    expect(decoder.attachments?.(head)).toBe(2);
    expect(decodedLines(decodeNow(decoder, head, { attachments }))).toEqual([
      'type: BINARY_EVENT (5)',
      'attachments: 2',
      'namespace: "/files"',
      'ack id: 3',
      'data: []',
      '  "file"',
      '  {}',
      '    name: "a"',
      '    parts: []',
      '      <01 02> (attachment 1, 2 bytes)',
      '      <ff> (attachment 2, 1 byte)',
    ]);
  });
});

describe('What @stomp/stompjs writes', () => {
  const frame = (command: string, headers: StompHeaders, body?: string): string =>
    FrameImpl.marshall({ command, headers, body, escapeHeaderValues: true }) as string;

  it.each([
    [
      frame('CONNECT', { 'accept-version': '1.0,1.1,1.2', 'heart-beat': '10000,10000' }),
      'CONNECT 1.0,1.1,1.2',
    ],
    [frame('SUBSCRIBE', { id: 'sub-0', destination: '/topic/a' }), 'SUBSCRIBE /topic/a sub-0'],
    [frame('SEND', { destination: '/topic/a:b\n' }, 'Grüße'), 'SEND /topic/a:b⏎ · “Grüße”'],
    [
      frame(
        'MESSAGE',
        { subscription: '0', destination: '/a', 'content-type': 'text/plain' },
        ' x ',
      ),
      'MESSAGE /a 0 · “ x ”',
    ],
    [frame('DISCONNECT', { receipt: 'close-1' }), 'DISCONNECT'],
  ])('is read: %j', (text, summary) => {
    expect(read(text, { subprotocol: 'v12.stomp' })).toEqual(['stomp', summary]);
    expect(read(text)).toEqual(['stomp', summary]);
  });

  it('is read in bytes, zeros in the body included', () => {
    const binaryBody = Uint8Array.of(0x7b, 0, 1, 0xff);
    const bytes = FrameImpl.marshall({
      command: 'SEND',
      headers: { destination: '/b' },
      binaryBody,
    });
    const input = new Uint8Array(bytes as ArrayBuffer);
    const { decoder } = chooseDecoder(builtInDecoders, input, decodeContext())!;
    const decoded = decodeNow(decoder, input);
    expect(decoded.problem).toBeUndefined();
    expect(decodedLines(decoded)).toContain('  body: <7b 00 01 ff> (4 bytes)');
  });
});

describe('What graphql-ws writes', () => {
  it.each<[Message, string]>([
    [
      { type: MessageType.ConnectionInit, payload: { token: 't' } },
      'connection_init · {token: "t"}',
    ],
    [{ type: MessageType.ConnectionAck }, 'connection_ack'],
    [{ type: MessageType.Ping }, 'ping'],
    [{ type: MessageType.Pong, payload: { at: 1 } }, 'pong · {at: 1}'],
    [
      {
        type: MessageType.Subscribe,
        id: 'a',
        payload: { query: 'mutation M { m }', operationName: 'M' },
      },
      'subscribe a · mutation M',
    ],
    [{ type: MessageType.Next, id: 'a', payload: { data: { m: 1 } } }, 'next a · {data: {m: 1}}'],
    [{ type: MessageType.Error, id: 'a', payload: [{ message: 'no' }] as never }, 'error a · “no”'],
    [{ type: MessageType.Complete, id: 'a' }, 'complete a'],
  ])('is read: %j', (message, summary) => {
    const found = read(stringifyMessage(message), { subprotocol: 'graphql-transport-ws' });
    expect(found).toEqual(['graphql-transport-ws', summary]);
  });
});

describe('What @microsoft/signalr writes', () => {
  const protocol = new JsonHubProtocol();

  it.each<[HubMessage, string]>([
    [
      { type: HubType.Invocation, target: 'Send', arguments: ['hi', 42], invocationId: '7' },
      'Invocation Send ["hi", 42] · id 7',
    ],
    [
      { type: HubType.StreamInvocation, target: 'Count', arguments: [], invocationId: '8' },
      'StreamInvocation Count [] · id 8',
    ],
    [{ type: HubType.StreamItem, invocationId: '8', item: { n: 1 } }, 'StreamItem {n: 1} · id 8'],
    [{ type: HubType.Completion, invocationId: '7', result: 'done' }, 'Completion “done” · id 7'],
    [{ type: HubType.CancelInvocation, invocationId: '8' }, 'CancelInvocation · id 8'],
    [{ type: HubType.Ping }, 'Ping'],
    [{ type: HubType.Close, error: 'gone' }, 'Close error “gone”'],
    [{ type: HubType.Ack, sequenceId: 3 }, 'Ack 3'],
  ])('is read: %j', (message, summary) => {
    expect(read(protocol.writeMessage(message))).toEqual(['signalr', summary]);
  });
});

describe('What wampy writes', () => {
  const messages: readonly [unknown[], string][] = [
    [[1, 'realm1', { roles: { caller: {} } }], 'HELLO realm1'],
    [[32, 7, {}, 'com.myapp.topic'], 'SUBSCRIBE 7 com.myapp.topic'],
    [[48, 7814135, {}, 'com.myapp.sum', [1, 2.5, 'ü']], 'CALL 7814135 com.myapp.sum [1, 2.5, "ü"]'],
    [[50, 7814135, {}, [30]], 'RESULT 7814135 [30]'],
    [
      [8, 48, 7814135, {}, 'com.myapp.error', [], { why: null }],
      'ERROR CALL 7814135 com.myapp.error {why: null}',
    ],
  ];
  const serializers = [
    { serializer: new JsonSerializer(), subprotocol: 'wamp.2.json', name: 'wamp' },
    {
      serializer: new MsgpackSerializer(),
      subprotocol: 'wamp.2.msgpack',
      name: 'wamp-messagepack',
    },
    { serializer: new CborSerializer(), subprotocol: 'wamp.2.cbor', name: 'wamp-cbor' },
  ];

  describe.each(serializers)('by $subprotocol', ({ serializer, subprotocol, name }) => {
    it.each(messages)('is read: %j', (message, summary) => {
      const encoded = serializer.encode(message) as string | Uint8Array;
      const input = typeof encoded === 'string' ? encoded : Uint8Array.from(encoded);
      expect(read(input, { subprotocol })).toEqual([name, summary]);
    });
  });
});
