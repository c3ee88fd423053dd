import { cutText } from './text.js';

/** An invisible character, and the mark to show in its place. */
export interface InvisibleMark {
  /** As it stands in the text, so that copying gives it back. */
  readonly char: string;
  /** "NUL", "U+202E RLO", … */
  readonly label: string;
}

const asciiControls = (
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI ' +
  'DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'
).split(' ');

// Abbreviations of the Unicode Standard where it has them.
const names: ReadonlyMap<number, string> = new Map([
  [0x85, 'NEL'],
  [0xa0, 'NBSP'],
  [0xad, 'SHY'],
  [0x34f, 'CGJ'],
  [0x61c, 'ALM'],
  [0x115f, 'HCF'],
  [0x1160, 'HJF'],
  [0x180e, 'MVS'],
  [0x200b, 'ZWSP'],
  [0x200c, 'ZWNJ'],
  [0x200d, 'ZWJ'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x2028, 'LS'],
  [0x2029, 'PS'],
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x202f, 'NNBSP'],
  [0x2060, 'WJ'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0x3164, 'HF'],
  [0xfeff, 'BOM'],
  [0xffa0, 'HWHF'],
  [0xfff9, 'IAA'],
  [0xfffa, 'IAS'],
  [0xfffb, 'IAT'],
  [0xfffc, 'OBJ'],
]);

/**
 * The label of a character that is invisible, or that changes how others look: control,
 * bidirectional, zero-width and tag characters, separators, the byte-order mark, lone surrogates,
 * noncharacters. `undefined` for a visible one, and for the plain space.
 */
export function describeInvisible(codePoint: number): string | undefined {
  if (codePoint < 0x20) return asciiControls[codePoint];
  if (codePoint < 0x7f) return undefined;
  if (codePoint === 0x7f) return 'DEL';
  const name = names.get(codePoint);
  if (name !== undefined) return `${hex(codePoint)} ${name}`;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return `${hex(codePoint)} half a pair`;
  return isUnnamedInvisible(codePoint) ? hex(codePoint) : undefined;
}

/**
 * Splits a text into stretches to show as they are, and marks for invisible characters.
 *
 * Line feeds and tabs stay: they show as layout. So do joiners (ZWJ, ZWNJ) between two characters
 * beyond ASCII, where emoji and several scripts need them.
 *
 * @param limit - How many UTF-16 units to look at; the rest is left out. No pair is cut.
 */
export function splitInvisible(text: string, limit: number): (string | InvisibleMark)[] {
  const shown = cutText(text, limit);
  const parts: (string | InvisibleMark)[] = [];
  let from = 0;
  for (let i = 0; i < shown.length; i++) {
    const unit = shown.charCodeAt(i);
    if ((unit >= 0x20 && unit < 0x7f) || unit === 0x0a || unit === 0x09) continue;
    const codePoint = shown.codePointAt(i)!;
    const length = codePoint > 0xffff ? 2 : 1;
    const label = isNeededJoiner(shown, i) ? undefined : describeInvisible(codePoint);
    if (label !== undefined) {
      if (i > from) parts.push(shown.slice(from, i));
      from = i + length;
      parts.push({ char: shown.slice(i, from), label });
    }
    i += length - 1;
  }
  if (from < shown.length) parts.push(shown.slice(from));
  return parts;
}

function isNeededJoiner(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    (unit === 0x200c || unit === 0x200d) &&
    text.charCodeAt(at - 1) > 0x7f &&
    text.charCodeAt(at + 1) > 0x7f
  );
}

function isUnnamedInvisible(codePoint: number): boolean {
  return (
    codePoint < 0xa0 ||
    (codePoint >= 0x2061 && codePoint <= 0x206f) ||
    (codePoint >= 0xfdd0 && codePoint <= 0xfdef) ||
    (codePoint & 0xfffe) === 0xfffe ||
    (codePoint >= 0xe0000 && codePoint <= 0xe007f)
  );
}

function hex(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
