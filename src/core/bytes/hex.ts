const decoder = new TextDecoder();
const DIGITS = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** How {@link toHex} writes bytes. */
export interface HexOptions {
  /** Between two bytes, ASCII; default one space. */
  readonly separator?: string;
  /** The most bytes to write; default all. */
  readonly limit?: number;
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
