import { describe, expect, it } from 'vitest';

import { stomp } from '../../../src/core/decoders/stomp.js';
import { decodeContext, decodedLines, decodeNow, hex } from '../../support/decoding.js';

const connect = 'CONNECT\naccept-version:1.0,1.1,2.0\nhost:stomp.github.org\n\n\0';
const connected = 'CONNECTED\nversion:1.1\n\n\0';
const send = 'SEND\ndestination:/queue/a\ncontent-type:text/plain\n\nhello queue a\0';
const subscribe = 'SUBSCRIBE\nid:0\ndestination:/queue/foo\nack:client\n\n\0';
const message =
  'MESSAGE\nsubscription:0\nmessage-id:007\ndestination:/queue/a\ncontent-type:text/plain\n\nhello queue a\0';
const receipt = 'RECEIPT\nreceipt-id:message-12345\n\n\0';
const error =
  'ERROR\nreceipt-id:message-12345\ncontent-type:text/plain\ncontent-length:24\nmessage:malformed frame received\n\nThe message:\n-----\nMESSA\0';

// The examples of STOMP 1.2 (stomp.github.io).
describe('STOMP', () => {
  it.each([
    [connect, 'CONNECT 1.0,1.1,2.0'],
    [connected, 'CONNECTED 1.1'],
    [send, 'SEND /queue/a · “hello queue a”'],
    [subscribe, 'SUBSCRIBE /queue/foo 0'],
    [message, 'MESSAGE /queue/a 0 · “hello queue a”'],
    [receipt, 'RECEIPT message-12345'],
    [error, 'ERROR malformed frame received · “The message:⏎-----⏎MESSA”'],
    ['ACK\nid:12345\ntransaction:tx1\n\n\0', 'ACK 12345'],
    ['BEGIN\ntransaction:tx1\n\n\0', 'BEGIN tx1'],
    ['DISCONNECT\nreceipt:77\n\n\0', 'DISCONNECT'],
    [`${receipt}\n${subscribe}\n\n`, '2 frames: RECEIPT message-12345, SUBSCRIBE /queue/foo 0'],
    ['\n', 'heart-beat'],
    ['\r\n', 'heart-beat'],
  ])('sums up %j', (text, summary) => {
    const decoded = decodeNow(stomp, text);
    expect(decoded.summary).toBe(summary);
    expect(decoded.problem).toBeUndefined();
    expect(decodeNow(stomp, new TextEncoder().encode(text)).summary).toBe(summary);
  });

  it('names the parts of a frame and their places in bytes', () => {
    const decoded = decodeNow(stomp, 'SEND\ndestination:/ü\n\n{"a":1}\0');
    expect(decodedLines(decoded)).toEqual([
      '{}',
      '  command: SEND',
      '  headers: {}',
      '    destination: "/ü"',
      '  body: {}',
      '    a: 1',
    ]);
    expect([...decoded.tree.byteStarts!].slice(0, 5)).toEqual([0, 0, 0xffffffff, 5, 22]);
    expect([...decoded.tree.byteEnds!].slice(0, 5)).toEqual([30, 4, 0xffffffff, 21, 29]);
    expect(decoded.inner).toEqual([{ name: 'body', payload: '{"a":1}' }]);
  });

  it.each([
    ['a\\nb\\rc\\cd\\\\e', 'v12.stomp', 'a\nb\rc:d\\e', undefined],
    ['a\\nb\\cd\\\\e', 'v11.stomp', 'a\nb:d\\e', undefined],
    ['a\\rb', 'v11.stomp', 'a\\rb', 'STOMP 1.1 has no escape “\\r”.'],
    ['a\\tb', 'v12.stomp', 'a\\tb', 'STOMP 1.2 has no escape “\\t”.'],
    ['a\\', '', 'a\\', 'STOMP 1.2 has no escape “\\”.'],
    [' a\\nb', 'v10.stomp', 'a\\nb', undefined],
    ['a:b', '', 'a:b', undefined],
  ])('reads the header %j of %s', (raw, subprotocol, value, problem) => {
    const decoded = decodeNow(stomp, `SEND\nh:${raw}\n\n\0`, { subprotocol });
    expect(decodedLines(decoded)).toContain(`    h: ${JSON.stringify(value)}`);
    expect(decoded.problem).toBe(problem);
  });

  it('leaves the headers of CONNECT as they are', () => {
    const decoded = decodeNow(stomp, 'CONNECT\npasscode:a\\nb\n\n\0');
    expect(decodedLines(decoded)).toContain('    passcode: "a\\\\nb"');
    expect(decoded.problem).toBeUndefined();
  });

  it('counts the body in bytes, NULs in it included', () => {
    const decoded = decodeNow(stomp, 'SEND\ncontent-length:4\n\nü\0x\0\n');
    expect(decodedLines(decoded)).toContain('  body: "ü\\u0000x"');
    expect(decoded.problem).toBeUndefined();
  });

  it('shows a body that is no text as bytes', () => {
    const decoded = decodeNow(stomp, hex('53454e44 0d0a 0d0a ff 00'));
    expect(decodedLines(decoded)).toEqual([
      '{}',
      '  command: SEND',
      '  headers: {}',
      '  body: <ff> (1 byte)',
    ]);
    expect(decoded.summary).toBe('SEND · 1 B');
    expect(decoded.inner).toEqual([{ name: 'body', payload: hex('ff') }]);
  });

  it.each([
    [connect, { role: 'request', id: 'connection' }],
    ['STOMP\naccept-version:1.2\n\n\0', { role: 'request', id: 'connection' }],
    [connected, { role: 'reply', id: 'connection' }],
    ['SEND\nreceipt:message-12345\n\n\0', { role: 'request', id: 'receipt message-12345' }],
    [receipt, { role: 'reply', id: 'receipt message-12345' }],
    [error, { role: 'reply', id: 'receipt message-12345' }],
    [subscribe, { role: 'request', id: 'subscription 0' }],
    [message, { role: 'reply', id: 'subscription 0', isPart: true }],
    [send, undefined],
    ['\n', undefined],
  ])('joins %j', (text, exchange) => {
    expect(decodeNow(stomp, text).exchange).toEqual(exchange);
  });

  it.each([
    ['\n', 'received', 'ping'],
    ['\n', 'sent', 'ping'],
    ['\n\n\r\n', 'received', 'ping'],
    [send, 'received', undefined],
  ] as const)('knows that %j, %s, keeps alive as %s', (text, direction, keepAlive) => {
    expect(decodeNow(stomp, text, { direction }).keepAlive).toBe(keepAlive);
  });

  it.each([
    ['', 'The message is empty.'],
    ['hello', 'At byte 0 a command should be, in capital letters.'],
    ['SEND', 'The SEND frame ends inside its headers.'],
    ['SEND\na:b\n', 'The SEND frame ends inside its headers.'],
    ['SEND\n\nbody', 'No NUL ends the SEND frame.'],
    ['SEND\nabc\n\n\0', 'The header “abc” has no colon.'],
    ['SEND\ncontent-length:x\n\n\0', 'No NUL ends the SEND frame where its content-length says.'],
    [`${receipt}x`, `At byte ${receipt.length} a command should be, in capital letters.`],
  ])('says what is wrong with %j', (text, problem) => {
    expect(decodeNow(stomp, text).problem).toBe(problem);
  });

  it.each([
    [connect, 0.95],
    [message, 0.95],
    ['SEND\r\n\r\n\0', 0.95],
    ['\n\nRECEIPT\nreceipt-id:1\n\n\0', 0.95],
    ['\n', 0.3],
    ['SEND me money', 0],
    ['ERROR\nsomething failed', 0],
    ['send\na:b\n\n\0', 0],
    ['', 0],
  ])('recognises %j with %f', (text, confidence) => {
    expect(stomp.recognize(text, decodeContext())).toBe(confidence);
  });
});
