import { isHigh, isLow } from './text.js';

// Missing before Chromium 111, Firefox 119, Safari 16.4 and in the ES2023 library types.
interface WellFormedString {
  isWellFormed?(): boolean;
  toWellFormed?(): string;
}

/** Whether a string contains a lone surrogate, so that sending changes it. */
export function hasLoneSurrogate(text: string): boolean {
  const native = (text as WellFormedString).isWellFormed?.();
  return native === undefined ? nextLoneSurrogate(text, 0) >= 0 : !native;
}

/** How many lone surrogates a string contains. */
export function countLoneSurrogates(text: string): number {
  if ((text as WellFormedString).isWellFormed?.() === true) return 0;
  let found = 0;
  for (let at = nextLoneSurrogate(text, 0); at >= 0; at = nextLoneSurrogate(text, at + 1)) found++;
  return found;
}

/** The string as the other side receives it: every lone surrogate replaced by U+FFFD. */
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

/** The index of the next lone surrogate, from an index that is not inside a pair; −1 for none. */
function nextLoneSurrogate(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    if (!isHigh(unit) || !isLow(text.charCodeAt(i + 1))) return i;
    i++;
  }
  return -1;
}
