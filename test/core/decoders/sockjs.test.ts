import { describe, expect, it } from 'vitest';

import { sockjs } from '../../../src/core/decoders/sockjs.js';
import { decodeContext, decodedLines, decodeNow } from '../../support/decoding.js';

// sockjs-protocol 0.3.3, "Framing accepted by the client".
describe('SockJS', () => {
  it.each([
    ['o', 'received', 'open'],
    ['h', 'received', 'heartbeat'],
    ['a["message"]', 'received', '“message”'],
    ['a["a","{\\"b\\":1}"]', 'received', '2 messages: “a”, “{"b":1}”'],
    ['m"x"', 'received', '“x”'],
    ['c[3000,"Go away!"]', 'received', 'close 3000 Unauthorized “Go away!”'],
    ['["hi"]', 'sent', '“hi”'],
    ['"hi"', 'sent', '“hi”'],
  ] as const)('sums up %s, %s', (text, direction, summary) => {
    expect(decodeNow(sockjs, text, { direction })).toMatchObject({ summary, problem: undefined });
  });

  it('hands the messages of a frame on', () => {
    const decoded = decodeNow(sockjs, 'a["a","{\\"b\\":1}"]');
    expect(decodedLines(decoded)).toEqual([
      'frame: messages (a)',
      'data: []',
      '  "a"',
      '  "{\\"b\\":1}"',
    ]);
    expect(decoded.inner).toEqual([
      { name: 'message 1', payload: 'a' },
      { name: 'message 2', payload: '{"b":1}' },
    ]);
  });

  it('takes the heartbeat for a ping', () => {
    expect(decodeNow(sockjs, 'h').keepAlive).toBe('ping');
    expect(decodeNow(sockjs, 'o').keepAlive).toBeUndefined();
  });

  it.each([
    ['ox', 'Nothing should follow the “o”.'],
    ['a["x"', 'Line 1, column 5: “,” or “]” should be here, but the text ends.'],
    ['xyz', 'Line 1, column 1: A value should be here, not “xyz”.'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(decodeNow(sockjs, text).problem).toBe(problem);
  });

  it.each([
    ['a["x"]', 'received', 0.9],
    ['c[3000,"Go away!"]', 'received', 0.9],
    ['m"x"', 'received', 0.5],
    ['o', 'received', 0.3],
    ['h', 'received', 0.3],
    ['["x"]', 'sent', 0.2],
    ['a["x"]', 'sent', 0],
    ['["x"]', 'received', 0],
    ['hello', 'received', 0],
    ['a [1]', 'received', 0],
  ] as const)('recognises %s, %s with %f', (text, direction, confidence) => {
    expect(sockjs.recognize(text, decodeContext({ direction }))).toBe(confidence);
  });
});
