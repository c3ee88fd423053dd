import { describe, expect, it } from 'vitest';

import { encodeClose, encodeFrame, encodeHeader } from '../../src/server/frame-bytes.js';

describe('encodeFrame', () => {
  it.each([
    ['an empty text', {}, '8100'],
    ['a text, as in RFC 6455 §5.7', { payload: Buffer.from('Hello') }, '810548656c6c6f'],
    ['a first fragment', { fin: false, payload: Buffer.from('Hel') }, '010348656c'],
    ['a last fragment', { opcode: 0, payload: Buffer.from('lo') }, '80026c6f'],
    ['a ping', { opcode: 9 }, '8900'],
    [
      'a reserved bit, which no rule of ours forbids',
      { rsv: 4, opcode: 2, payload: Buffer.of(1) },
      'c20101',
    ],
  ])('writes %s', (_title, frame, hex) => {
    expect(encodeFrame(frame).toString('hex')).toBe(hex);
  });

  it.each([
    [125, '827d'],
    [126, '827e007e'],
    [65_535, '827effff'],
    [65_536, '827f0000000000010000'],
    [2 ** 33, '827f0000000200000000'],
  ])('writes a length of %i in its shortest form', (length, hex) => {
    expect(encodeHeader(length, { opcode: 2 }).toString('hex')).toBe(hex);
  });
});

describe('encodeClose', () => {
  it.each([
    ['no code', undefined, '', '8800'],
    ['a code', 1000, '', '880203e8'],
    ['a reason in UTF-8', 4001, 'é', '88040fa1c3a9'],
    ['a code that must not be sent', 1015, '', '880203f7'],
    ['the largest code', 65_535, '', '8802ffff'],
  ])('writes %s', (_title, code, reason, hex) => {
    expect(encodeClose(code, reason).toString('hex')).toBe(hex);
  });

  it('does not cut a reason that no control frame has room for', () => {
    const frame = encodeClose(1000, 'r'.repeat(130));
    expect(frame.subarray(0, 6).toString('hex')).toBe('887e008403e8');
    expect(frame).toHaveLength(4 + 2 + 130);
  });
});
