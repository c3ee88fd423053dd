import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { log } from '../../support/log.js';
import { anyLog, writeFile } from '../../support/recordings.js';

/**
 * What Chrome DevTools makes of a HAR: the messages that it shows, by the rules of its importer
 * (`front_end/models/har/HARFormat.ts` and `Importer.ts`). Throws where the importer does.
 */
function importAsDevTools(text: string): { url: string; messages: Message[] }[] {
  const { log: har } = JSON.parse(text) as { log: Json };
  if (!Array.isArray(har.entries)) throw new Error('log.entries is expected to be an array');
  if (!Array.isArray(har.pages)) throw new Error('log.pages is not an array');
  return (har.entries as Json[]).map((entry) => {
    date(entry.startedDateTime);
    number(entry.time);
    const request = entry.request as Json;
    const response = entry.response as Json;
    const timings = entry.timings as Json;
    for (const headers of [request.headers, response.headers]) {
      for (const header of headers as Json[]) texts(header.name, header.value);
    }
    texts(request.method, request.url, request.httpVersion, response.httpVersion);
    texts((response.content as Json).mimeType, response.statusText);
    number(request.headersSize, request.bodySize, response.status, response.headersSize);
    number((response.content as Json).size, timings.send, timings.wait, timings.receive);
    const given = (entry._webSocketMessages ?? []) as Json[];
    const messages = given.filter(
      ({ time, opcode, data, type }) =>
        time &&
        opcode !== undefined &&
        data !== undefined &&
        /^(?:send|receive|error)$/.test(String(type)),
    );
    return { url: String(request.url), messages: messages as unknown as Message[] };
  });
}

type Json = Record<string, unknown>;

interface Message {
  readonly type: string;
  readonly time: number;
  readonly opcode: number;
  readonly data: string;
}

function number(...values: unknown[]): void {
  for (const value of values) {
    if (typeof value !== 'number' || Number.isNaN(value))
      throw new Error(`${String(value)} is no number`);
  }
}

function texts(...values: unknown[]): void {
  for (const value of values) {
    if (typeof value !== 'string') throw new Error(`${String(value)} is no text`);
  }
}

function date(value: unknown): void {
  if (Number.isNaN(new Date(String(value)).getTime())) throw new Error('Invalid date format');
}

describe('A HAR of ours in Chrome DevTools', () => {
  it('shows every message, with its payload', () => {
    const made = log(
      'open',
      '> text',
      '< hex:00ff',
      '> ',
      'close 1000',
      'error',
      'close 1006',
      'open',
      '< last',
    );
    const connections = importAsDevTools(writeFile('har', made));
    expect(
      connections.map(({ messages }) => messages.map(({ type, data }) => `${type} ${data}`)),
    ).toEqual([['send text', 'receive AP8=', 'send '], ['error '], ['receive last']]);
  });

  it('is taken whatever is in it, and no message is dropped', () => {
    fc.assert(
      fc.property(anyLog, (made) => {
        let expected = 0;
        for (let at = made.first; at < made.end; at += 1) {
          const kind = made.kindAt(at);
          // A time of 0 is none to DevTools; no clock of a browser gives it.
          if ((kind === 1 || kind === 2 || kind === 3) && made.timeAt(at) / 1000 !== 0)
            expected += 1;
        }
        const connections = importAsDevTools(writeFile('har', made));
        expect(connections.reduce((sum, { messages }) => sum + messages.length, 0)).toBe(expected);
        for (const { messages } of connections) {
          for (const { opcode, data } of messages) {
            if (opcode === 2) expect(Buffer.from(data, 'base64').toString('base64')).toBe(data);
          }
        }
      }),
    );
  });
});
