// Missing before Chromium 111, Firefox 119, Safari 16.4 and in the ES2023 library types.
interface WellFormedString {
  isWellFormed?(): boolean;
  toWellFormed?(): string;
}

// A search is compiled to machine code that passes ASCII at several times the speed of a loop.
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
    // A pair takes four bytes; its two units and these two make them.
    if (isHigh(unit) && isLow(text.charCodeAt(i + 1))) i++;
  }
  return bytes;
}

/** Whether a string has half a surrogate pair in it, so that it changes when it is sent. */
export function hasLoneSurrogate(text: string): boolean {
  const native = (text as WellFormedString).isWellFormed?.();
  return native === undefined ? nextLoneSurrogate(text, 0) >= 0 : !native;
}

/** How many halves of surrogate pairs stand alone in a string. */
export function countLoneSurrogates(text: string): number {
  if ((text as WellFormedString).isWellFormed?.() === true) return 0;
  let found = 0;
  for (let at = nextLoneSurrogate(text, 0); at >= 0; at = nextLoneSurrogate(text, at + 1)) found++;
  return found;
}

/** The string as it arrives at the other side: every lone surrogate replaced by U+FFFD. */
export function toWellFormed(text: string): string {
  const native = (text as WellFormedString).toWellFormed?.();
  if (native !== undefined) return native;
  let result = '';
  let from = 0;
  for (let at = nextLoneSurrogate(text, 0); at >= 0; at = nextLoneSurrogate(text, from)) {
    result += text.slice(from, at) + '\uFFFD';
    from = at + 1;
  }
  return result + text.slice(from);
}

/** Cuts a string to at most `limit` UTF-16 units, never in the middle of a surrogate pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const splits =
    limit > 0 && isHigh(text.charCodeAt(limit - 1)) && isLow(text.charCodeAt(limit));
  return text.slice(0, splits ? limit - 1 : Math.max(0, limit));
}

/** Where the next lone surrogate stands, from a place that is not inside a pair; −1 for none. */
function nextLoneSurrogate(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    if (!isHigh(unit) || !isLow(text.charCodeAt(i + 1))) return i;
    i++;
  }
  return -1;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
