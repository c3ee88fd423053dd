import { describe, expect, it } from 'vitest';

import {
  fragmentProblem,
  schemeProblem,
  urlProblem,
} from '../../../src/core/socket/url-problem.js';

describe('urlProblem', () => {
  it.each([
    ['', 'The URL is empty. Write one that begins with ws:// or wss://.'],
    ['chat', '“chat” has no scheme. Write ws:// or wss:// before it.'],
    ['example.com/x', '“example.com/x” has no scheme. Write ws:// or wss:// before it.'],
    ['ws://', 'The host is missing. Write it after the slashes, as in wss://example.com/.'],
    ['ws://:80', 'The host is missing. Write it after the slashes, as in wss://example.com/.'],
    ['ws://a@', 'The host is missing. Write it after the slashes, as in wss://example.com/.'],
    ['ws://::1/', 'An IPv6 address stands in brackets, as in ws://[::1]:8080/.'],
    ['ws://[::1', 'The bracket of the IPv6 address “[::1” is not closed: “]” is missing.'],
    ['ws://[zz]/', '“[zz]” is not an IPv6 address.'],
    ['ws://[::1]:x/', 'The port “x” is not a whole number.'],
    ['ws://my host/', 'The host “my host” has a space in it; a host name has none.'],
    ['ws://ex<ample/', 'The host “ex<ample” has “<” in it, as no host may.'],
    ['ws://a\u202eb/', 'The host “a\\u{202e}b” has “\\u{202e}” in it, as no host may.'],
    ['ws://a%20b/', 'The host “a%20b” is percent-encoded into something no host may contain.'],
    ['ws://256.1.1.1/', '“256.1.1.1” is not an IPv4 address: that has four numbers from 0 to 255.'],
    ['ws://1.2.3.4.5/', '“1.2.3.4.5” is not an IPv4 address: that has four numbers from 0 to 255.'],
    ['ws://xn--/', '“xn--” has a part after xn-- that encodes no name.'],
    ['ws://host:99999', 'The port 99999 is over 65535, the highest.'],
    ['ws://host:8o80/x', 'The port “8o80” is not a whole number.'],
    ['ws://host:-1', 'The port “-1” is not a whole number.'],
  ])('says why %j cannot be parsed', (text, message) => {
    expect(() => new URL(text)).toThrow();
    expect(urlProblem(text, false)).toEqual({ exception: 'SyntaxError', message });
  });
});

describe('schemeProblem', () => {
  it.each([
    ['ftp://h/', 'ftp:', /^“ftp:” is no scheme for a WebSocket\. .*ws:\/\/ or wss:\/\//],
    ['localhost:8080/x', 'localhost:', /Write ws:\/\/localhost:8080\/x or wss:\/\/localhost/],
    ['example.com:80', 'example.com:', /Write ws:\/\/example\.com:80 or/],
    ['chat', 'file:', /^A relative URL would become file: here/],
  ])('says what to write instead of %s', (text, protocol, message) => {
    expect(schemeProblem(text, protocol).message).toMatch(message);
  });
});

it('names the fragment to remove', () => {
  expect(fragmentProblem('ws://h/#top').message).toContain('“#top”');
  expect(fragmentProblem('ws://h/#').message).toContain('“#”');
});
