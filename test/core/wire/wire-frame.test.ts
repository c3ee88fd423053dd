import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { frameOfEntry, headOfText } from '../../../src/core/wire/entry-frame.js';
import { SHOWN_PAYLOAD } from '../../../src/core/wire/wire-field.js';
import { computeFrame } from '../../../src/core/wire/wire-frame.js';
import { encodeClose, encodeFrame, Opcode } from '../../../src/server/frame-bytes.js';
import { log } from '../../support/log.js';

/** The frame of the last entry of a log. */
function frameOfLast(...lines: string[]) {
  const given = log(...lines);
  const entry = given.at(given.end - 1)!;
  const carried = given.carriedAt(given.end - 1);
  const head =
    typeof carried === 'string' ? headOfText(carried) : new Uint8Array(carried as ArrayBuffer);
  return frameOfEntry(entry, head.subarray(0, SHOWN_PAYLOAD), '');
}

describe('A computed frame', () => {
  it('of a received message is what a server writes, whatever its length', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 0, max: 70_000 }), (isText, length) => {
        const payload = new Uint8Array(length).fill(0x61);
        const kind = isText ? 'text' : 'binary';
        const frame = computeFrame({ kind, isSent: false, length, head: payload, extensions: '' });
        const written = encodeFrame({ opcode: Opcode[kind], payload });
        expect(frame.length).toBe(written.length);
        expect(frame.bytes).toEqual([...written.subarray(0, frame.bytes.length)]);
        expect(frame.bytes.length).toBe(written.length - length + Math.min(length, SHOWN_PAYLOAD));
      }),
    );
  });

  it('has fields without gaps, that end where the frame ends', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat(70_000), (isSent, length) => {
        const { fields, length: whole } = computeFrame({
          kind: 'binary',
          isSent,
          length,
          head: new Uint8Array(length),
          extensions: '',
        });
        let bit = 0;
        for (const { start, bits } of fields) {
          expect(start).toBe(bit);
          bit += bits;
        }
        expect(bit).toBe(whole * 8);
      }),
    );
  });

  it.each([
    ['> hi', [0x81, 0x82, undefined, undefined, undefined, undefined, 0x68, 0x69]],
    ['< é', [0x81, 0x02, 0xc3, 0xa9]],
    ['< hex:00ff', [0x82, 0x02, 0x00, 0xff]],
    ['<', [0x81, 0x00]],
  ])('of “%s”', (line, bytes) => {
    expect(frameOfLast(line)).toMatchObject({ frame: { bytes } });
  });

  it.each([
    ['close 1000', encodeClose(1000)],
    ['close 4001 bye', encodeClose(4001, 'bye')],
    ['close 1005', encodeClose()],
  ])('of “%s”', (line, written) => {
    expect(frameOfLast('open', line)).toMatchObject({
      frame: { bytes: [...written], length: written.length },
    });
  });

  it.each(['close 1006', 'close 1015', 'error', 'open'])('is none for “%s”', (line) => {
    expect(frameOfLast(line)).toHaveProperty('none');
  });

  it('names the fields as the specification does', () => {
    const { fields } = computeFrame({
      kind: 'close',
      isSent: true,
      length: 5,
      head: Uint8Array.of(3, 232, 98, 121, 101),
      extensions: '',
    });
    const values = fields.map(({ name, value }) => `${name}: ${value}`);
    expect(values).toEqual([
      'FIN: 1',
      'RSV1: 0',
      'RSV2: 0',
      'RSV3: 0',
      'opcode: 0x8 (close)',
      'MASK: 1',
      'Payload length: 5',
      'Masking key: chosen by the browser',
      'Status code: 1000',
      'Reason: bye',
    ]);
  });

  it('says that a compressed payload is drawn as it is without compression', () => {
    const { fields } = computeFrame({
      kind: 'text',
      isSent: true,
      length: 0,
      head: new Uint8Array(),
      extensions: 'permessage-deflate',
    });
    expect(fields[1]).toMatchObject({ name: 'RSV1', value: '0 or 1' });
  });
});
