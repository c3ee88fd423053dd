import { describe, expect, it } from 'vitest';

import { messagepack } from '../../../src/core/decoders/messagepack/messagepack.js';
import { signalrMessagePack } from '../../../src/core/decoders/rpc/signalr-messagepack.js';
import { signalr } from '../../../src/core/decoders/rpc/signalr.js';
import { decodeContext, decodedLines, decodeNow, hex } from '../../support/decoding.js';

/** A record as it is sent. */
const end = (json: string): string => `${json}\u001e`;

// The examples of HubProtocol.md, "JSON Encoding".
describe('SignalR', () => {
  it.each([
    ['{"protocol":"messagepack","version":1}', 'handshake messagepack'],
    ['{}', 'handshake done'],
    [
      '{"error":"Requested protocol \'x\' is not available."}',
      "handshake error “Requested protocol 'x' is not available.”",
    ],
    [
      '{"type":1,"invocationId":"123","target":"Send","arguments":[42,"Test Message"]}',
      'Invocation Send [42, "Test Message"] · id 123',
    ],
    ['{"type":1,"target":"Send","arguments":[]}', 'Invocation Send []'],
    ['{"type":2,"invocationId":"123","item":42}', 'StreamItem 42 · id 123'],
    ['{"type":3,"invocationId":"123","result":42}', 'Completion 42 · id 123'],
    [
      '{"type":3,"invocationId":"123","error":"It didn\'t work!"}',
      "Completion error “It didn't work!” · id 123",
    ],
    ['{"type":3,"invocationId":"123"}', 'Completion · id 123'],
    [
      '{"type":4,"invocationId":"123","target":"Stream","arguments":[]}',
      'StreamInvocation Stream [] · id 123',
    ],
    ['{"type":5,"invocationId":"123"}', 'CancelInvocation · id 123'],
    ['{"type":6}', 'Ping'],
    ['{"type":7,"error":"closed","allowReconnect":true}', 'Close error “closed”'],
    ['{"type":8,"sequenceId":2}', 'Ack 2'],
    ['{"type":9,"sequenceId":5}', 'Sequence 5'],
  ])('sums up %s', (json, summary) => {
    expect(decodeNow(signalr, end(json))).toMatchObject({ summary, problem: undefined });
  });

  it('names the type in the tree', () => {
    expect(
      decodedLines(decodeNow(signalr, end('{"type":2,"invocationId":"1","item":{"a":1}}'))),
    ).toEqual(['{}', '  type: StreamItem (2)', '  invocationId: "1"', '  item: {}', '    a: 1']);
  });

  it('reads several messages', () => {
    const decoded = decodeNow(signalr, end('{}') + end('{"type":6}'));
    expect(decodedLines(decoded)).toEqual(['[]', '  {}', '  {}', '    type: Ping (6)']);
    expect(decoded.summary).toBe('2 messages: handshake done, Ping');
    expect(decoded.exchange).toEqual({ role: 'reply', id: 'handshake' });
    expect(decoded.keepAlive).toBeUndefined();
  });

  it.each([
    ['{"protocol":"json","version":1}', 'sent', { role: 'request', id: 'handshake' }],
    ['{}', 'received', { role: 'reply', id: 'handshake' }],
    [
      '{"type":1,"invocationId":"123","target":"Send","arguments":[]}',
      'sent',
      { role: 'request', id: 'sent 123' },
    ],
    [
      '{"type":2,"invocationId":"123","item":42}',
      'received',
      { role: 'reply', id: 'sent 123', isPart: true },
    ],
    ['{"type":3,"invocationId":"123"}', 'received', { role: 'reply', id: 'sent 123' }],
    ['{"type":3,"invocationId":"9"}', 'sent', { role: 'reply', id: 'received 9' }],
    ['{"type":1,"target":"Send","arguments":[]}', 'sent', undefined],
    ['{"type":5,"invocationId":"123"}', 'sent', undefined],
  ] as const)('joins %s, %s', (json, direction, exchange) => {
    expect(decodeNow(signalr, end(json), { direction }).exchange).toEqual(exchange);
  });

  it('takes messages of type 6 for pings', () => {
    expect(decodeNow(signalr, end('{"type":6}')).keepAlive).toBe('ping');
    expect(decodeNow(signalr, end('{"type":6}') + end('{"type":6}')).keepAlive).toBe('ping');
  });

  it.each([
    ['{"type":6}', 'No U+001E ends the last message.'],
    [end('{"type":6'), 'Line 1, column 10: “,” or “}” should be here, but the text ends.'],
    [end('{"type":6}') + end('[]'), 'In message 2: A SignalR message is an object.'],
    [end('{"type":99}'), 'SignalR has no such type.'],
    ['', 'Line 1, column 1: A value should be here, but the text ends.'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(decodeNow(signalr, text).problem).toBe(problem);
  });

  it.each([
    [end('{"protocol":"json","version":1}'), 0.95],
    [end('{}') + end('{"type":6}'), 0.95],
    [end('{"type":6}'), 0.95],
    [end('{"invocationId":"1","type":3}'), 0.7],
    ['{"type":6}', 0],
    [end('text'), 0],
  ])('recognises %j with %f', (text, confidence) => {
    expect(signalr.recognize(text, decodeContext())).toBe(confidence);
    expect(signalr.recognize(new TextEncoder().encode(text), decodeContext())).toBe(confidence);
  });
});

// The examples of HubProtocol.md, "MessagePack Encoding", behind their lengths.
describe('SignalR in MessagePack', () => {
  const invocation = '12 96 01 80 a3 78797a a6 6d6574686f64 91 2a 90';
  const completionWithError = '0f 95 03 80 a3 78797a 01 a5 4572726f72';
  const ping = '02 91 06';

  it.each([
    [
      '10 96 01 80 a3 78797a a6 6d6574686f64 91 2a 90',
      'sent',
      'Invocation method [42] · id xyz',
      { role: 'request', id: 'sent xyz' },
    ],
    ['0e 96 01 80 c0 a6 6d6574686f64 91 2a 90 ', 'sent', 'Invocation method [42]', undefined],
    [
      '08 94 02 80 a3 78797a 2a',
      'received',
      'StreamItem 42 · id xyz',
      { role: 'reply', id: 'sent xyz', isPart: true },
    ],
    [
      '0e 95 03 80 a3 78797a 01 a5 4572726f72',
      'received',
      'Completion error “Error” · id xyz',
      { role: 'reply', id: 'sent xyz' },
    ],
    [
      '08 94 03 80 a3 78797a 02',
      'received',
      'Completion · id xyz',
      { role: 'reply', id: 'sent xyz' },
    ],
    [
      '09 95 03 80 a3 78797a 03 2a',
      'received',
      'Completion 42 · id xyz',
      { role: 'reply', id: 'sent xyz' },
    ],
    ['07 93 05 80 a3 78797a', 'sent', 'CancelInvocation · id xyz', undefined],
    [ping, 'received', 'Ping', undefined],
    ['06 93 07 a2 6e6f c3', 'received', 'Close error “no”', undefined],
    ['03 92 08 02', 'received', 'Ack 2', undefined],
  ] as const)('reads %s, %s', (bytes, direction, summary, exchange) => {
    const data = hex(bytes);
    data[0] = data.length - 1;
    const decoded = decodeNow(signalrMessagePack, data, { direction });
    expect(decoded).toMatchObject({ summary, problem: undefined });
    expect(decoded.exchange).toEqual(exchange);
  });

  it('names the places of a message, and knows where they stand', () => {
    const data = hex(completionWithError);
    data[0] = data.length - 1;
    const decoded = decodeNow(signalrMessagePack, data);
    expect(decodedLines(decoded)).toEqual([
      '{} (fixarray)',
      '  type: Completion (3)',
      '  headers: {} (fixmap)',
      '  invocationId: "xyz" (fixstr)',
      '  resultKind: 1 (positive fixint)',
      '  result: "Error" (fixstr)',
    ]);
    expect([...decoded.tree.byteStarts!]).toEqual([1, 2, 3, 4, 8, 9]);
  });

  it('reads several messages', () => {
    const decoded = decodeNow(signalrMessagePack, hex(ping + ping));
    expect(decoded).toMatchObject({ summary: '2 messages: Ping, Ping', keepAlive: 'ping' });
    expect(decodedLines(decoded)[0]).toBe('[]');
  });

  it('reads lengths of more than a byte', () => {
    const text = 'x'.repeat(300);
    const body = hex(`95 01 80 c0 da 012c ${Array.from(text, () => '78').join('')} 90`);
    const data = Uint8Array.from([(body.length & 0x7f) | 0x80, body.length >> 7, ...body]);
    expect(decodeNow(signalrMessagePack, data)).toMatchObject({ problem: undefined });
    expect(signalrMessagePack.recognize(data, decodeContext())).toBe(0.8);
  });

  it('leaves the handshake to JSON', () => {
    const input = new TextEncoder().encode(end('{}'));
    expect(decodeNow(signalrMessagePack, input).summary).toBe('handshake done');
    expect(
      decodeNow(signalrMessagePack, end('{"protocol":"messagepack","version":1}')).summary,
    ).toBe('handshake messagepack');
  });

  it.each([
    ['ff ff ff ff ff', 'The length at byte 0 is none.'],
    ['10 91 06', 'The message at byte 0 ends 14 bytes too early.'],
    ['03 91 06 00', 'At byte 3 the message should end.'],
    ['01 2a', 'A SignalR message is an array that begins with a type from 1 to 9.'],
  ])('says what is wrong with %s', (bytes, problem) => {
    expect(decodeNow(signalrMessagePack, hex(bytes)).problem).toBe(problem);
  });

  it('is recognised by its framing, and by the handshake', () => {
    const opening = end('{"protocol":"messagepack","version":1}');
    expect(signalrMessagePack.recognize(hex(ping), decodeContext())).toBe(0.8);
    expect(signalrMessagePack.recognize(hex(ping), decodeContext({ opening }))).toBe(0.97);
    expect(signalrMessagePack.recognize(hex(invocation), decodeContext({ opening }))).toBe(0);
    expect(signalrMessagePack.recognize(hex('81 a1 61 01'), decodeContext())).toBe(0);
    expect(messagepack.recognize(hex(ping), decodeContext())).toBeLessThan(0.8);
  });
});
