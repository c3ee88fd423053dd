import { describe, expect, it } from 'vitest';

import { engineIo } from '../../../src/core/decoders/engine-io.js';
import { socketIo } from '../../../src/core/decoders/socket-io.js';
import { decodeContext, decodedLines, decodeNow, hex } from '../../support/decoding.js';

const open =
  '0{"sid":"FSDjX-WRwSA4zTZMALqx","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}';

// The examples of the Socket.IO protocol, revision 5, in Engine.IO message packets.
describe('Socket.IO', () => {
  it.each([
    [open, 'open · sid FSDjX-WRwSA4zTZMALqx · ping every 25000 ms'],
    ['2', 'ping'],
    ['3probe', 'pong probe'],
    ['40', 'CONNECT'],
    ['40/admin,{"sid":"oSO0OpakMV_3jnilAAAA"}', 'CONNECT /admin {sid: "oSO0OpakMV_3jnilAAAA"}'],
    ['44{"message":"Not authorized"}', 'CONNECT_ERROR {message: "Not authorized"}'],
    ['42["foo"]', 'EVENT foo'],
    ['42["chat message","hi"]', 'EVENT chat message “hi”'],
    ['4212["chat message","hi"]', 'EVENT chat message “hi” · ack 12'],
    ['42/admin,["bar",{"a":1},2]', 'EVENT /admin bar {a: 1}, 2'],
    ['43/admin,12["baz"]', 'ACK /admin “baz” · ack 12'],
    ['4312[]', 'ACK · ack 12'],
    ['41/admin,', 'DISCONNECT /admin'],
    ['451-["baz",{"_placeholder":true,"num":0}]', 'BINARY_EVENT baz {_placeholder: true, num: 0}'],
  ])('sums up %s', (text, summary) => {
    expect(decodeNow(socketIo, text).summary).toBe(summary);
  });

  it.each([
    ['40', 'sent', { role: 'request', id: 'connect /' }],
    ['40{"sid":"x"}', 'received', { role: 'reply', id: 'connect /' }],
    ['44/admin,{"message":"no"}', 'received', { role: 'reply', id: 'connect /admin' }],
    ['42/admin,12["foo"]', 'sent', { role: 'request', id: 'sent /admin 12' }],
    ['43/admin,12["bar"]', 'received', { role: 'reply', id: 'sent /admin 12' }],
    ['4212["foo"]', 'received', { role: 'request', id: 'received / 12' }],
    ['4612-3[]', 'sent', { role: 'reply', id: 'received / 3' }],
    ['42["foo"]', 'sent', undefined],
  ] as const)('joins %s, %s', (text, direction, exchange) => {
    expect(decodeNow(socketIo, text, { direction }).exchange).toEqual(exchange);
  });

  it.each([
    ['2', 'ping'],
    ['3', 'pong'],
    ['2probe', 'ping'],
    ['3probe', 'pong'],
    ['42["ping"]', undefined],
  ])('knows that %s keeps alive as %s', (text, keepAlive) => {
    expect(decodeNow(socketIo, text).keepAlive).toBe(keepAlive);
  });

  it('names the parts of a packet', () => {
    expect(decodedLines(decodeNow(socketIo, '42/admin,12["foo",{"n":9007199254740993}]'))).toEqual([
      'type: EVENT (2)',
      'namespace: "/admin"',
      'ack id: 12',
      'data: []',
      '  "foo"',
      '  {}',
      '    n: 9007199254740993',
    ]);
  });

  it('puts binary messages where their placeholders stand', () => {
    const text = '452-["file",{"_placeholder":true,"num":1},{"a":{"_placeholder":true,"num":0}}]';
    expect(socketIo.attachments?.(text)).toBe(2);
    const decoded = decodeNow(socketIo, text, { attachments: [hex('0102'), hex('ff')] });
    expect(decodedLines(decoded)).toEqual([
      'type: BINARY_EVENT (5)',
      'attachments: 2',
      'data: []',
      '  "file"',
      '  <ff> (attachment 2, 1 byte)',
      '  {}',
      '    a: <01 02> (attachment 1, 2 bytes)',
    ]);
    expect(decoded.inner).toEqual([
      { name: 'attachment 1', payload: hex('0102') },
      { name: 'attachment 2', payload: hex('ff') },
    ]);
  });

  it('says which binary messages are missing', () => {
    expect(decodedLines(decodeNow(socketIo, '451-["file",{"_placeholder":true,"num":0}]'))).toEqual(
      [
        'type: BINARY_EVENT (5)',
        'attachments: 1',
        'data: []',
        '  "file"',
        '  ! attachment 1 is not here',
        'problem: 0 of 1 binary messages have come that belong to this one.',
      ],
    );
  });

  it.each([
    ['2', 0],
    ['42["a"]', 0],
    ['4599999999999-[]', 0],
    ['45999999999-[]', 1000],
    [hex('01'), 0],
  ])('asks for the binary messages that %s says: %i', (input, count) => {
    expect(socketIo.attachments?.(input)).toBe(count);
  });

  it('takes bytes for an attachment', () => {
    expect(decodeNow(socketIo, hex('0102'))).toMatchObject({
      summary: 'attachment 2 B 01 02',
      inner: [{ name: 'message', payload: hex('0102') }],
    });
  });

  it.each([
    ['42["foo"', 'In the data: Line 1, column 7: “,” or “]” should be here, but the text ends.'],
    ['42', 'An event has an array with its name.'],
    ['42{}', 'An event has an array with its name.'],
    ['431', 'A packet of type ACK has data.'],
    ['x', 'An Engine.IO packet begins with a digit from 0 to 6.'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(decodeNow(socketIo, text).problem).toBe(problem);
  });

  it.each([
    [open, 0.95],
    ['42["foo",1]', 0.95],
    ['4212["foo"]', 0.95],
    ['42/a,["foo"]', 0.95],
    ['451-["a",{"_placeholder":true,"num":0}]', 0.97],
    ['430["a"]', 0.9],
    ['40{"sid":"x"}', 0.9],
    ['40/admin,', 0.9],
    ['40', 0.3],
    ['2', 0.2],
    ['2probe', 0.9],
    // Not its own.
    ['42', 0],
    ['4711', 0],
    ['2024-01-01', 0],
    ['{"type":2}', 0],
    ['[42,["foo"]]', 0],
    ['', 0],
  ])('recognises %s with %f', (text, confidence) => {
    expect(socketIo.recognize(text, decodeContext())).toBe(confidence);
  });
});

// Engine.IO protocol, revision 4, "Packet types".
describe('Engine.IO', () => {
  it('names the parts of an open packet', () => {
    expect(decodedLines(decodeNow(engineIo, open))).toEqual([
      'type: open (0)',
      'data: {}',
      '  sid: "FSDjX-WRwSA4zTZMALqx"',
      '  upgrades: []',
      '  pingInterval: 25000',
      '  pingTimeout: 20000',
      '  maxPayload: 1000000',
    ]);
  });

  it.each([
    ['1', 'close'],
    ['2', 'ping'],
    ['2probe', 'ping probe'],
    ['3', 'pong'],
    ['4hello', 'message hello'],
    ['5', 'upgrade'],
    ['6', 'noop'],
  ])('sums up %s', (text, summary) => {
    expect(decodeNow(engineIo, text).summary).toBe(summary);
  });

  it('hands messages on', () => {
    expect(decodeNow(engineIo, '4{"a":1}').inner).toEqual([
      { name: 'message', payload: '{"a":1}' },
    ]);
    expect(decodeNow(engineIo, hex('ff')).inner).toEqual([{ name: 'message', payload: hex('ff') }]);
  });

  it.each([open, '2', '2probe', '42["foo"]'])('leaves %s to Socket.IO', (text) => {
    const context = decodeContext();
    expect(engineIo.recognize(text, context)).toBeLessThan(socketIo.recognize(text, context));
  });
});
