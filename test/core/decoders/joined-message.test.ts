import fc from 'fast-check';
import { generate, type Packet } from 'mqtt-packet';
import { describe, expect, it } from 'vitest';

import { toHex } from '../../../src/core/bytes/hex.js';
import { builtInDecoders } from '../../../src/core/decoders/decoders.js';
import { joinedMessage, type JoinedMessage } from '../../../src/core/decoders/joined-message.js';
import { mqtt } from '../../../src/core/decoders/mqtt/mqtt.js';
import { PacketStream } from '../../../src/core/decoders/packet-stream.js';
import { rowLine } from '../../../src/core/decoders/shared/row-line.js';
import type { Log } from '../../../src/core/log/log.js';
import { placeByProtocol } from '../../../src/core/pairs/describe-place.js';
import { hex } from '../../support/decoding.js';
import { append, log } from '../../support/log.js';

const joinedAt = (of: Log, sequence: number): JoinedMessage | undefined =>
  joinedMessage(of, sequence, builtInDecoders);

function lineAt(of: Log, sequence: number): string | undefined {
  const payload = of.carriedAt(sequence) as ArrayBuffer;
  return rowLine(of, sequence, new Uint8Array(payload), builtInDecoders, undefined).line;
}

/** A CONNACK of MQTT 3.1.1 in four messages, something else in between, and a PINGRESP in one. */
const talk = (): Log =>
  log('open mqtt', '< hex:20', '< hex:02', '> hex:c000', '< hex:00', '< hex:00', '< hex:d000');

describe('Messages that carry a packet together', () => {
  it.each([
    [2, { first: 2, last: 6, count: 4 }],
    [3, { first: 2, last: 6, count: 4 }],
    [6, { first: 2, last: 6, count: 4 }],
    [4, undefined],
    [7, undefined],
    [1, undefined],
  ])('are found from #%i', (sequence, expected) => {
    const joined = joinedAt(talk(), sequence);
    expect(joined && { first: joined.first, last: joined.last, count: joined.count }).toEqual(
      expected,
    );
    if (joined !== undefined) expect(toHex(joined.input)).toBe('20 02 00 00');
  });

  it('are told by the last one', () => {
    const all = talk();
    expect([2, 3, 5, 6, 7].map((sequence) => lineAt(all, sequence))).toEqual([
      'part of a packet, ends in #6',
      'part of a packet, ends in #6',
      'part of a packet, ends in #6',
      'CONNACK accepted · 4 messages',
      'PINGRESP',
    ]);
    const place = placeByProtocol(builtInDecoders, () => undefined);
    expect(place(all, 3)?.exchange).toBeUndefined();
    expect(place(all, 6)?.exchange).toMatchObject({ role: 'reply' });
  });

  it('are joined as they come', () => {
    const all = log('open mqtt', '< hex:d0');
    expect(joinedAt(all, 2)).toMatchObject({ first: 2, last: undefined, count: 1 });
    expect(lineAt(all, 2)).toBe('part of a packet');
    append(all, '< hex:00');
    expect(joinedAt(all, 2)).toMatchObject({ first: 2, last: 3, count: 2 });
    expect(lineAt(all, 3)).toBe('PINGRESP · 2 messages');
    const place = placeByProtocol(builtInDecoders, () => undefined);
    expect([place(all, 2)?.keepAlive, place(all, 3)?.keepAlive]).toEqual(['pong', 'pong']);
  });

  it('are not joined where the subprotocol does not say so, nor over connections', () => {
    expect(joinedAt(log('open', '< hex:20', '< hex:020000'), 2)).toBeUndefined();
    expect(joinedAt(log('open v12.stomp', '< hex:20', '< hex:020000'), 2)).toBeUndefined();
    const twice = log('open mqtt', '< hex:20', 'close 1006', 'open mqtt', '< hex:d000');
    expect(joinedAt(twice, 5)).toBeUndefined();
    expect(joinedAt(twice, 2)).toMatchObject({ last: undefined, count: 1 });
  });

  it('are not joined any more behind what is no packet', () => {
    const all = log('open mqtt', '< hex:00', '< hex:20', '< hex:020000');
    expect([2, 3, 4].map((sequence) => joinedAt(all, sequence))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are found again after the log was cleared', () => {
    const all = talk();
    joinedAt(all, 7);
    all.clear();
    append(all, '< hex:20');
    append(all, '< hex:020000');
    expect(joinedAt(all, all.end - 1)).toMatchObject({ count: 2, last: all.end - 1 });
  });
});

describe('A stream of packets', () => {
  it.each([
    ['', undefined],
    ['20', undefined],
    ['2002', 4],
    ['30ff', undefined],
    ['30ff01', 258],
    ['30ffffff7f', 268_435_460],
    ['30ffffffff', 0],
    ['00', 0],
  ])('of MQTT: %s begins a packet of %s bytes', (head, length) => {
    expect(mqtt.packetLength!(hex(head))).toBe(length);
  });

  const packets = fc
    .array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 })
    .map((sizes) =>
      sizes.map((size) =>
        Uint8Array.from(
          generate({
            cmd: 'publish',
            topic: 'a',
            payload: Buffer.alloc(size, 1),
            qos: 0,
            dup: false,
            retain: false,
          } as Packet),
        ),
      ),
    );

  it('is aligned just where packets end, however it is cut', () => {
    fc.assert(
      fc.property(packets, fc.array(fc.integer({ min: 1, max: 200 })), (all, cuts) => {
        const bytes = Uint8Array.from(all.flatMap((packet) => [...packet]));
        const ends = new Set<number>([0]);
        let end = 0;
        for (const packet of all) ends.add((end += packet.length));
        const stream = new PacketStream(mqtt.packetLength!);
        let at = 0;
        for (const length of [...cuts, bytes.length]) {
          stream.read(bytes.subarray(at, at + length));
          at = Math.min(bytes.length, at + length);
          expect(stream.isAligned).toBe(ends.has(at));
        }
        expect(stream.isBroken).toBe(false);
      }),
    );
  });
});
