import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isBlank, parseSocketUrl } from '../../../src/core/socket/socket-url.js';

const page = 'https://page.example/a/b?q=1';
const plainPage = 'http://localhost:5173/';

function accepted(input: string, base?: string) {
  const result = parseSocketUrl(input, base);
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

describe('parseSocketUrl accepts', () => {
  it.each([
    ['ws://host/x', undefined, 'ws://host/x'],
    ['  wss://host/x\n', undefined, 'wss://host/x'],
    ['WS://HOST', undefined, 'ws://host/'],
    ['ws:host:8080/echo', undefined, 'ws://host:8080/echo'],
    ['http://host/x', undefined, 'ws://host/x'],
    ['https://host:443/x', undefined, 'wss://host/x'],
    ['https://host:80/x', undefined, 'wss://host:80/x'],
    ['/x', page, 'wss://page.example/x'],
    ['x', page, 'wss://page.example/a/x'],
    ['?y', page, 'wss://page.example/a/b?y'],
    ['//other/x', plainPage, 'ws://other/x'],
    ['', page, 'wss://page.example/a/b?q=1'],
    ['ws://host/a b/é', undefined, 'ws://host/a%20b/%C3%A9'],
    ['ws://u:p@host/', undefined, 'ws://u:p@host/'],
    ['ws://münchen.de/', undefined, 'ws://xn--mnchen-3ya.de/'],
    ['ws://h/%23', undefined, 'ws://h/%23'],
  ])('%j on %s as %s', (input, base, url) => {
    expect(accepted(input, base).url).toBe(url);
  });

  it('any http or ws URL, and gives it an address the constructor keeps as it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['ws', 'wss', 'http', 'https'] }), (input) => {
        const { url } = accepted(input);
        expect(url).toMatch(/^wss?:\/\//);
        expect(accepted(url)).toMatchObject({ url, changed: false, how: undefined });
      }),
    );
  });
});

describe('parseSocketUrl refuses with SyntaxError', () => {
  it.each([
    ['ftp://h/', undefined, /^“ftp:” is no scheme/],
    ['ws://h/#', undefined, /no fragment: remove “#”/],
    ['ws://h/#frag', undefined, /no fragment: remove “#frag”/],
    ['#frag', page, /no fragment/],
    ['data:,x#y', undefined, /^“data:” is no scheme/],
    ['localhost:8080', page, /Write ws:\/\/localhost:8080 or/],
    ['x', 'file:///home/x/index.html', /relative URL would become file:/],
    ['x', 'about:blank', /is not a host name|no scheme/],
    ['//', page, /host is missing/],
    ['ws://', page, /host is missing/],
    ['ws://h:99999', page, /over 65535/],
    ['', undefined, /^The URL is empty/],
    [' \n', undefined, /^The URL is empty/],
    ['chat', undefined, /has no scheme/],
  ])('%j on %s', (input, base, message) => {
    const result = parseSocketUrl(input, base);
    expect(result).toMatchObject({ ok: false, problem: { exception: 'SyntaxError' } });
    expect(result.ok ? '' : result.problem.message).toMatch(message);
  });

  it('or accepts, but never throws, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^(ws|wss|http|x)?:?[/\\]{0,3}[a-z@:[\]%#? .0-9]{0,20}$/),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom(undefined, page), (input, base) => {
        const result = parseSocketUrl(input, base);
        if (!result.ok) expect(result.problem.message).toMatch(/^.{10,}\.$/su);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parseSocketUrl explains', () => {
  it.each([
    ['ws://host/', undefined, undefined],
    ['ws://host', undefined, undefined],
    [' ws://host/ ', undefined, undefined],
    ['https://host/', undefined, 'Connects to wss://host/: https: became wss:.'],
    ['x', page, /a relative URL, resolved against the address of this page; https: became wss:\.$/],
    ['https:x', page, /wss:\/\/page\.example\/a\/x: a relative URL/],
    ['ws://h/a b', undefined, 'Connects to ws://h/a%20b: characters were percent-encoded.'],
    ['ws://h:80/', undefined, 'Connects to ws://h/: :80 is left out, as ws: implies it.'],
    ['ws://h:0081/', undefined, 'Connects to ws://h:81/: the port is 81.'],
    ['WS://H/', undefined, /the scheme is written in lower case; the host was rewritten as h\.$/],
    ['ws://0x7f.1/', undefined, /the host was rewritten as 127\.0\.0\.1\.$/],
    ['ws:\\\\h\\x', undefined, 'Connects to ws://h/x: backslashes count as slashes.'],
    ['ws://h/a/../b', undefined, 'Connects to ws://h/b: dots in the path were resolved.'],
    ['ws://h/?a=/../b', undefined, undefined],
    ['ws://\nh/', undefined, 'Connects to ws://h/: tabs and line breaks were dropped.'],
    ['ws:h/', undefined, 'Connects to ws://h/: written in the usual form.'],
  ])('what became of %j on %s', (input, base, how) => {
    const result = accepted(input, base);
    if (how instanceof RegExp) expect(result.how).toMatch(how);
    else expect(result.how).toBe(how);
  });

  it.each([
    ['ws://host/', false],
    ['  ws://host/\n', false],
    ['ws://host', true],
    ['http://host/', true],
  ])('whether %j was changed: %s', (input, changed) => {
    expect(accepted(input).changed).toBe(changed);
  });
});

describe('parseSocketUrl warns', () => {
  it.each([
    ['ws://host/', undefined, []],
    ['wss://host/', page, []],
    ['/x', plainPage, []],
    ['ws://intranet/', plainPage, []],
    ['', page, [/Firefox throws SyntaxError/]],
    ['ws://u:p@host/', undefined, [/user name or password/]],
    ['ws://u@host/', undefined, [/user name or password/]],
    ['ws://host:6000/', undefined, [/^Port 6000 is for x11: .*without a close event/]],
    ['ws://host:0/', undefined, [/^Nothing listens on port 0/]],
    ['ws://host/', page, [/SecurityError.*Use wss:/]],
    ['ws://localhost/', page, [/some browsers refuse ws: even to this machine/]],
    ['ws://u@host:22/', page, [/user name/, /ssh/, /https/]],
  ])('about %j on %s', (input, base, patterns) => {
    const { warnings } = accepted(input, base);
    expect(warnings).toHaveLength(patterns.length);
    patterns.forEach((pattern, i) => expect(warnings[i]).toMatch(pattern));
  });
});

it.each([
  ['', true],
  [' \t\n\u0000', true],
  ['x', false],
  ['\u00a0', false],
])('isBlank(%j) is %s', (input, expected) => {
  expect(isBlank(input)).toBe(expected);
});
