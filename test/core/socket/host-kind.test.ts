import { describe, expect, it } from 'vitest';

import { hasAddressHost, hostKind } from '../../../src/core/socket/host-kind.js';

describe('hostKind', () => {
  it.each([
    ['ws://localhost:8080/', 'loopback'],
    ['ws://LOCALHOST./', 'loopback'],
    ['ws://app.localhost/', 'loopback'],
    ['ws://127.0.0.1/', 'loopback'],
    ['ws://127.255.0.9/', 'loopback'],
    ['ws://0x7f.1/', 'loopback'],
    ['ws://0.0.0.0:1/', 'loopback'],
    ['ws://[::1]/', 'loopback'],
    ['ws://[::ffff:127.0.0.1]/', 'loopback'],
    ['ws://10.1.2.3/', 'private'],
    ['ws://172.16.0.1/', 'private'],
    ['ws://172.31.255.255/', 'private'],
    ['ws://172.32.0.1/', 'public-or-name'],
    ['ws://192.168.1.1/', 'private'],
    ['ws://[::ffff:192.168.1.1]/', 'private'],
    ['ws://100.64.0.1/', 'private'],
    ['ws://100.128.0.1/', 'public-or-name'],
    ['ws://[fd00::1]/', 'private'],
    ['ws://printer.local/', 'private'],
    ['ws://169.254.1.1/', 'link-local'],
    ['ws://[fe80::1]/', 'link-local'],
    ['ws://[febf::1]/', 'link-local'],
    ['ws://[fec0::1]/', 'public-or-name'],
    ['ws://[2001:db8::1]/', 'public-or-name'],
    ['ws://8.8.8.8/', 'public-or-name'],
    ['wss://example.com/', 'public-or-name'],
    ['ws://10.example.com/', 'public-or-name'],
    ['ws://localhost.example.com/', 'public-or-name'],
    ['ws://intranet/', 'public-or-name'],
    ['not a url', 'public-or-name'],
  ])('takes %s for %s', (url, kind) => {
    expect(hostKind(url)).toBe(kind);
  });
});

describe('hasAddressHost', () => {
  it.each([
    ['ws://127.0.0.1/', true],
    ['ws://2130706433/', true],
    ['ws://[::1]/', true],
    ['ws://localhost/', false],
    ['ws://1.2.3.4.example/', false],
    ['', false],
  ])('answers for %s with %s', (url, expected) => {
    expect(hasAddressHost(url)).toBe(expected);
  });
});
