import { describe, expect, it } from 'vitest';

import {
  bitsOfField,
  bytesOfField,
  isBitField,
  placeOfField,
} from '../../../src/core/wire/field-content.js';
import { computeFrame } from '../../../src/core/wire/wire-frame.js';

/** Each field as "name place content". */
function drawn(length: number, isSent: boolean, extensions = ''): string[] {
  const head = new Uint8Array(Math.min(length, 64)).fill(0x61);
  const frame = computeFrame({ kind: 'text', isSent, length, head, extensions });
  return frame.fields.map((field) => {
    const { byte, bits } = placeOfField(field);
    const content = isBitField(field)
      ? bitsOfField(frame, field)
      : bytesOfField(frame, field)
          .map((value) => value?.toString(16) ?? '··')
          .join(' ');
    return `${field.name} ${bits === undefined ? byte : `${byte}:${bits}`} ${content}`;
  });
}

const firstByte = ['FIN 0:0 1', 'RSV1 0:1 0', 'RSV2 0:2 0', 'RSV3 0:3 0', 'opcode 0:4–7 0001'];
const key = '·· ·· ·· ··';

describe('The content of a field', () => {
  it.each([
    [0, false, ['MASK 1:0 0', 'Payload length 1:1–7 0000000']],
    [
      2,
      true,
      ['MASK 1:0 1', 'Payload length 1:1–7 0000010', `Masking key 2–5 ${key}`, 'Payload 6–7 61 61'],
    ],
    [1, false, ['MASK 1:0 0', 'Payload length 1:1–7 0000001', 'Payload 2 61']],
    [
      300,
      true,
      [
        'MASK 1:0 1',
        'Payload length 1:1–7 1111110',
        'Extended payload length 2–3 1 2c',
        `Masking key 4–7 ${key}`,
        `Payload 8–307 ${Array(64).fill('61').join(' ')}`,
      ],
    ],
    [
      70_000,
      false,
      [
        'MASK 1:0 0',
        'Payload length 1:1–7 1111111',
        'Extended payload length 2–9 0 0 0 0 0 1 11 70',
        `Payload 10–70009 ${Array(64).fill('61').join(' ')}`,
      ],
    ],
  ])('of a text of %i bytes, sent %s', (length, isSent, rest) => {
    expect(drawn(length, isSent)).toEqual([...firstByte, ...rest]);
  });

  it('is open where an extension decides about it', () => {
    expect(drawn(0, false, 'permessage-deflate')[1]).toBe('RSV1 0:1 ·');
  });
});
