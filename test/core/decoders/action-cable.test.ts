import { describe, expect, it } from 'vitest';

import { actionCable } from '../../../src/core/decoders/rpc/action-cable.js';
import { decodeContext, decodedLines, decodeNow } from '../../support/decoding.js';

const identifier = '"{\\"channel\\":\\"ChatChannel\\",\\"room\\":1}"';
const subscribe = `{"command":"subscribe","identifier":${identifier}}`;
const confirm = `{"identifier":${identifier},"type":"confirm_subscription"}`;
const reject = `{"identifier":${identifier},"type":"reject_subscription"}`;
const speak = `{"command":"message","identifier":${identifier},"data":"{\\"action\\":\\"speak\\",\\"n\\":[1]}"}`;
const broadcast = `{"identifier":${identifier},"message":{"body":"hi"}}`;
const ping = '{"type":"ping","message":1700000000}';
const id = '{"channel":"ChatChannel","room":1}';

// Rails: action_cable.rb (INTERNAL), connection/subscriptions.rb; docs.anycable.io, "Protocol".
describe('Action Cable', () => {
  it.each([
    ['{"type":"welcome"}', 'welcome'],
    [ping, 'ping 1700000000'],
    [subscribe, 'subscribe ChatChannel (room: 1)'],
    [confirm, 'confirm_subscription ChatChannel (room: 1)'],
    [speak, 'message ChatChannel (room: 1) {action: "speak", n: [1]}'],
    [broadcast, 'message ChatChannel (room: 1) {body: "hi"}'],
    [
      '{"type":"disconnect","reason":"unauthorized","reconnect":false}',
      'disconnect “unauthorized”',
    ],
  ])('sums up %s', (text, summary) => {
    expect(decodeNow(actionCable, text)).toMatchObject({ summary, problem: undefined });
  });

  it('opens the JSON in its strings', () => {
    expect(decodedLines(decodeNow(actionCable, speak))).toEqual([
      '{}',
      '  command: "message"',
      '  identifier: {} (JSON in a string)',
      '    channel: "ChatChannel"',
      '    room: 1',
      '  data: {} (JSON in a string)',
      '    action: "speak"',
      '    n: []',
      '      1',
    ]);
    expect(decodedLines(decodeNow(actionCable, '{"identifier":"{x","data":"y"}'))).toEqual([
      '{}',
      '  identifier: "{x"',
      '  data: "y"',
    ]);
  });

  it.each([
    [subscribe, { role: 'request', id }],
    [confirm, { role: 'reply', id }],
    [reject, { role: 'reply', id }],
    [speak, undefined],
    [broadcast, undefined],
    ['{"type":"welcome"}', undefined],
  ])('joins %s', (text, exchange) => {
    expect(decodeNow(actionCable, text).exchange).toEqual(exchange);
  });

  it('takes ping for a ping', () => {
    expect(decodeNow(actionCable, ping).keepAlive).toBe('ping');
    expect(decodeNow(actionCable, broadcast).keepAlive).toBeUndefined();
  });

  it.each([
    [subscribe, 0.95],
    [confirm, 0.95],
    [broadcast, 0.95],
    [ping, 0.6],
    ['{"type":"welcome"}', 0.4],
    ['{"type":"disconnect","reason":"x","reconnect":true}', 0.8],
    ['{"type":"welcome","user":1}', 0],
    ['{"type":"ping"}', 0],
    ['{"type":"disconnect"}', 0],
    ['{"command":"subscribe","channel":"x"}', 0],
    ['{"identifier":"x","value":1}', 0],
    ['[]', 0],
  ])('recognises %s with %f', (text, confidence) => {
    expect(actionCable.recognize(text, decodeContext())).toBe(confidence);
  });

  it('says what is wrong', () => {
    expect(decodeNow(actionCable, '[]').problem).toBe('An Action Cable message is an object.');
    expect(decodeNow(actionCable, '{').problem).toMatch(/^Line 1, column 2: /u);
  });
});
