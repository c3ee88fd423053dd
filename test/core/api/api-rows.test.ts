import { describe, expect, it } from 'vitest';

import { ApiRows } from '../../../src/core/api/api-rows.js';
import type { ApiCall } from '../../../src/core/session/api-call.js';
import { log, logWith } from '../../support/log.js';

type Call =
  | { readonly kind: 'connect'; readonly url: string; readonly protocols: string[] }
  | {
      readonly kind: 'close';
      readonly code: number | undefined;
      readonly reason: string | undefined;
    };

function call(before: number, made: Call): ApiCall {
  const readyState = made.kind === 'connect' ? 0 : 2;
  return { time: 1000 + before, before, readyState, bufferedAmount: 0, ...made };
}

const connect = (before: number): ApiCall =>
  call(before, { kind: 'connect', url: 'ws://h/', protocols: ['chat'] });
const close = (before: number, code?: number, reason?: string): ApiCall =>
  call(before, { kind: 'close', code, reason });
const codes = (rows: ApiRows): (string | undefined)[] =>
  Array.from({ length: rows.count }, (_, i) => rows.at(i)?.code);

describe('The rows of the API', () => {
  it('are the calls and events, as JavaScript, in their order', () => {
    const given = log('open chat', '> hi\n', '< hex:00ff', 'close 3001 bye', 'note It was closed.');
    const { first } = given;
    const rows = new ApiRows(given, [connect(first), close(first + 3, 3001, "it's over")]);
    expect(codes(rows)).toEqual([
      "socket = new WebSocket('ws://h/', ['chat'])",
      "→ open {protocol: 'chat', extensions: ''}",
      "socket.send('hi\\n')",
      '→ message Uint8Array.of(0x00, 0xff)',
      "socket.close(3001, 'it\\'s over')",
      "→ close {code: 3001, reason: 'bye', wasClean: true}",
      '// It was closed.',
    ]);
  });

  it('lead from an entry to its row and back, wherever calls stand', () => {
    const given = log('open', '> a', '< a', 'close 1000', 'open', '> b', 'close 1000');
    const { first, end } = given;
    const rows = new ApiRows(given, [
      connect(first),
      close(first + 3),
      connect(first + 4),
      close(end),
    ]);
    expect(rows.count).toBe(11);
    for (let sequence = first; sequence < end; sequence += 1) {
      expect(rows.at(rows.indexOf(sequence))?.sequence).toBe(sequence);
    }
    expect(rows.at(0)?.code).toBe("socket = new WebSocket('ws://h/', ['chat'])");
    expect(rows.at(10)?.code).toBe('socket.close()');
    expect([rows.at(-1), rows.at(11)]).toEqual([undefined, undefined]);
  });

  it('leave out calls before what the log keeps', () => {
    const given = logWith(
      { maxEntries: 5000 },
      'open',
      ...Array.from({ length: 9000 }, (_, i) => `> ${String(i)}`),
    );
    expect(given.evicted.entries).toBeGreaterThan(0);
    const rows = new ApiRows(given, [connect(1)]);
    expect(rows.count).toBe(given.length);
    expect(rows.at(0)?.sequence).toBe(given.first);
  });

  it('cut long payloads, never in the middle of a character', () => {
    const given = log(`> ${'x'.repeat(119)}😀${'y'.repeat(1000)}`);
    expect(new ApiRows(given, []).at(0)?.code).toBe(`socket.send('${'x'.repeat(119)}' + …)`);
  });

  it('have readyState, and bufferedAmount where somebody looked', () => {
    const given = log('open', '> a', 'error', 'close 1006');
    const rows = new ApiRows(given, [connect(1)], (sequence) => sequence * 10);
    const facts = Array.from({ length: rows.count }, (_, i) => [
      rows.at(i)?.readyState,
      rows.at(i)?.bufferedAmount,
    ]);
    expect(facts).toEqual([
      [0, 0],
      [1, 10],
      [1, 20],
      [3, 30],
      [3, 0],
    ]);
    expect(new ApiRows(given, []).at(1)?.bufferedAmount).toBe(undefined);
  });

  it.each(['open', '> a', '< a', 'error', 'close 1000', 'close 1006'])(
    'say what the specification says of “%s”',
    (line) => {
      const step = new ApiRows(log(line), []).at(0);
      expect(step?.sentence).toMatch(/\.$/u);
      expect(step?.section).toMatch(/^WebSockets Standard, /u);
    },
  );
});
