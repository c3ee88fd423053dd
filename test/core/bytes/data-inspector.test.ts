import { describe, expect, it } from 'vitest';

import { formatOffset, inspectBytes, parseOffset } from '../../../src/core/bytes/data-inspector.js';
import { parseHex } from '../../../src/core/bytes/parse-hex.js';

function inspect(
  hex: string,
  littleEndian: boolean,
  offset = 0,
): Record<string, string | undefined> {
  const parsed = parseHex(hex);
  const bytes = parsed.ok ? parsed.bytes : new Uint8Array();
  return Object.fromEntries(
    inspectBytes(bytes, offset, littleEndian).map(({ name, value }) => [name, value]),
  );
}

describe('The data inspector', () => {
  it.each([
    ['ff', true, { u8: '255', i8: '-1', bits: '1111 1111', u16: undefined, 'UTF-8': undefined }],
    ['0102', true, { u16: '513', i16: '513' }],
    ['0102', false, { u16: '258' }],
    ['ffff ffff', true, { u32: '4294967295', i32: '-1', i16: '-1' }],
    ['ffff ffff ffff ffff', false, { u64: '18446744073709551615', i64: '-1', f64: 'NaN' }],
    ['0000 803f', true, { f32: '1' }],
    ['cdcc cc3d', true, { f32: '0.1' }],
    ['0000 0080', true, { f32: '-0' }],
    ['3fb9 9999 9999 999a', false, { f64: '0.1' }],
    ['e282ac', true, { 'UTF-8': '€' }],
    ['f09f9880', true, { 'UTF-8': '😀' }],
    ['c080', true, { 'UTF-8': undefined }],
    ['eda080', true, { 'UTF-8': undefined }],
    ['e282', true, { 'UTF-8': undefined }],
    ['6553f100', false, { 'Unix s': '2023-11-14T22:13:20Z' }],
    ['0000 0000', true, { 'Unix s': undefined }],
    ['0000 018b cfe5 6801', false, { 'Unix ms': '2023-11-14T22:13:20.001Z' }],
  ])('reads %s (little-endian: %s)', (hex, littleEndian, expected) => {
    expect(inspect(hex, littleEndian)).toMatchObject(expected);
  });

  it('reads at a place, and in a part of a buffer', () => {
    const bytes = new Uint8Array([9, 9, 1, 2]).subarray(1);
    expect(inspectBytes(bytes, 1, false).find(({ name }) => name === 'u16')!.value).toBe('258');
    expect(inspect('00', true, 1).u8).toBeUndefined();
    expect(inspect('00', true, 9).u8).toBeUndefined();
  });

  it('always names the same values in the same order', () => {
    const names = (hex: string): string[] => Object.keys(inspect(hex, true));
    expect(names('')).toEqual(names('00112233445566778899'));
  });

  it.each([
    [946_684_799_999, undefined],
    [946_684_800_000, '2000-01-01T00:00:00Z'],
    [4_102_444_799_999, '2099-12-31T23:59:59.999Z'],
    [4_102_444_800_000, undefined],
  ])('takes %d milliseconds as a time where that is plausible: %s', (time, expected) => {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigUint64(0, BigInt(time));
    const found = inspectBytes(bytes, 0, false).find(({ name }) => name === 'Unix ms');
    expect(found!.value).toBe(expected);
  });

  it.each([
    ['31', 31],
    [' 0x1F ', 31],
    ['1fh', 31],
    ['1_0', 10],
    ['', /An offset is a number/u],
    ['-1', /An offset is a number/u],
    ['1f', /An offset is a number/u],
    ['100', /The last byte is at 0x63 \(99\)/u],
  ])('reads the offset %j', (text, expected) => {
    const read = parseOffset(text, 100);
    if (typeof expected === 'number') expect(read).toBe(expected);
    else expect(read).toMatch(expected);
  });

  it('writes an offset both ways', () => {
    expect(formatOffset(31)).toBe('0x1f (31)');
    expect(parseOffset('0', 0)).toBe('There are no bytes.');
  });
});
