import { describe, expect, it } from 'vitest';

import type { FailureFacts } from '../../../src/core/socket/failure-causes.js';
import { hiddenFromPages, possibleCauses } from '../../../src/core/socket/failure-causes.js';

const plain: FailureFacts = {
  url: 'ws://example.com/x',
  pageProtocol: 'http:',
  wasOpen: false,
  elapsed: 20,
  offered: [],
  closedByPage: false,
};

function causes(facts: Partial<FailureFacts>): string {
  return possibleCauses({ ...plain, ...facts })
    .map(({ cause }) => cause)
    .join('\n');
}

const topics = {
  dns: /host name does not exist/,
  refused: /Nothing listens/,
  unreachable: /cannot be reached/,
  certificate: /certificate/,
  noTls: /does not speak TLS/,
  needsTls: /expects TLS/,
  mixed: /mixed content/,
  local: /local network/,
  port: /do not connect to this port/,
  policy: /content security policy/,
  sockets: /Too many sockets/,
  throttled: /held this one back/,
  unanswered: /never answered the handshake/,
  status: /status other than 101/,
  negotiation: /chose none of the subprotocols/,
  wanted: /asks for a subprotocol/,
  early: /close\(\) before the connection was open/,
  closeUnanswered: /did not answer the Close frame/,
  closeFin: /instead of answering/,
  crash: /without a Close frame: it crashed/,
  idle: /after a quiet minute/,
  frame: /breaks the protocol/,
  network: /network went away/,
};
type Topic = keyof typeof topics;

const secure = { url: 'wss://example.com/x' };
const loopback = { url: 'ws://127.0.0.1:8080/' };
const open = { wasOpen: true };

it.each<[Topic, Partial<FailureFacts>, Partial<FailureFacts>]>([
  // topic, possible with, not possible with
  ['dns', {}, loopback],
  ['dns', secure, { url: 'ws://localhost/' }],
  ['refused', loopback, open],
  ['unreachable', { elapsed: 4000 }, { elapsed: 100 }],
  ['unreachable', { elapsed: 4000 }, { ...loopback, elapsed: 4000 }],
  ['certificate', secure, {}],
  ['noTls', secure, {}],
  ['needsTls', {}, secure],
  ['mixed', { pageProtocol: 'https:' }, {}],
  ['mixed', { ...loopback, pageProtocol: 'https:' }, { ...secure, pageProtocol: 'https:' }],
  ['local', { ...loopback, pageProtocol: 'https:' }, loopback],
  [
    'local',
    { url: 'wss://192.168.1.2/', pageProtocol: 'https:' },
    { ...secure, pageProtocol: 'https:' },
  ],
  ['port', { url: 'ws://example.com:6000/' }, {}],
  ['refused', {}, { url: 'ws://example.com:6000/' }],
  ['policy', {}, open],
  ['sockets', {}, open],
  ['throttled', { elapsed: 1700 }, { elapsed: 20 }],
  ['unanswered', { elapsed: 20_000 }, { elapsed: 5000 }],
  ['unanswered', { closedByPage: true }, {}],
  ['status', {}, open],
  ['negotiation', { offered: ['chat'] }, {}],
  ['wanted', {}, { offered: ['chat'] }],
  ['early', { closedByPage: true }, {}],
  ['closeUnanswered', { ...open, closedByPage: true, elapsed: 6000 }, { ...open, elapsed: 6000 }],
  [
    'closeUnanswered',
    { ...open, closedByPage: true, elapsed: 6000 },
    { ...open, closedByPage: true },
  ],
  ['closeFin', { ...open, closedByPage: true }, open],
  ['crash', open, {}],
  ['idle', { ...open, elapsed: 60_000 }, { ...open, elapsed: 500 }],
  ['idle', { ...open, elapsed: 60_000 }, { ...loopback, ...open, elapsed: 60_000 }],
  ['network', open, { ...loopback, ...open }],
  ['frame', open, {}],
])('lists %s with %j and not with %j', (topic, possible, impossible) => {
  expect(causes(possible)).toMatch(topics[topic]);
  expect(causes(impossible)).not.toMatch(topics[topic]);
});

describe('possibleCauses', () => {
  it('has something to check for each cause, with the facts of the connection in it', () => {
    const found = possibleCauses({
      ...plain,
      url: 'wss://u:p@h.example:8443/x',
      offered: ['a', 'b'],
    });
    const checks = found.map(({ check }) => check).join('\n');
    expect(checks).toContain('Open https://h.example:8443/ in a tab');
    expect(checks).toContain('Offered: a, b;');
    expect(checks).not.toMatch(/undefined|u:p/);
    for (const { cause, check } of found) {
      expect(cause).toMatch(/^[A-Z].*\.$/);
      expect(check).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('tells a page from a file about its origin', () => {
    const checks = possibleCauses({ ...plain, pageProtocol: 'file:' }).map(({ check }) => check);
    expect(checks.join('\n')).toMatch(/the origin “null”/);
  });

  it.each(['', 'not a url', 'sim:echo'])('does not throw for the URL %j', (url) => {
    expect(possibleCauses({ ...plain, url })).not.toHaveLength(0);
  });
});

it('names what a page cannot see, without doubles', () => {
  expect(new Set(hiddenFromPages).size).toBe(hiddenFromPages.length);
  expect(hiddenFromPages).toContain('the HTTP status of a refused handshake');
});
