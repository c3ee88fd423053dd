const decoder = new TextDecoder();
const DIGITS = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** How {@link toHex} writes bytes. */
export interface HexOptions {
  /** Between two bytes, ASCII; default one space. */
  readonly separator?: string;
  /** The most bytes to write; default all. */
  readonly limit?: number;
}

/** One row of a hex dump. */
export interface HexRow {
  /** Offset of its first byte. */
  readonly offset: number;
  /** Up to 16 bytes: "68 65 6c 6c 6f". */
  readonly hex: string;
  /** A character a byte; `.` for one that is not visible ASCII. */
  readonly ascii: string;
}

/**
 * Bytes as lower-case hex: "68 65 6c". The text is three times as long as the bytes, so give a
 * limit for what may be very long.
 */
export function toHex(bytes: Uint8Array, options: HexOptions = {}): string {
  const { separator = ' ', limit = Infinity } = options;
  const count = Math.min(bytes.length, Math.max(0, limit));
  if (count === 0) return '';
  const step = separator.length + 2;
  const chars = new Uint8Array(count * step);
  for (let i = 0, at = 0; i < count; i++, at += step) {
    const byte = bytes[i]!;
    chars[at] = DIGITS[byte >> 4]!;
    chars[at + 1] = DIGITS[byte & 15]!;
    for (let s = 0; s < separator.length; s++) chars[at + 2 + s] = separator.charCodeAt(s);
  }
  return decoder.decode(chars.subarray(0, count * step - separator.length));
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
