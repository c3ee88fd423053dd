import { describe, expect, it } from 'vitest';

import { jsonRpc, rpcErrorName } from '../../../src/core/decoders/rpc/json-rpc.js';
import { decodeContext, decodedLines, decodeNow } from '../../support/decoding.js';

// The examples of jsonrpc.org/specification §7.
const call = '{"jsonrpc": "2.0", "method": "subtract", "params": [42, 23], "id": 1}';
const result = '{"jsonrpc": "2.0", "result": 19, "id": 1}';
const notification = '{"jsonrpc": "2.0", "method": "update", "params": [1,2,3,4,5]}';
const notFound =
  '{"jsonrpc": "2.0", "error": {"code": -32601, "message": "Method not found"}, "id": "1"}';
const batch = `[${call}, ${notification}, ${notFound}, {"foo": "boo"}]`;

describe('JSON-RPC', () => {
  it.each([
    [call, 'subtract · id 1 [42, 23]'],
    [result, 'result 19 · id 1'],
    [notification, 'notification update [1, 2, 3, 4, 5]'],
    [notFound, 'error -32601 Method not found “Method not found” · id “1”'],
    ['{"jsonrpc":"2.0","method":"shutdown","id":null}', 'shutdown · id null'],
    [batch, 'batch of 4: subtract, update, error -32601 Method not found, ?'],
  ])('sums up %s', (text, summary) => {
    expect(decodeNow(jsonRpc, text).summary).toBe(summary);
  });

  it.each([
    [call, 'sent', { role: 'request', id: 'sent 1' }],
    [result, 'received', { role: 'reply', id: 'sent 1' }],
    [call, 'received', { role: 'request', id: 'received 1' }],
    [notFound, 'received', { role: 'reply', id: 'sent "1"' }],
    [notification, 'sent', undefined],
    [
      '{"jsonrpc":"2.0","error":{"code":-32700,"message":"Parse error"},"id":null}',
      'received',
      undefined,
    ],
    [batch, 'sent', undefined],
  ] as const)('joins %s, %s', (text, direction, exchange) => {
    expect(decodeNow(jsonRpc, text, { direction }).exchange).toEqual(exchange);
  });

  it('names the standard errors in the tree', () => {
    expect(decodedLines(decodeNow(jsonRpc, notFound))).toEqual([
      '{}',
      '  jsonrpc: "2.0"',
      '  error: {}',
      '    code: -32601 (Method not found)',
      '    message: "Method not found"',
      '  id: "1"',
    ]);
    expect(decodedLines(decodeNow(jsonRpc, batch))).toContain(
      '      code: -32601 (Method not found)',
    );
  });

  it('keeps the JSON as it was written where nothing is to be named', () => {
    expect(decodeNow(jsonRpc, call).tree).toMatchObject({ text: call, isJson: true });
  });

  it.each([
    [-32700, 'Parse error'],
    [-32600, 'Invalid Request'],
    [-32602, 'Invalid params'],
    [-32603, 'Internal error'],
    [-32000, 'Server error'],
    [-32099, 'Server error'],
    [-32100, undefined],
    [1, undefined],
  ])('calls the code %i %s', (code, name) => {
    expect(rpcErrorName(code)).toBe(name);
  });

  it.each([
    [call, 0.95],
    [batch, 0.95],
    [`{"result": "${'x'.repeat(2000)}", "id": 1, "jsonrpc": "2.0"}`, 0.95],
    ['{"method": "subtract", "id": 1}', 0],
    ['{"jsonrpc": "1.0", "method": "subtract", "id": 1}', 0],
    ['{"data": {"jsonrpc": "2.0", "id": 1}}', 0],
    ['{"log": {"jsonrpc": "2.0"}, "more": true}', 0],
    ['the text "jsonrpc": "2.0"', 0],
  ])('recognises %s with %f', (text, confidence) => {
    expect(jsonRpc.recognize(text, decodeContext())).toBe(confidence);
    expect(jsonRpc.recognize(new TextEncoder().encode(text), decodeContext())).toBe(confidence);
  });

  it.each([
    [
      '{"jsonrpc": "2.0", "method": "foobar, "params": "bar", "baz]',
      'Line 1, column 40: “,” or “}” should be here, not “params”.',
    ],
    ['[]', 'A batch may not be empty.'],
    [
      '{"jsonrpc": "2.0", "id": 1}',
      'A JSON-RPC message has a member "method", "result" or "error".',
    ],
    ['{"method": "a"}', 'The member "jsonrpc" should be "2.0".'],
    ['1', 'A JSON-RPC message is an object, or an array of them.'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(decodeNow(jsonRpc, text).problem).toBe(problem);
  });
});
