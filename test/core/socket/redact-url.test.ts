import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { redactUrl } from '../../../src/core/socket/redact-url.js';

describe('redactUrl', () => {
  it.each([
    ['wss://example.com/a?b=c#d', 'wss://example.com/a?b=c#d'],
    ['wss://ann:secret@example.com/', 'wss://example.com/'],
    ['wss://ann@example.com/', 'wss://example.com/'],
    ['ws:ann:secret@h/', 'ws:h/'],
    [' WS:\\\\ann:a@b@h/', ' WS:\\\\h/'],
    ['ws://ann:se\ncret@h/', 'ws://h/'],
    ['w\ns:/\n/ann:pw@h/', 'ws://h/'],
    ['//ann:pw@h/x', '//h/x'],
    ['ws://h/@x?to=a@b', 'ws://h/@x?to=a@b'],
    ['chat@room', 'chat@room'],
    ['ws://h?token=abc', 'ws://h?token=…'],
    ['ws://h?a=1&token=abc&b=2', 'ws://h?a=1&token=…&b=2'],
    ['ws://h?access_token=abc#x', 'ws://h?access_token=…#x'],
    ['ws://h?accessToken=abc', 'ws://h?accessToken=…'],
    ['ws://h?X-Amz-Signature=abc', 'ws://h?X-Amz-Signature=…'],
    ['ws://h?api_key=1&api-key=2&apikey=3&key=4', 'ws://h?api_key=…&api-key=…&apikey=…&key=…'],
    ['ws://h?apiKey=1', 'ws://h?apiKey=…'],
    ['ws://h?t%6Fken=abc', 'ws://h?t%6Fken=…'],
    ['ws://h?sig=abc&sid=1&auth=2&pwd=3', 'ws://h?sig=…&sid=…&auth=…&pwd=…'],
    ['ws://h?PASSWORD=x', 'ws://h?PASSWORD=…'],
    ['ws://h?a=1;token=abc;b=2', 'ws://h?a=1;token=…'],
    ['ws://h#access_token=abc', 'ws://h#access_token=…'],
    ['ws://h?token=%E0%A4', 'ws://h?token=…'],
    ['ws://h?%E0%A4=1', 'ws://h?%E0%A4=1'],
    ['ws://h?token', 'ws://h?token'],
    ['ws://h?keyword=a&monkey=b&design=c&author=d', 'ws://h?keyword=a&monkey=b&design=c&author=d'],
    ['/demo/close?code=4001&reason=bye', '/demo/close?code=4001&reason=bye'],
    ['', ''],
  ])('turns %j into %j', (url, expected) => {
    expect(redactUrl(url)).toBe(expected);
  });

  it('never lets a user name, a password or a token through', () => {
    const secret = fc.stringMatching(/^S3CR3T[a-zA-Z0-9:@!$%*]{0,12}$/);
    fc.assert(
      fc.property(secret, secret, secret, (user, password, token) => {
        const shown = redactUrl(`wss://${user}:${password}@example.com/x?id=7&token=${token}`);
        expect(shown).toBe('wss://example.com/x?id=7&token=…');
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(redactUrl(redactUrl(url))).toBe(redactUrl(url));
      }),
    );
  });

  it('is quick on a long text that matches nothing', () => {
    const long = `ws://${'a:@;='.repeat(40_000)}`;
    expect(redactUrl(long)).toBe('ws://;=');
  });
});
