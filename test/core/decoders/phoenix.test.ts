import { describe, expect, it } from 'vitest';

import { toHex } from '../../../src/core/bytes/hex.js';
import { phoenix } from '../../../src/core/decoders/rpc/phoenix.js';
import { decodeContext, decodedLines, decodeNow, hex } from '../../support/decoding.js';

const join = '["1","2","room:lobby","phx_join",{"token":"t"}]';
const reply = '["1","2","room:lobby","phx_reply",{"response":{},"status":"ok"}]';
const heartbeat = '[null,"3","phoenix","heartbeat",{}]';

// Phoenix guides, "Writing a Channels Client"; the bytes are those of phoenix.js, serializer_test.js.
describe('Phoenix', () => {
  it.each([
    [join, 'phx_join room:lobby {token: "t"}'],
    [reply, 'phx_reply room:lobby ok'],
    [
      '["1","2","room:lobby","phx_reply",{"response":{"reason":"no"},"status":"error"}]',
      'phx_reply room:lobby error {reason: "no"}',
    ],
    ['[null,null,"room:lobby","new_msg",{"body":"hi"}]', 'new_msg room:lobby {body: "hi"}'],
    [heartbeat, 'heartbeat phoenix'],
    ['{"topic":"room:lobby","event":"phx_join","payload":{},"ref":"1"}', 'phx_join room:lobby'],
  ])('sums up %s', (text, summary) => {
    expect(decodeNow(phoenix, text)).toMatchObject({ summary, problem: undefined });
  });

  it.each([
    '["","","","",""]',
    '["1","2","room:lobby","",{}]',
    '{"topic":"","event":"","payload":{},"ref":""}',
  ])('leaves %s to others: names are never empty', (text) =>
    expect(phoenix.recognize(text, decodeContext())).toBe(0),
  );

  it('names the places of a message', () => {
    expect(decodedLines(decodeNow(phoenix, join))).toEqual([
      '{}',
      '  join_ref: "1"',
      '  ref: "2"',
      '  topic: "room:lobby"',
      '  event: "phx_join"',
      '  payload: {}',
      '    token: "t"',
    ]);
  });

  it.each([
    [join, 'sent', { role: 'request', id: '2' }],
    [reply, 'received', { role: 'reply', id: '2' }],
    [
      '{"topic":"room:lobby","event":"phx_reply","payload":{"status":"ok","response":{}},"ref":"1"}',
      'received',
      { role: 'reply', id: '1' },
    ],
    ['["1",null,"room:lobby","new_msg",{}]', 'received', undefined],
    ['["1","1","room:lobby","phx_close",{}]', 'received', undefined],
  ] as const)('joins %s, %s', (text, direction, exchange) => {
    expect(decodeNow(phoenix, text, { direction }).exchange).toEqual(exchange);
  });

  it.each([
    [heartbeat, 'ping'],
    ['[null,"3","phoenix","phx_reply",{"response":{},"status":"ok"}]', 'pong'],
    [join, undefined],
  ])('knows that %s keeps alive as %s', (text, keepAlive) => {
    expect(decodeNow(phoenix, text).keepAlive).toBe(keepAlive);
  });

  it.each([
    // join_ref "0", ref "1", topic "t", event "e", payload 01.
    [
      '00 01 01 01 01 30 31 74 65 01',
      'sent',
      'push t e · 1 B',
      { role: 'request', id: '1' },
      [
        'kind: push (0)',
        'join_ref: "0"',
        'ref: "1"',
        'topic: "t"',
        'event: "e"',
        'payload: <01> (1 byte)',
      ],
    ],
    // From a server: join_ref "123", topic "topic", event "some-event".
    [
      '00 03 05 0a 313233 746f706963 736f6d652d6576656e74 010101',
      'received',
      'push topic some-event · 3 B',
      undefined,
      [
        'kind: push (0)',
        'join_ref: "123"',
        'topic: "topic"',
        'event: "some-event"',
        'payload: <01 01 01> (3 bytes)',
      ],
    ],
    // join_ref "100", ref "12", topic "topic", status "ok".
    [
      '01 03 02 05 02 313030 3132 746f706963 6f6b 010101',
      'received',
      'reply topic ok · 3 B',
      { role: 'reply', id: '12' },
      [
        'kind: reply (1)',
        'join_ref: "100"',
        'ref: "12"',
        'topic: "topic"',
        'status: "ok"',
        'payload: <01 01 01> (3 bytes)',
      ],
    ],
    [
      '02 05 0a 746f706963 736f6d652d6576656e74 010101',
      'received',
      'broadcast topic some-event · 3 B',
      undefined,
      [
        'kind: broadcast (2)',
        'topic: "topic"',
        'event: "some-event"',
        'payload: <01 01 01> (3 bytes)',
      ],
    ],
  ] as const)('reads the bytes %s, %s', (bytes, direction, summary, exchange, lines) => {
    const decoded = decodeNow(phoenix, hex(bytes), { direction });
    expect(decodedLines(decoded)).toEqual(lines);
    expect(decoded.summary).toBe(summary);
    expect(decoded.exchange).toEqual(exchange);
    const [inner] = decoded.inner!;
    expect(`payload: <${toHex(inner!.payload as Uint8Array)}>`).toBe(lines.at(-1)!.split(' (')[0]);
  });

  it.each([
    [hex('02 ff 01 61'), 'The message ends inside its topic.'],
    [hex('02 01 01 ff 61'), 'The topic is not UTF-8.'],
    ['[1]', 'A Phoenix message has a topic and an event.'],
    ['["1","2","t","e",', 'Line 1, column 18: A value should be here, but the text ends.'],
  ])('says what is wrong with %s', (input, problem) => {
    expect(decodeNow(phoenix, input).problem).toBe(problem);
  });

  it.each([
    [join, 0.95],
    [heartbeat, 0.95],
    ['[null,null,"room:lobby","new_msg",{}]', 0.85],
    ['["1","2","a","b","c"]', 0.6],
    ['{"topic":"a:b","event":"c","payload":{},"ref":null}', 0.85],
    ['{"topic":"a:b","event":"c"}', 0],
    ['[1,2,"a","b",{}]', 0],
    ['["a","b","c","d"]', 0],
    [hex('02 08 01 726f6f6d3a6c6f62 65 01'), 0.8],
    [hex('02 01 01 74 65 01'), 0],
    [hex('00 00 00 00'), 0],
    [hex(''), 0],
  ])('recognises %s with %f', (input, confidence) => {
    expect(phoenix.recognize(input, decodeContext())).toBe(confidence);
  });
});
