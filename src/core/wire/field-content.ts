import type { WireField, WireFrame } from './wire-field.js';

/** Fields narrower than this are shown bit by bit: wider ones are whole bytes. */
const BITS_OF_BYTE = 8;

/** Whether a field is narrower than a byte, or starts within one. */
export function isBitField({ start, bits }: WireField): boolean {
  return bits < BITS_OF_BYTE || start % BITS_OF_BYTE !== 0;
}

/**
 * The bits of a field within one byte, as `0001`. A bit that an extension decides about is `·`.
 */
export function bitsOfField({ bytes }: WireFrame, { start, bits, value }: WireField): string {
  const byte = bytes[Math.floor(start / BITS_OF_BYTE)];
  if (byte === undefined || (bits === 1 && value.length > 1)) return '·'.repeat(bits);
  const shifted = byte >> (BITS_OF_BYTE - (start % BITS_OF_BYTE) - bits);
  return (shifted & (2 ** bits - 1)).toString(2).padStart(bits, '0');
}

/** The bytes of a field that are shown; `undefined` for one that only the browser knows. */
export function bytesOfField(
  { bytes }: WireFrame,
  { start, bits }: WireField,
): readonly (number | undefined)[] {
  const first = start / BITS_OF_BYTE;
  return bytes.slice(first, first + bits / BITS_OF_BYTE);
}

/** The position of a field: `0` or `4–7`, as bits of a byte or bytes of the frame. */
export function placeOfField(field: WireField): {
  readonly byte: string;
  readonly bits: string | undefined;
} {
  const { start, bits } = field;
  const first = Math.floor(start / BITS_OF_BYTE);
  if (!isBitField(field))
    return { byte: range(first, first + bits / BITS_OF_BYTE - 1), bits: undefined };
  const bit = start % BITS_OF_BYTE;
  return { byte: String(first), bits: range(bit, bit + bits - 1) };
}

function range(first: number, last: number): string {
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}
