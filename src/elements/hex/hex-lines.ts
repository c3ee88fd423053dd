import { toHex } from '../../core/bytes/hex.js';

/** Bytes as hex, sixteen a line. */
export function hexLines(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) lines.push(toHex(bytes.subarray(at, at + 16)));
  return lines.join('\n');
}
