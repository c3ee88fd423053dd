import { inputs, type HostileInput } from './input.js';

/** Text that turns, hides or piles up what stands beside it. */
export const characters: readonly HostileInput[] = inputs('characters', {
  'a right-to-left override': 'user\u202egnp.exe',
  'an override that is never ended': '\u202e1 2 3 abc',
  'an end of an isolate, then an override': '\u2069\u2069\u202c\u202eabc 123',
  'isolates inside each other': '\u2066\u2067\u2068\u2066abc\u2069',
  'two hundred embeddings': '\u202b'.repeat(200) + 'abc',
  Hebrew: 'שלום 123 abc',
  'Arabic with digits': 'مرحبا 456 (x) ٧٨',
  'Arabic at the end': '12:00 received مرحبا',
  'marks of direction': '\u200eabc\u200f123\u061c',
  'zero width': 'pa\u200bss\u200cwo\u200drd\u2060\ufeff',
  'a byte-order mark first': '\ufeff{"a":1}',
  'soft hyphens': 'a\u00ad\u00ad\u00adb',
  'tag characters': 'hello\u{e0041}\u{e0042}\u{e007f}',
  'variation selectors': 'a\ufe0e\ufe0f\u{e0100}b',
  'Hangul fillers': '\u3164\u115f\u1160\uffa0',
  'spaces of all kinds': '\u00a0\u1680\u2000\u2003\u2007\u202f\u205f\u3000x',
  'line and paragraph separators': 'a\u2028b\u2029c\u0085d',
  'a lone high surrogate': 'a\ud800b',
  'a lone low surrogate': 'a\udc00b',
  'surrogates the wrong way round': '\udc00\ud800',
  noncharacters: '\ufffe\uffff\ufdd0\u{1fffe}\u{10ffff}',
  NUL: 'a\0b\0\0c',
  'every control character':
    Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('') +
    '\u007f\u0080\u009b\u009f',
  'combining marks piled up': 'Z' + '\u0300\u0301\u0310\u0346\u0489\u035c'.repeat(60) + 'algo',
  'a mark with nothing under it': '\u0301\u20dd\u0489',
  'look-alikes': 'раураl.соm Ꭺdmin ⅼogin',
  'emoji joined': '👩‍👩‍👧‍👦🏳️‍🌈👍🏿🇺🇳🇺',
  'letters of both directions by turns': 'aאbבcג1د2'.repeat(10),
  'a ligature that is a sentence': '﷽﷽﷽',
  'vertical and wide': '︽︾ＡＢＣ\u{1f1e6}',
  'interlinear annotation': '\ufff9a\ufffab\ufffb\ufffc',
  'line breaks of every kind': 'a\nb\r\nc\rd\u000be\u000cf',
  'white space alone': ' \t \n ',
});

/** What terminals obey. */
export const terminal: readonly HostileInput[] = inputs('terminal', {
  'colours and a cleared screen': '\u001b[31mred\u001b[0m\u001b[2J\u001b[H',
  'a title': '\u001b]0;evil\u0007',
  'a link': '\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\',
  'the clipboard': '\u001b]52;c;cm0gLXJmIC8=\u0007',
  'an end of a paste': 'echo\u001b[201~\ntouch __executed\n',
  C1: '\u009b31mred\u009d0;evil\u009c',
  backspaces: 'rm -rf /\b\b\b\b\b\b\b\bls',
});

/** What would stall who measures or draws all of it. */
export const lengths: readonly HostileInput[] = inputs('length', {
  'one long line': 'x'.repeat(200_000),
  'one long word of wide letters': '漢'.repeat(50_000),
  'ten thousand lines': 'line\n'.repeat(10_000),
  'ten thousand combining marks': 'a' + '\u0301'.repeat(10_000),
  'ten thousand overrides': '\u202ex'.repeat(10_000),
  'ten thousand tags': '<b>'.repeat(10_000),
  'an empty text': '',
});
