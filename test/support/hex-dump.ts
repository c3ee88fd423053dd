import { toHex } from '../../src/core/bytes/hex.js';

/** One row of a hex dump. */
export interface HexRow {
  /** Offset of its first byte. */
  readonly offset: number;
  /** Up to 16 bytes: "68 65 6c 6c 6f". */
  readonly hex: string;
  /** A character a byte; `.` for one that is not visible ASCII. */
  readonly ascii: string;
}

/** Rows of a hex dump, 16 bytes a row, of the bytes from `start` up to but without `end`. */
export function hexDump(bytes: Uint8Array, start = 0, end = bytes.length): HexRow[] {
  const rows: HexRow[] = [];
  const last = Math.min(end, bytes.length);
  for (let offset = Math.max(0, start); offset < last; offset += 16) {
    const row = bytes.subarray(offset, Math.min(offset + 16, last));
    let ascii = '';
    for (const byte of row) ascii += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
    rows.push({ offset, hex: toHex(row), ascii });
  }
  return rows;
}
