import { generate, type Packet } from 'mqtt-packet';
import { describe, expect, it } from 'vitest';

import type { DecodeContext, Decoded } from '../../../src/core/decoders/decoder.js';
import { mqtt } from '../../../src/core/decoders/mqtt/mqtt.js';
import { decodeContext, decodedLines, decodeNow, hex } from '../../support/decoding.js';
import { treeLines } from '../../support/tree-text.js';

const packet = (value: Packet, protocolVersion = 4): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(generate(value, { protocolVersion }));

const connect5 = packet(
  {
    cmd: 'connect',
    protocolId: 'MQTT',
    protocolVersion: 5,
    clean: true,
    clientId: 'c',
    keepalive: 60,
  } as Packet,
  5,
);

const read = (input: Uint8Array<ArrayBuffer>, parts?: Partial<DecodeContext>): Decoded =>
  decodeNow(mqtt, input, parts);

describe('MQTT 3.1.1', () => {
  it.each<[string, string[]]>([
    // §3.1.2, figure 3.6: the non-normative example of a variable header.
    [
      '10 10 0004 4d515454 04 02 000a 0004 63696431',
      [
        'CONNECT: {} (18 bytes)',
        '  protocol name: "MQTT"',
        '  protocol level: 4 (MQTT 3.1.1)',
        '  connect flags: clean session (0x02)',
        '  keep alive: 10 (s)',
        '  client identifier: "cid1"',
      ],
    ],
    [
      '20 02 00 00',
      ['CONNACK: {} (4 bytes)', '  acknowledge flags: none (0x00)', '  reason: accepted (0)'],
    ],
    [
      '20 02 01 05',
      [
        'CONNACK: {} (4 bytes)',
        '  acknowledge flags: session present (0x01)',
        '  reason: not authorized (5)',
      ],
    ],
    // §3.3.2, figure 3.11: topic a/b, packet identifier 10.
    [
      '3b 09 0003 612f62 000a 6869',
      [
        'PUBLISH: {} (11 bytes)',
        '  topic: "a/b"',
        '  QoS: 1',
        '  dup: true',
        '  retain: true',
        '  packet identifier: 10',
        '  payload: "hi"',
      ],
    ],
    [
      '30 07 0003 612f62 fffe',
      ['PUBLISH: {} (9 bytes)', '  topic: "a/b"', '  QoS: 0', '  payload: <ff fe> (2 bytes)'],
    ],
    ['40 02 000a', ['PUBACK: {} (4 bytes)', '  packet identifier: 10']],
    ['50 02 000a', ['PUBREC: {} (4 bytes)', '  packet identifier: 10']],
    ['62 02 000a', ['PUBREL: {} (4 bytes)', '  packet identifier: 10']],
    ['70 02 000a', ['PUBCOMP: {} (4 bytes)', '  packet identifier: 10']],
    // §3.8.3, figure 3.24: two topic filters.
    [
      '82 0e 000a 0003 612f62 01 0003 632f64 02',
      [
        'SUBSCRIBE: {} (16 bytes)',
        '  packet identifier: 10',
        '  topic filters: []',
        '    {}',
        '      topic filter: "a/b"',
        '      QoS: 1',
        '    {}',
        '      topic filter: "c/d"',
        '      QoS: 2',
      ],
    ],
    // §3.9.3, figure 3.27.
    [
      '90 05 000a 00 02 80',
      [
        'SUBACK: {} (7 bytes)',
        '  packet identifier: 10',
        '  reason codes: []',
        '    granted QoS 0 (0)',
        '    granted QoS 2 (2)',
        '    failure (128)',
      ],
    ],
    [
      'a2 0c 000a 0003 612f62 0003 632f64',
      [
        'UNSUBSCRIBE: {} (14 bytes)',
        '  packet identifier: 10',
        '  topic filters: []',
        '    "a/b"',
        '    "c/d"',
      ],
    ],
    ['b0 02 000a', ['UNSUBACK: {} (4 bytes)', '  packet identifier: 10']],
    ['c0 00', ['PINGREQ: {} (2 bytes)']],
    ['d0 00', ['PINGRESP: {} (2 bytes)']],
    ['e0 00', ['DISCONNECT: {} (2 bytes)']],
    ['c0 00 e0 00', ['PINGREQ: {} (2 bytes)', 'DISCONNECT: {} (2 bytes)']],
  ])('reads %s', (bytes, lines) => {
    expect(decodedLines(read(hex(bytes)))).toEqual(lines);
  });

  it('reads a CONNECT with all its parts, and keeps the password out of the summary', () => {
    const bytes = packet({
      cmd: 'connect',
      protocolId: 'MQTT',
      protocolVersion: 4,
      clean: false,
      clientId: 'me',
      keepalive: 30,
      username: 'ann',
      password: Buffer.from('s3cret'),
      will: { topic: 'gone', payload: Buffer.from('bye'), qos: 1, retain: true },
    } as Packet);
    const decoded = read(bytes);
    expect(treeLines(decoded.tree).slice(3)).toEqual([
      '  connect flags: will, will retain, password, user name (0xec)',
      '  keep alive: 30 (s)',
      '  client identifier: "me"',
      '  will QoS: 1',
      '  will topic: "gone"',
      '  will payload: "bye"',
      '  user name: "ann"',
      '  password: "s3cret"',
    ]);
    expect(decoded.summary).toBe('CONNECT me, MQTT 3.1.1, keep alive 30 s, will gone, user ann');
  });
});

describe('MQTT 5.0', () => {
  it('reads properties by name', () => {
    const bytes = packet(
      {
        cmd: 'publish',
        topic: 'a/b',
        payload: '{"x":1}',
        qos: 1,
        messageId: 7,
        dup: false,
        retain: false,
        properties: {
          payloadFormatIndicator: true,
          messageExpiryInterval: 60,
          topicAlias: 3,
          responseTopic: 'r',
          correlationData: Buffer.from([1, 2]),
          userProperties: { k: ['v', 'w'] },
          subscriptionIdentifier: 200,
          contentType: 'json',
        },
      } as Packet,
      5,
    );
    const decoded = read(bytes, { opening: connect5 });
    expect(decodedLines(decoded)).toEqual([
      `PUBLISH: {} (${bytes.length} bytes)`,
      '  topic: "a/b"',
      '  QoS: 1',
      '  packet identifier: 7',
      '  properties: {}',
      '    payload format indicator: 1',
      '    message expiry interval: 60 (s)',
      '    topic alias: 3',
      '    response topic: "r"',
      '    correlation data: <01 02> (2 bytes)',
      '    k: "v" (user property)',
      '    k: "w" (user property)',
      '    subscription identifier: 200',
      '    content type: "json"',
      '  payload: "{\\"x\\":1}"',
    ]);
    expect(decoded.inner).toEqual([{ name: 'payload', payload: '{"x":1}' }]);
    expect(decoded.summary).toBe('PUBLISH a/b, QoS 1: {"x":1}');
  });

  it.each<[string, string[]]>([
    ['20 03 00 87 00', ['  acknowledge flags: none (0x00)', '  reason: not authorized (135)']],
    [
      '20 06 01 00 03 21 000a',
      [
        '  acknowledge flags: session present (0x01)',
        '  reason: success (0)',
        '  properties: {}',
        '    receive maximum: 10',
      ],
    ],
    ['40 03 000a 10', ['  packet identifier: 10', '  reason: no matching subscribers (16)']],
    ['40 04 000a 00 00', ['  packet identifier: 10', '  reason: success (0)']],
    [
      '82 09 000a 00 0003 612f62 2d',
      [
        '  packet identifier: 10',
        '  topic filters: []',
        '    {}',
        '      topic filter: "a/b"',
        '      QoS: 1',
        '      no local: true',
        '      retain as published: true',
        '      retain handling: 2',
      ],
    ],
    [
      '90 04 000a 00 8f',
      ['  packet identifier: 10', '  reason codes: []', '    topic filter invalid (143)'],
    ],
    [
      'b0 05 000a 00 11 00',
      [
        '  packet identifier: 10',
        '  reason codes: []',
        '    no subscription existed (17)',
        '    success (0)',
      ],
    ],
    ['e0 00', []],
    ['e0 01 8e', ['  reason: session taken over (142)']],
    [
      'e0 06 8b 04 1f 0001 78',
      ['  reason: server shutting down (139)', '  properties: {}', '    reason string: "x"'],
    ],
    ['f0 00', []],
    [
      'f0 06 18 04 15 0001 78',
      [
        '  reason: continue authentication (24)',
        '  properties: {}',
        '    authentication method: "x"',
      ],
    ],
  ])('reads %s on such a connection', (bytes, lines) => {
    const decoded = read(hex(bytes), { opening: connect5 });
    expect(decoded.problem).toBeUndefined();
    expect(treeLines(decoded.tree).slice(1)).toEqual(lines);
  });

  it('is guessed by the form of the packets', () => {
    const publish = packet(
      { cmd: 'publish', topic: 't', payload: 'hi', qos: 0, dup: false, retain: false } as Packet,
      5,
    );
    expect(read(publish).summary).toBe('PUBLISH t: hi');
    const older = packet(
      { cmd: 'publish', topic: 't', payload: 'hi', qos: 0, dup: false, retain: false } as Packet,
      4,
    );
    expect(read(older).summary).toBe('PUBLISH t: hi');
    expect(read(hex('20 03 00 00 00')).problem).toBeUndefined();
    expect(read(hex('82 09 000a 00 0003 612f62 01')).summary).toBe('SUBSCRIBE a/b QoS 1');
  });

  it('of the same message comes from its CONNECT', () => {
    const both = Uint8Array.from([...connect5, ...hex('e0 01 04')]);
    expect(read(both).summary).toBe(
      'CONNECT c, MQTT 5.0, keep alive 60 s · DISCONNECT disconnect with will message',
    );
  });
});

describe('MQTT that is wrong', () => {
  it.each([
    ['00 00', /byte at 0 begins no MQTT packet/],
    ['30', /The PUBLISH at byte 0 goes on beyond this message/],
    ['30 05 00', /goes on beyond this message, perhaps in the next/],
    ['30 ffffffff 01', /takes more than four bytes/],
    ['36 05 0001 61 0001', /has QoS 3/],
    ['10 06 0004 48545450', /The protocol name is “HTTP”, not “MQTT”/],
    ['80 05 0001 0000 00', /flags of the SUBSCRIBE at byte 0 are 0, not 2/],
    ['82 02 0001', /one topic filter at least/],
    ['82 06 0001 0001 61 07', /subscription options at byte 7/],
    ['c0 01 00', /The PINGREQ at byte 0 has 1 bytes too many/],
    ['40 01 00', /The packet identifier at byte 2 is longer than its packet/],
    ['c0 00 c1 00', /flags of the PINGREQ at byte 2/],
  ])('%s is told', (bytes, problem) => {
    expect(read(hex(bytes)).problem).toMatch(problem);
    expect(mqtt.recognize(hex(bytes), decodeContext())).toBe(0);
  });

  it.each([
    ['20 05 00 00 02 63 00', /The property 99 at byte 5 does not exist/],
    ['20 04 00 00 05 00', /The properties at byte 4 are longer than their packet/],
    ['20 06 00 00 02 21 000a', /A property of the properties at byte 4 is longer than they are/],
  ])('%s is told on a connection of 5.0', (bytes, problem) => {
    expect(read(hex(bytes), { opening: connect5 }).problem).toMatch(problem);
  });

  it('gives the packets before it', () => {
    expect(treeLines(read(hex('c0 00 30 05')).tree)).toEqual(['PINGREQ: {} (2 bytes)']);
  });

  it('is bounded', () => {
    const limits = { maxNodes: 100, maxDepth: 9, maxOutput: 9 };
    const many = new Uint8Array(2e6);
    for (let at = 0; at < many.length; at += 2) many[at] = 0xc0;
    const { problem, tree } = read(many, { limits });
    expect(tree.count).toBe(100);
    expect(problem).toMatch(/^Stopped at byte/);
    // One SUBACK with a million codes.
    const codes = new Uint8Array(1_000_006);
    codes.set(hex('90 c2843d 0001'));
    expect(read(codes, { limits }).problem).toMatch(/^Stopped at byte/);
  });
});

describe('MQTT packets belong together', () => {
  it.each([
    ['sent', '32 06 0001 61 0005 68', { role: 'request', id: 'PUBLISH sent 5' }],
    ['received', '40 02 0005', { role: 'reply', id: 'PUBLISH sent 5' }],
    ['received', '50 02 0005', { role: 'reply', id: 'PUBLISH sent 5' }],
    ['sent', '62 02 0005', { role: 'request', id: 'PUBREL sent 5' }],
    ['received', '70 02 0005', { role: 'reply', id: 'PUBREL sent 5' }],
    ['received', '32 06 0001 61 0005 68', { role: 'request', id: 'PUBLISH received 5' }],
    ['sent', '40 02 0005', { role: 'reply', id: 'PUBLISH received 5' }],
    ['sent', '82 06 0005 0001 61 00', { role: 'request', id: 'SUBSCRIBE sent 5' }],
    ['received', '90 03 0005 00', { role: 'reply', id: 'SUBSCRIBE sent 5' }],
    ['sent', 'a2 05 0005 0001 61', { role: 'request', id: 'UNSUBSCRIBE sent 5' }],
    ['received', 'b0 02 0005', { role: 'reply', id: 'UNSUBSCRIBE sent 5' }],
    ['received', '20 02 00 00', { role: 'reply', id: 'CONNECT sent' }],
    ['sent', '30 03 0001 61', undefined],
    ['sent', 'c0 00', undefined],
  ] as const)('%s %s', (direction, bytes, exchange) => {
    expect(read(hex(bytes), { direction }).exchange).toEqual(exchange);
  });

  it('a CONNECT asks for a CONNACK', () => {
    expect(read(connect5, { direction: 'sent' }).exchange).toEqual({
      role: 'request',
      id: 'CONNECT sent',
    });
  });

  it.each([
    ['c0 00', 'ping'],
    ['d0 00', 'pong'],
    ['c0 00 d0 00', undefined],
    ['e0 00', undefined],
  ])('%s keeps alive as %s', (bytes, keepAlive) => {
    expect(read(hex(bytes)).keepAlive).toBe(keepAlive);
  });
});

describe('MQTT is recognised', () => {
  it.each([
    ['c0 00', 0.4],
    ['20 02 00 00', 0.6],
    ['82 06 0005 0001 61 00', 0.85],
    ['30 03 0001 61', 0.6],
    ['', 0],
    ['c0', 0],
    ['7b 22 61 22 3a 31 7d', 0],
  ])('%s with %d', (bytes, expected) => {
    expect(mqtt.recognize(hex(bytes), decodeContext())).toBe(expected);
  });

  it('surely by its CONNECT', () => {
    expect(mqtt.recognize(connect5, decodeContext())).toBe(0.99);
    expect(mqtt.recognize(hex('c0 00'), decodeContext({ opening: connect5 }))).toBe(0.95);
    expect(mqtt.recognize('\u00c0\0', decodeContext())).toBe(0);
    expect(decodeNow(mqtt, 'x').problem).toMatch(/MQTT is read from bytes/);
  });
});
