import { describe, expect, it } from 'vitest';

import { readFile, rowsOf } from '../../support/recordings.js';

const START = 1_732_500_000;

function har(...entries: unknown[]): string {
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'x' }, entries } }, null, 2);
}

function connection(messages: unknown, more: object = {}): object {
  return {
    startedDateTime: '2024-11-25T02:00:00.000Z',
    request: { method: 'GET', url: 'wss://example.com/chat', headers: [] },
    response: { status: 101, headers: [] },
    _webSocketMessages: messages,
    ...more,
  };
}

/** What was sent and received, in words. */
function said(text: string): string[] {
  const { log } = readFile(text, 50);
  return rowsOf(log)
    .map((row) => row.split(' '))
    .filter(([, kind]) => kind === '1' || kind === '2')
    .map(
      ([time, kind, ...data]) => `${String(time)} ${kind === '1' ? '>' : '<'} ${data.join(' ')}`,
    );
}

const at = START * 1000;

describe('A message of a HAR', () => {
  it.each([
    [
      'of Chrome and Playwright',
      { type: 'send', time: START + 0.5, opcode: 1, data: 'a' },
      `${at + 500} > "a"`,
    ],
    [
      'that is binary',
      { type: 'receive', time: START, opcode: 2, data: 'AP8=' },
      `${at} < [0,255]`,
    ],
    [
      'whose time is in milliseconds',
      { type: 'send', time: at, opcode: 1, data: 'a' },
      `${at} > "a"`,
    ],
    [
      'whose time is in microseconds',
      { type: 'send', time: at * 1000, opcode: 1, data: 'a' },
      `${at} > "a"`,
    ],
    [
      'whose time is a string',
      { type: 'send', time: String(START), opcode: 1, data: 'a' },
      `${at} > "a"`,
    ],
    [
      'whose time is ISO 8601',
      { type: 'send', time: '2024-11-25T02:00:00.250Z', opcode: 1, data: 'a' },
      `${at + 250} > "a"`,
    ],
    [
      'whose time has an offset',
      { type: 'send', time: '2024-11-25T03:30:00+01:30', opcode: 1, data: 'a' },
      `${at} > "a"`,
    ],
    [
      'whose opcode is a string',
      { type: 'receive', time: START, opcode: '2', data: 'AA' },
      `${at} < [0]`,
    ],
    [
      'whose opcode is a name',
      { type: 'receive', time: START, opcode: 'binary', data: 'AA==' },
      `${at} < [0]`,
    ],
    ['without an opcode', { type: 'receive', time: START, data: 'AA==' }, `${at} < "AA=="`],
    ['that is continued', { type: 'receive', time: START, opcode: 0, data: 'x' }, `${at} < "x"`],
    [
      'in other words',
      { type: 'Outgoing', timestamp: START, opcode: 1, payload: 'a' },
      `${at} > "a"`,
    ],
  ])('%s is read', (_, message, expected) => {
    expect(said(har(connection([message])))).toEqual([expected]);
  });

  it.each([
    ['no object', 7, 'Entry 1, message 2: it is no message, and was left out.'],
    [
      'of no type',
      { time: 1, opcode: 1, data: 'a' },
      'Entry 1, message 2: its type is neither send',
    ],
    [
      'of the type __proto__',
      { type: '__proto__', data: 'a' },
      'Entry 1, message 2: its type is neither send',
    ],
    ['without data', { type: 'send', time: 1, opcode: 1 }, 'Entry 1, message 2: it has no data'],
    [
      'with data that is no text',
      { type: 'send', time: START, opcode: 1, data: { a: 1 } },
      'its data is no text',
    ],
    [
      'with wrong base64',
      { type: 'send', time: START, opcode: 2, data: '€' },
      'its data is no base64, and is kept as text.',
    ],
    ['without a time', { type: 'send', opcode: 1, data: 'a' }, 'it has no time that can be read'],
  ])('%s is named', (_, message, sentence) => {
    const whole = { type: 'send', time: START, opcode: 1, data: 'whole' };
    const text = har(connection([whole, message, whole]));
    expect(readFile(text).problem).toContain(sentence);
    expect(said(text).filter((line) => line.endsWith('"whole"'))).toHaveLength(2);
  });
});

describe('A HAR', () => {
  it('of Chrome has an open event where its request was answered', () => {
    const { log, url, protocols, problem } = readFile(
      har(
        {
          request: { url: 'https://example.com/' },
          response: { status: 200, content: { text: '{"}[' } },
        },
        connection([{ type: 'receive', time: START + 1, opcode: 1, data: 'x' }], {
          _resourceType: 'websocket',
          request: {
            method: '',
            url: 'wss://example.com/chat',
            httpVersion: '',
            headers: [{ name: 'sec-websocket-protocol', value: 'a, b' }],
          },
          response: { status: 101, headers: [{ name: 'Sec-WebSocket-Protocol', value: 'b' }] },
          timings: { wait: 20 },
        }),
      ),
    );
    expect(problem).toBeUndefined();
    expect([url, protocols]).toEqual(['wss://example.com/chat', ['a', 'b']]);
    expect(log.at(1)).toMatchObject({
      kind: 0,
      time: at + 20,
      detail: { protocol: 'b', offered: ['a', 'b'], elapsed: 20 },
    });
    expect(log.length).toBe(2);
  });

  it('of HTTP Toolkit says how the connection was closed', () => {
    const messages = [{ type: 'send', time: START, opcode: 1, data: 'x' }];
    const { log } = readFile(
      har(connection(messages, { _webSocketClose: { code: 4001, reason: 'bye' } })),
    );
    expect(log.at(3)).toMatchObject({
      kind: 4,
      time: at,
      detail: { code: 4001, reason: 'bye', wasClean: true },
    });
  });

  it('of a proxy has control frames, which become notes', () => {
    const { log } = readFile(
      har(connection([{ type: 'receive', time: START, opcode: 9, data: 'AA==' }])),
    );
    expect(log.at(2)).toMatchObject({ kind: 5, detail: { note: 'information' }, size: 1 });
  });

  it('with several connections is one log, in order of time', () => {
    const message = (data: string, seconds: number): object => ({
      type: 'send',
      time: START + seconds,
      opcode: 1,
      data,
    });
    const text = har(
      connection([message('a1', 1), message('a3', 3)]),
      connection([message('b2', 2), message('b4', 4)]),
    );
    expect(said(text).map((line) => line.slice(-4, -1))).toEqual(['"a1', '"b2', '"a3', '"b4']);
  });

  it('whose handshake was refused says so', () => {
    const { log } = readFile(
      har(connection([], { response: { status: 403, statusText: 'Forbidden' } })),
    );
    expect(log.at(1)).toMatchObject({
      detail: { text: 'The handshake was answered with 403 Forbidden; no message is recorded.' },
    });
  });

  it.each([
    [
      'no WebSocket',
      har({ request: { url: 'https://h/' } }),
      'This HAR has no WebSocket in it, only 1 request',
    ],
    ['no entries', '{"log":{}}', 'This JSON is no HAR'],
    ['log as a list', '{"log":[]}', 'This JSON is no HAR'],
    ['messages as an object', har(connection({ a: 1 })), 'Entry 1, message “a”: it is no message'],
    [
      'something after it',
      '{"log":{"entries":[]}}x',
      'line 1, column 23: nothing more should stand there, not “x”',
    ],
    [
      'a comma too many',
      '{"log":{"entries":[\n  {},]}}',
      'line 2, column 6: a value should stand there, not “]”',
    ],
    ['an end too early', '{"log":{"entries":[{"_webSocketMessages":[', 'The file is cut off'],
    [
      'no JSON',
      'hello',
      'This is neither a HAR nor an NDJSON of ws-inspector. It begins with “hello”.',
    ],
    ['nothing', '', 'It is empty.'],
    ['other JSON', '{"a":1}', 'This is neither a HAR'],
  ])('with %s says where it is wrong', (_, text, sentence) => {
    expect(readFile(text).problem).toContain(sentence);
    expect(readFile(text, 1).problem).toBe(readFile(text).problem);
  });

  it('counts faults after the first three', () => {
    const { problem } = readFile(har(connection([1, 2, 3, 4, 5])));
    expect(problem).toMatch(/message 3: [^:]*out\. 2 more like this\.$/);
  });
});
