import { describe, expect, it } from 'vitest';

import { recordingFormats } from '../../../src/core/files/formats.js';
import type { RecordingFormat } from '../../../src/core/files/recording-writer.js';
import type { Log } from '../../../src/core/log/log.js';
import { redactUrl } from '../../../src/core/socket/redact-url.js';
import { log } from '../../support/log.js';

const SECOND = 1000;

function write(name: RecordingFormat['name'], made: Log, redact = redactUrl): string {
  const writer = recordingFormats
    .find((format) => format.name === name)!
    .createWriter({
      url: 'wss://example.com/chat?token=hidden&room=1',
      protocols: ['chat.v1'],
      written: 5 * SECOND,
      timeZoneOffset: () => 0,
      redactUrl: redact,
    });
  let text = writer.begin();
  for (let sequence = made.first; sequence < made.end; sequence += 1) {
    text += writer.entry(made.at(sequence)!);
  }
  return text + writer.end();
}

interface Har {
  readonly log: {
    readonly pages: unknown[];
    readonly entries: {
      readonly request: { readonly url: string; readonly method: string };
      readonly response: { readonly status: number };
      readonly _webSocketMessages: {
        type: string;
        time: number;
        opcode: number;
        data: string;
      }[];
      readonly _closeCode?: number;
      readonly _closeReason?: string;
      readonly _notes?: { text: string }[];
      readonly time: number;
    }[];
  };
}

const whole = log('open chat.v1', '> hello', '< {"a":1}', '< hex:00ff', 'note x', 'close 1001 bye');

describe('HAR', () => {
  const read = (made: Log): Har => JSON.parse(write('har', made)) as Har;

  it('has an entry a connection, with messages as Chrome DevTools writes them', () => {
    const { pages, entries } = read(whole).log;
    expect(pages).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]!._webSocketMessages).toEqual([
      { type: 'send', time: 1.001, opcode: 1, data: 'hello' },
      { type: 'receive', time: 1.002, opcode: 1, data: '{"a":1}' },
      { type: 'receive', time: 1.003, opcode: 2, data: 'AP8=' },
    ]);
    expect(entries[0]).toMatchObject({
      request: { method: 'GET' },
      response: { status: 101 },
      _closeCode: 1001,
      _closeReason: 'bye',
      _notes: [{ text: 'x' }],
    });
  });

  it('begins another entry with each connection', () => {
    const twice = log('open', '> a', 'close 1000', 'open', '> b');
    expect(read(twice).log.entries.map((entry) => entry._webSocketMessages[0]!.data)).toEqual([
      'a',
      'b',
    ]);
  });

  it('holds what belongs to no connection that opened', () => {
    const [entry] = read(log('error', 'close 1006')).log.entries;
    expect(entry).toMatchObject({ response: { status: 0 }, _closeCode: 1006 });
    expect(entry!._webSocketMessages.map(({ type }) => type)).toEqual(['error']);
    expect(entry!.request.url).toBe('wss://example.com/chat?token=…&room=1');
  });

  it('is whole for a log of nothing', () => {
    expect(read(log()).log.entries).toEqual([]);
  });
});

describe('NDJSON', () => {
  const lines = (made: Log): unknown[] =>
    write('ndjson', made)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);

  it('says first what it is, and then an entry a line, all of it', () => {
    const [head, open, sent, , bytes, note, close] = lines(whole);
    expect(head).toMatchObject({
      format: 'ws-inspector',
      version: 1,
      url: 'wss://example.com/chat?token=…&room=1',
      protocols: ['chat.v1'],
    });
    expect(open).toMatchObject({ sequence: 1, kind: 'open', protocol: 'chat.v1', elapsed: 5 });
    expect(sent).toEqual({ sequence: 2, time: 1001, kind: 'sent', size: 5, text: 'hello' });
    expect(bytes).toEqual({ sequence: 4, time: 1003, kind: 'received', size: 2, base64: 'AP8=' });
    expect(note).toEqual({
      sequence: 5,
      time: 1004,
      kind: 'note',
      note: 'information',
      sentence: 'x',
    });
    expect(close).toMatchObject({ kind: 'close', code: 1001, reason: 'bye', wasClean: true });
  });

  it('keeps half surrogate pairs and line separators', () => {
    const [, message] = lines(log('< \ud800 \u2028 \u0000')) as { text: string }[];
    expect(message!.text).toBe('\ud800 \u2028 \u0000');
    expect(write('ndjson', log('< \ud800'))).toContain('\\ud800');
  });
});

describe('CSV', () => {
  it.each([
    ['< plain', 'plain'],
    ['< a,b', '"a,b"'],
    ['< say "x"', '"say ""x"""'],
    ['< =1+1', "'=1+1"],
    ['< +1', "'+1"],
    ['< -1', "'-1"],
    ['< @sum', "'@sum"],
    ['< \tx', "'\tx"],
    ['< =a,b', `"'=a,b"`],
    ['< hex:ff', '/w=='],
  ])('%j becomes %s', (line, cell) => {
    const [, row] = write('csv', log(line)).trimEnd().split('\r\n');
    expect(row!.split(',').slice(5).join(',')).toBe(cell);
  });

  it('is read by spreadsheets as UTF-8, with times in ISO 8601', () => {
    const text = write('csv', log('> é'));
    expect(text).toBe(
      '\uFEFF#,time,kind,type,size,data\r\n1,1970-01-01T00:00:01.000Z,sent,text,2,é\r\n',
    );
  });
});

describe('Plain text', () => {
  it('is a line an entry', () => {
    expect(write('text', whole)).toBe(
      [
        'wss://example.com/chat?token=…&room=1 (chat.v1)',
        '',
        '00:00:01.000 ⚡  open · protocol chat.v1 · 5 ms',
        '00:00:01.001 ↑ text 5 B  hello',
        '00:00:01.002 ↓ text 7 B  {"a":1}',
        '00:00:01.003 ↓ binary 2 B  00 ff',
        '00:00:01.004 ⚡  x',
        '00:00:01.005 ⚡  close 1001 Going Away · “bye” · clean',
        '',
      ].join('\n'),
    );
  });

  it('indents the further lines of a payload', () => {
    expect(write('text', log('< a\r\nb\nc'))).toContain('a\n    b\n    c\n');
  });
});
