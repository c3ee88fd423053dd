import { describe, expect, it } from 'vitest';

import { ocpp } from '../../../src/core/decoders/rpc/ocpp.js';
import { decodeContext, decodedLines, decodeNow } from '../../support/decoding.js';

// OCPP-J 1.6 §4.2: Call, CallResult, CallError; OCPP 2.1 Part 4 §4.2: CallResultError, Send.
const call =
  '[2,"19223201","BootNotification",{"chargePointVendor":"VendorX","chargePointModel":"SingleSocketCharger"}]';
const result =
  '[3,"19223201",{"status":"Accepted","currentTime":"2013-02-01T20:53:32.486Z","heartbeatInterval":300}]';
const error = '[4,"162376037","NotSupported","SetDisplayMessageRequest not implemented",{}]';
const heartbeat = '[2,"7","Heartbeat",{}]';

describe('OCPP-J', () => {
  it.each([
    [
      call,
      'CALL BootNotification {chargePointVendor: "VendorX", chargePointModel: "SingleSocketCharger"}',
    ],
    [
      result,
      'CALLRESULT {status: "Accepted", currentTime: "2013-02-01T20:53:32.486Z", heartbeatInterval: 300}',
    ],
    [error, 'CALLERROR NotSupported “SetDisplayMessageRequest not implemented”'],
    [heartbeat, 'CALL Heartbeat {}'],
    ['[5,"1","FormatViolation","bad",{}]', 'CALLRESULTERROR FormatViolation “bad”'],
    ['[6,"1","NotifyPeriodicEventStream",{"id":1}]', 'SEND NotifyPeriodicEventStream {id: 1}'],
  ])('sums up %s', (text, summary) => {
    expect(decodeNow(ocpp, text)).toMatchObject({ summary, problem: undefined });
  });

  it('names the places of a message', () => {
    expect(decodedLines(decodeNow(ocpp, error))).toEqual([
      '{}',
      '  type: CALLERROR (4)',
      '  id: "162376037"',
      '  error code: "NotSupported"',
      '  error description: "SetDisplayMessageRequest not implemented"',
      '  error details: {}',
    ]);
  });

  it.each([
    [call, 'sent', { role: 'request', id: 'sent 19223201' }],
    [result, 'received', { role: 'reply', id: 'sent 19223201' }],
    [error, 'sent', { role: 'reply', id: 'received 162376037' }],
    ['[6,"1","NotifyPeriodicEventStream",{"id":1}]', 'sent', undefined],
  ] as const)('joins %s, %s', (text, direction, exchange) => {
    expect(decodeNow(ocpp, text, { direction }).exchange).toEqual(exchange);
  });

  it('takes Heartbeat for a ping', () => {
    expect(decodeNow(ocpp, heartbeat).keepAlive).toBe('ping');
    expect(decodeNow(ocpp, call).keepAlive).toBeUndefined();
  });

  it.each([
    [call, 0.9],
    [result, 0.7],
    [error, 0.9],
    ['[2,"1","lower case",{}]', 0.4],
    // Of WAMP, of others, or of none.
    ['[2,12345,{}]', 0],
    ['[3,{},"wamp.error.no_such_realm"]', 0],
    ['[4,"wampcra",{"challenge":"x"}]', 0],
    ['[2,"a","B",[]]', 0],
    ['[2,"a","B",{},1]', 0],
    ['[7,"a","B",{}]', 0],
    ['[2,3,4]', 0],
    ['{"2":"a"}', 0],
  ])('recognises %s with %f', (text, confidence) => {
    expect(ocpp.recognize(text, decodeContext())).toBe(confidence);
  });

  it.each([
    ['[2,"1","Heartbeat"]', 'A CALL has 4 places in its array.'],
    ['[2,"1","Heartbeat",', 'Line 1, column 20: A value should be here, but the text ends.'],
    ['[9]', 'An OCPP message is an array that begins with 2, 3, 4, 5 or 6.'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(decodeNow(ocpp, text).problem).toBe(problem);
  });
});
