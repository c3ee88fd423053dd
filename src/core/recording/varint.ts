/** How many bytes {@link writeVarint} takes for a whole number from 0 to 2^53 − 1. */
export function varintLength(value: number): number {
  if (value < 0x80) return 1;
  let length = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) length += 1;
  return length;
}

/**
 * Writes a whole number from 0 to 2^53 − 1 in groups of seven bits, the lowest first (LEB128).
 *
 * @returns the offset after it.
 */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  if (value < 0x80) {
    bytes[at] = value;
    return at + 1;
  }
  let next = at;
  let rest = value;
  while (rest >= 0x80) {
    bytes[next++] = (rest % 0x80) | 0x80;
    rest = Math.floor(rest / 0x80);
  }
  bytes[next++] = rest;
  return next;
}
