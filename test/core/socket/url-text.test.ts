import { describe, expect, it } from 'vitest';

import {
  quoteTyped,
  splitTypedUrl,
  stripIgnored,
  trimOuter,
} from '../../../src/core/socket/url-text.js';

describe('trimOuter and stripIgnored', () => {
  it.each([
    ['', '', ''],
    [' \t\n', '', ''],
    ['  ws://h/a b ', 'ws://h/a b', 'ws://h/a b'],
    ['\u0000\u001fws://h\u0001', 'ws://h', 'ws://h'],
    ['w\ns:\t//h', 'w\ns:\t//h', 'ws://h'],
    ['\u00a0ws://h', '\u00a0ws://h', '\u00a0ws://h'],
  ])('read %j as %j and %j', (input, trimmed, stripped) => {
    expect(trimOuter(input)).toBe(trimmed);
    expect(stripIgnored(input)).toBe(stripped);
  });
});

describe('splitTypedUrl', () => {
  it.each([
    ['ws://host:80/x', 'ws', 'host:80', 'host', '80'],
    ['WSS:\\\\host', 'WSS', 'host', 'host', undefined],
    ['ws:host?x', 'ws', 'host', 'host', undefined],
    ['ws://a:b@c@host:1', 'ws', 'a:b@c@host:1', 'host', '1'],
    ['ws://[::1]:90/', 'ws', '[::1]:90', '[::1]', '90'],
    ['ws://[::1', 'ws', '[::1', '[::1', undefined],
    ['ws://:80', 'ws', ':80', '', '80'],
    ['/x', undefined, 'x', 'x', undefined],
    ['', undefined, '', '', undefined],
  ])('splits %j', (text, scheme, authority, host, port) => {
    expect(splitTypedUrl(text)).toEqual({ scheme, authority, host, port });
  });
});

describe('quoteTyped', () => {
  it.each([
    ['a b', '“a b”'],
    ['a\u202eb', '“a\\u{202e}b”'],
    ['x'.repeat(80), `“${'x'.repeat(59)}…”`],
  ])('writes %j as %j', (text, expected) => {
    expect(quoteTyped(text)).toBe(expected);
  });
});
