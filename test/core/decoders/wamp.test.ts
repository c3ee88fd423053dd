import { encode } from '@msgpack/msgpack';
import { describe, expect, it } from 'vitest';

import type { DecoderInput } from '../../../src/core/decoders/decoder.js';
import { messagepack } from '../../../src/core/decoders/messagepack/messagepack.js';
import { wampCbor, wampMessagePack } from '../../../src/core/decoders/rpc/wamp-binary.js';
import { describeWamp, wampLabels } from '../../../src/core/decoders/rpc/wamp-messages.js';
import { wamp } from '../../../src/core/decoders/rpc/wamp.js';
import { decodeContext, decodedLines, decodeNow, hex } from '../../support/decoding.js';

/** The examples of the WAMP specification, by the name of the message. */
const examples = [
  ['[1,"somerealm",{"roles":{"publisher":{},"subscriber":{}}}]', 'HELLO somerealm'],
  ['[2,9129137332,{"roles":{"broker":{}}}]', 'WELCOME 9129137332'],
  [
    '[3,{"message":"The realm does not exist."},"wamp.error.no_such_realm"]',
    'ABORT wamp.error.no_such_realm',
  ],
  ['[4,"wampcra",{"challenge":"{}"}]', 'CHALLENGE wampcra'],
  [
    '[5,"gir1mSx+deCDUV7wRM5SGIn/+R/ClqLZuH4m7FJeBVI=",{}]',
    'AUTHENTICATE gir1mSx+deCDUV7wRM5SGIn/+R/ClqLZuH4m7FJeBVI=',
  ],
  ['[6,{},"wamp.close.goodbye_and_out"]', 'GOODBYE wamp.close.goodbye_and_out'],
  [
    '[8,32,713845233,{},"wamp.error.not_authorized"]',
    'ERROR SUBSCRIBE 713845233 wamp.error.not_authorized',
  ],
  [
    '[16,239714735,{},"com.myapp.mytopic1",["Hello, world!"]]',
    'PUBLISH 239714735 com.myapp.mytopic1 ["Hello, world!"]',
  ],
  ['[17,239714735,4429313566]', 'PUBLISHED 239714735 4429313566'],
  ['[32,713845233,{},"com.myapp.mytopic1"]', 'SUBSCRIBE 713845233 com.myapp.mytopic1'],
  ['[33,713845233,5512315355]', 'SUBSCRIBED 713845233 5512315355'],
  ['[34,85346237,5512315355]', 'UNSUBSCRIBE 85346237 5512315355'],
  ['[35,85346237]', 'UNSUBSCRIBED 85346237'],
  [
    '[36,5512315355,4429313566,{},[],{"color":"orange","sizes":[23,42,7]}]',
    'EVENT 5512315355 4429313566 {color: "orange", sizes: [23, 42, 7]}',
  ],
  ['[48,7814135,{},"com.myapp.ping"]', 'CALL 7814135 com.myapp.ping'],
  ['[49,7814135,{}]', 'CANCEL 7814135'],
  ['[50,7814135,{},[30]]', 'RESULT 7814135 [30]'],
  ['[64,25349185,{},"com.myapp.myprocedure1"]', 'REGISTER 25349185 com.myapp.myprocedure1'],
  ['[65,25349185,2103333224]', 'REGISTERED 25349185 2103333224'],
  ['[66,788923562,2103333224]', 'UNREGISTER 788923562 2103333224'],
  ['[67,788923562]', 'UNREGISTERED 788923562'],
  [
    '[68,6131533,9823526,{},["johnny"],{"firstname":"John"}]',
    'INVOCATION 6131533 9823526 ["johnny"] {firstname: "John"}',
  ],
  ['[69,6131533,{}]', 'INTERRUPT 6131533'],
  ['[70,6131533,{},["Hello, world!"]]', 'YIELD 6131533 ["Hello, world!"]'],
] as const;

describe('WAMP', () => {
  it.each(examples)('sums up %s', (text, summary) => {
    expect(decodeNow(wamp, text)).toMatchObject({ summary, problem: undefined });
  });

  it('names the places of a message', () => {
    expect(decodedLines(decodeNow(wamp, examples[6][0]))).toEqual([
      '{}',
      '  type: ERROR (8)',
      '  request type: 32',
      '  request: 713845233',
      '  details: {}',
      '  error: "wamp.error.not_authorized"',
    ]);
    expect(wampLabels(describeWamp(48)!)).toEqual([
      'type',
      'request',
      'options',
      'procedure',
      'arguments',
      'argumentsKw',
    ]);
    expect(describeWamp(7)).toBeUndefined();
  });

  it.each([
    ['[1,"somerealm",{}]', { role: 'request', id: 'session' }],
    ['[4,"wampcra",{}]', { role: 'reply', id: 'session', isPart: true }],
    ['[2,9129137332,{}]', { role: 'reply', id: 'session' }],
    ['[48,7814135,{},"com.myapp.ping"]', { role: 'request', id: 'request 7814135' }],
    ['[50,7814135,{}]', { role: 'reply', id: 'request 7814135' }],
    ['[50,7814135,{"progress":true},[1]]', { role: 'reply', id: 'request 7814135', isPart: true }],
    ['[8,48,7814135,{},"com.myapp.error"]', { role: 'reply', id: 'request 7814135' }],
    ['[68,6131533,9823526,{}]', { role: 'request', id: 'invocation 6131533' }],
    [
      '[70,6131533,{"progress":true},[1]]',
      { role: 'reply', id: 'invocation 6131533', isPart: true },
    ],
    ['[8,68,6131533,{},"com.myapp.error"]', { role: 'reply', id: 'invocation 6131533' }],
    ['[16,1,{},"a"]', { role: 'request', id: 'request 1' }],
    ['[17,1,2]', { role: 'reply', id: 'request 1' }],
    ['[36,1,2,{}]', undefined],
    ['[49,1,{}]', undefined],
  ])('joins %s', (text, exchange) => {
    expect(decodeNow(wamp, text).exchange).toEqual(exchange);
  });

  it.each([
    ['[48,1,{},"com.myapp.ping",[],{}]', 0.8],
    ['[1,"somerealm",{}]', 0.6],
    ['[17,239714735,4429313566]', 0.2],
    ['[35,85346237]', 0.2],
    ['[48,1,{},1]', 0],
    ['[48,1,{}]', 0],
    ['[48,1,{},"a",[],{},1]', 0],
    ['[7,1,{}]', 0],
    ['[1,2,3]', 0],
    ['[2,"id","Action",{}]', 0],
    ['{"a":1}', 0],
    [`[16,1,{},"a",["${'x'.repeat(2000)}"]]`, 0.8],
  ])('recognises %s with %f', (text, confidence) => {
    expect(wamp.recognize(text, decodeContext())).toBe(confidence);
  });

  it.each([
    ['[48,1,{}]', 'The CALL has no procedure.'],
    ['[48,"1",{},"a"]', 'The request of the CALL is of another type.'],
    ['[48,1,{},"a"', 'Line 1, column 13: “,” or “]” should be here, but the text ends.'],
    ['[7]', 'A WAMP message is an array that begins with a code of WAMP 2.'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(decodeNow(wamp, text).problem).toBe(problem);
  });
});

describe('WAMP in bytes', () => {
  const pack = (value: unknown): DecoderInput => Uint8Array.from(encode(value));

  it.each(examples)('sums up %s in MessagePack', (text, summary) => {
    expect(decodeNow(wampMessagePack, pack(JSON.parse(text)))).toMatchObject({
      summary,
      problem: undefined,
    });
  });

  it('knows where the places stand', () => {
    const decoded = decodeNow(wampMessagePack, hex('94 30 01 80 a1 61'));
    expect(decodedLines(decoded)).toEqual([
      '{} (fixarray)',
      '  type: CALL (48)',
      '  request: 1 (positive fixint)',
      '  options: {} (fixmap)',
      '  procedure: "a" (fixstr)',
    ]);
    expect([...decoded.tree.byteStarts!]).toEqual([0, 1, 2, 3, 4]);
    expect([...decoded.tree.byteEnds!]).toEqual([6, 2, 3, 4, 6]);
    expect(decoded.exchange).toEqual({ role: 'request', id: 'request 1' });
  });

  it('reads CBOR too', () => {
    // [48, 1, {}, "a"]
    const decoded = decodeNow(wampCbor, hex('84 18 30 01 a0 61 61'));
    expect(decoded).toMatchObject({
      summary: 'CALL 1 a',
      exchange: { role: 'request', id: 'request 1' },
    });
  });

  it('is surer than MessagePack where the shape tells', () => {
    const input = pack([48, 7814135, {}, 'com.myapp.ping', ['x']]);
    const context = decodeContext();
    expect(wampMessagePack.recognize(input, context)).toBeGreaterThan(
      messagepack.recognize(input, context),
    );
    expect(wampCbor.recognize(hex('84 18 30 01 a0 61 61'), context)).toBeGreaterThan(0.9);
    expect(wampMessagePack.recognize(pack([1, 2, 3]), context)).toBe(0);
    expect(wampMessagePack.recognize(pack({ a: 1 }), context)).toBe(0);
    expect(wampMessagePack.recognize('[1,"a",{}]', context)).toBe(0);
  });

  it('says what is no WAMP', () => {
    expect(decodeNow(wampMessagePack, hex('92 23 01 00')).problem).toBe(
      'Nothing should follow the array; what does is not shown.',
    );
    expect(decodeNow(wampMessagePack, hex('01')).problem).toBe(
      'A WAMP message is an array that begins with a code of WAMP 2.',
    );
  });
});
