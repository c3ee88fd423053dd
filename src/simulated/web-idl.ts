import { copyBuffer, isArrayBuffer } from '../core/bytes/payload.js';
import { toWellFormed } from '../core/text/well-formed.js';

/** Conversions of Web IDL, where they differ from those of the language. */

/** `USVString`: a string with lone surrogates replaced by U+FFFD (Web IDL §3.2.12). */
export function toUsvString(value: unknown): string {
  return toWellFormed(toDomString(value));
}

/**
 * `DOMString` (Web IDL §3.2.10).
 *
 * @throws TypeError for a symbol.
 */
export function toDomString(value: unknown): string {
  return `${value as string}`;
}

/** `[Clamp] unsigned short`: clamped, halves to the even neighbour (Web IDL, ConvertToInt). */
export function toClampedUnsignedShort(value: unknown): number {
  const number = Number(value);
  if (Number.isNaN(number)) return 0;
  const clamped = Math.min(Math.max(number, 0), 65_535);
  const floor = Math.floor(clamped);
  if (clamped - floor !== 0.5) return Math.round(clamped);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** `(DOMString or sequence<DOMString>)`: an iterable is a sequence, any other value a string. */
export function toStringOrSequence(value: unknown): string[] {
  if (isIterable(value)) return Array.from(value, toDomString);
  return [toDomString(value)];
}

function isIterable(value: unknown): value is Iterable<unknown> {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false;
  const iterator = (value as Partial<Iterable<unknown>>)[Symbol.iterator] as unknown;
  if (iterator === undefined || iterator === null) return false;
  if (typeof iterator !== 'function') throw new TypeError('The object cannot be iterated.');
  return true;
}

/**
 * The bytes of a `BufferSource`, copied; `undefined` for anything else.
 *
 * @throws TypeError for a view of shared memory, which is not allowed here.
 */
export function toBytes(value: unknown): ArrayBuffer | undefined {
  if (isArrayBuffer(value)) return copyBuffer(value);
  if (!ArrayBuffer.isView(value)) return undefined;
  const { buffer, byteOffset, byteLength } = value;
  if (!isArrayBuffer(buffer)) throw new TypeError('The memory of the view is shared.');
  return new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength)).buffer;
}
