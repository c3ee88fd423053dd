// Engines compile a search to machine code, which passes ASCII much faster than a loop.
const beyondAscii = /[\u0080-\uffff]/;

/**
 * How many bytes a string takes as UTF-8, as the WebSocket sends it: half a surrogate pair becomes
 * U+FFFD and takes three (WebSockets Standard, `send`: USVString). Allocates nothing.
 */
export function utf8Length(text: string): number {
  const units = text.length;
  const first = text.search(beyondAscii);
  if (first < 0) return units;
  let bytes = units;
  for (let i = first; i < units; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // A pair takes four bytes: its two units, which are counted already, and these two.
    if (isHigh(unit) && isLow(text.charCodeAt(i + 1))) i++;
  }
  return bytes;
}

/** Cuts a string to at most `limit` UTF-16 units, never in the middle of a surrogate pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const splits = limit > 0 && isHigh(text.charCodeAt(limit - 1)) && isLow(text.charCodeAt(limit));
  return text.slice(0, splits ? limit - 1 : Math.max(0, limit));
}

/** Whether a UTF-16 unit is the first half of a surrogate pair. */
export function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Whether a UTF-16 unit is the second half of a surrogate pair. */
export function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
