import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { describeInvisible, splitInvisible } from '../../../src/core/text/invisible.js';

describe('describeInvisible', () => {
  it.each([
    [0x00, 'NUL'],
    [0x09, 'TAB'],
    [0x0a, 'LF'],
    [0x1b, 'ESC'],
    [0x1f, 'US'],
    [0x20, undefined],
    [0x41, undefined],
    [0x7f, 'DEL'],
    [0x80, 'U+0080'],
    [0x85, 'U+0085 NEL'],
    [0xa0, 'U+00A0 NBSP'],
    [0xad, 'U+00AD SHY'],
    [0xe9, undefined],
    [0x200b, 'U+200B ZWSP'],
    [0x2028, 'U+2028 LS'],
    [0x202e, 'U+202E RLO'],
    [0x2066, 'U+2066 LRI'],
    [0xd800, 'U+D800 half a pair'],
    [0xfeff, 'U+FEFF BOM'],
    [0xffff, 'U+FFFF'],
    [0x1f389, undefined],
    [0x1fffe, 'U+1FFFE'],
    [0xe0041, 'U+E0041'],
  ])('of %i is %s', (codePoint, label) => {
    expect(describeInvisible(codePoint)).toBe(label);
  });

  it('covers every control and format character that Unicode has below U+2100, and no letter', () => {
    for (let point = 0; point < 0x2100; point++) {
      const char = String.fromCodePoint(point);
      const mustLabel = /\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2060-\u206f]/u.test(char);
      if (mustLabel) expect(describeInvisible(point), char).toBeDefined();
      if (/[\p{Ll}\p{Lu}\p{N}]/u.test(char)) expect(describeInvisible(point), char).toBeUndefined();
    }
  });
});

/** Marks as `<label>`, so that a row of the table is one string. */
function marked(text: string, limit = 1000): string {
  return splitInvisible(text, limit)
    .map((part) => (typeof part === 'string' ? part : `<${part.label}>`))
    .join('');
}

describe('splitInvisible', () => {
  it.each([
    ['', ''],
    ['hello\n\tyou', 'hello\n\tyou'],
    ['a\r\nb', 'a<CR>\nb'],
    ['\u0000\u0000', '<NUL><NUL>'],
    ['abc\u202etxt.exe', 'abc<U+202E RLO>txt.exe'],
    ['\ufeff{}', '<U+FEFF BOM>{}'],
    ['a\u200db', 'a<U+200D ZWJ>b'],
    ['👩\u200d🚀', '👩\u200d🚀'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['a\u200dé', 'a<U+200D ZWJ>é'],
    ['é\u200d', 'é<U+200D ZWJ>'],
    ['\ud800x', '<U+D800 half a pair>x'],
    ['🎉é', '🎉é'],
  ])('shows %j as %j', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it.each([
    ['abcdef', 3, 'abc'],
    ['a\u0000bc', 2, 'a<NUL>'],
    ['a🎉', 2, 'a'],
  ])('stops in %j after %i', (text, limit, expected) => {
    expect(marked(text, limit)).toBe(expected);
  });

  it('keeps every character, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parts = splitInvisible(text, Infinity);
        expect(parts.map((part) => (typeof part === 'string' ? part : part.char)).join('')).toBe(
          text,
        );
      }),
    );
  });
});
