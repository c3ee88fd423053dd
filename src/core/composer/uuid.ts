import { toHex } from '../bytes/hex.js';

/** A version 4 UUID (RFC 9562 §5.4) from sixteen random bytes. */
export function uuidFrom(random: Uint8Array): string {
  const bytes = Uint8Array.from(random.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return toHex(bytes, { separator: '' }).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
