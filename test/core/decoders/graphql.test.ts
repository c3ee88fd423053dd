import { describe, expect, it } from 'vitest';

import { graphqlTransportWs, graphqlWs } from '../../../src/core/decoders/rpc/graphql.js';
import { decodeContext, decodedLines, decodeNow } from '../../support/decoding.js';

const subscribe =
  '{"id":"ed7c","type":"subscribe","payload":{"operationName":"Users","query":"query Users { users { id } }"}}';
const next = '{"id":"ed7c","type":"next","payload":{"data":{"users":[{"id":"1"}]}}}';
const error =
  '{"id":"ed7c","type":"error","payload":[{"message":"Cannot query field \\"x\\"","locations":[{"line":1,"column":3}]}]}';
const complete = '{"id":"ed7c","type":"complete"}';

describe('GraphQL over WebSocket (graphql-transport-ws)', () => {
  it.each([
    ['{"type":"connection_init","payload":{"token":"t"}}', 'connection_init · {token: "t"}'],
    ['{"type":"connection_ack"}', 'connection_ack'],
    ['{"type":"ping"}', 'ping'],
    [subscribe, 'subscribe ed7c · query Users'],
    [
      '{"id":"1","type":"subscribe","payload":{"query":"subscription OnAdd { added { id } }"}}',
      'subscribe 1 · subscription OnAdd',
    ],
    [
      '{"id":"1","type":"subscribe","payload":{"query":"query A { a } mutation B { b }","operationName":"B"}}',
      'subscribe 1 · mutation B',
    ],
    [
      '{"id":"1","type":"subscribe","payload":{"query":"{\\n  users {\\n    id\\n  }\\n}"}}',
      'subscribe 1 · query { users { id } }',
    ],
    [next, 'next ed7c · {data: {users: […]}}'],
    [error, 'error ed7c · “Cannot query field "x"”'],
    [complete, 'complete ed7c'],
  ])('sums up %s', (text, summary) => {
    expect(decodeNow(graphqlTransportWs, text).summary).toBe(summary);
  });

  it.each([
    ['{"type":"connection_init"}', 'sent', { role: 'request', id: 'connection' }],
    ['{"type":"connection_ack"}', 'received', { role: 'reply', id: 'connection' }],
    [subscribe, 'sent', { role: 'request', id: 'operation ed7c' }],
    [next, 'received', { role: 'reply', id: 'operation ed7c', isPart: true }],
    [error, 'received', { role: 'reply', id: 'operation ed7c' }],
    [complete, 'received', { role: 'reply', id: 'operation ed7c' }],
    [complete, 'sent', undefined],
  ] as const)('joins %s, %s', (text, direction, exchange) => {
    expect(decodeNow(graphqlTransportWs, text, { direction }).exchange).toEqual(exchange);
  });

  it.each([
    ['{"type":"ping"}', 'ping'],
    ['{"type":"pong","payload":{}}', 'pong'],
    [next, undefined],
  ])('knows that %s keeps alive as %s', (text, keepAlive) => {
    expect(decodeNow(graphqlTransportWs, text).keepAlive).toBe(keepAlive);
  });

  it('shows the JSON as its tree', () => {
    expect(decodedLines(decodeNow(graphqlTransportWs, complete))).toEqual([
      '{}',
      '  id: "ed7c"',
      '  type: "complete"',
    ]);
  });

  it.each([
    ['{"type":"start"}', 'The protocol has no type “start”.'],
    ['[]', 'A GraphQL message is an object with a "type".'],
    ['{"type":"next","id":', 'Line 1, column 21: A value should be here, but the text ends.'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(decodeNow(graphqlTransportWs, text).problem).toBe(problem);
  });
});

// The messages of PROTOCOL.md of subscriptions-transport-ws.
describe('GraphQL over WebSocket (graphql-ws, the older one)', () => {
  it.each([
    [
      '{"type":"start","id":"1","payload":{"query":"subscription { a }"}}',
      'sent',
      'start 1 · subscription { a }',
      { role: 'request', id: 'operation 1' },
    ],
    [
      '{"type":"data","id":"1","payload":{"data":{"a":1}}}',
      'received',
      'data 1 · {data: {a: 1}}',
      { role: 'reply', id: 'operation 1', isPart: true },
    ],
    [
      '{"type":"error","id":"1","payload":{"message":"no"}}',
      'received',
      'error 1 · “no”',
      { role: 'reply', id: 'operation 1' },
    ],
    [
      '{"type":"complete","id":"1"}',
      'received',
      'complete 1',
      { role: 'reply', id: 'operation 1' },
    ],
    ['{"type":"stop","id":"1"}', 'sent', 'stop 1', undefined],
    [
      '{"type":"connection_error","payload":{"message":"no"}}',
      'received',
      'connection_error · {message: "no"}',
      { role: 'reply', id: 'connection' },
    ],
    ['{"type":"connection_terminate"}', 'sent', 'connection_terminate', undefined],
  ] as const)('reads %s', (text, direction, summary, exchange) => {
    const decoded = decodeNow(graphqlWs, text, { direction });
    expect(decoded).toMatchObject({ summary, problem: undefined });
    expect(decoded.exchange).toEqual(exchange);
  });

  it('takes "ka" for a keep-alive', () => {
    expect(decodeNow(graphqlWs, '{"type":"ka"}').keepAlive).toBe('ping');
  });
});

describe('The two', () => {
  it.each([
    [subscribe, 0.9, 0],
    [next, 0.85, 0],
    ['{"type":"connection_init"}', 0.9, 0.85],
    ['{"type":"start","id":"1","payload":{"query":"{ a }"}}', 0, 0.9],
    ['{"type":"data","id":"1","payload":{}}', 0, 0.7],
    ['{"type":"ka"}', 0, 0.8],
    ['{"type":"complete","id":"1"}', 0.4, 0.35],
    ['{"type":"ping"}', 0.2, 0],
    // Not theirs.
    ['{"type":"subscribe","channel":"news"}', 0, 0],
    ['{"type":"subscribe","id":"1","payload":{"room":1}}', 0, 0],
    ['{"type":"error","id":1,"reason":"x"}', 0, 0],
    ['{"type":"message","text":"hi"}', 0, 0],
    ['{"id":"1"}', 0, 0],
  ])('recognise %s with %f and %f', (text, current, older) => {
    expect(graphqlTransportWs.recognize(text, decodeContext())).toBe(current);
    expect(graphqlWs.recognize(text, decodeContext())).toBe(older);
  });

  it('recognise a message by its beginning', () => {
    const long = next.replace('"1"', `"${'x'.repeat(100_000)}"`);
    expect(graphqlTransportWs.recognize(long, decodeContext())).toBe(0.85);
  });
});
