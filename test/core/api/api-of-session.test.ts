import { beforeEach, describe, expect, it } from 'vitest';

import { apiRowsOf, callsOf } from '../../../src/core/api/api-of-session.js';
import {
  PortableSession,
  type SessionOptions,
} from '../../../src/core/session/portable-session.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';
import { append } from '../../support/log.js';

let clock: FakeClock;

beforeEach(() => {
  clock = new FakeClock();
  ScriptedSocket.made = [];
});

function made(options: SessionOptions = {}): PortableSession {
  return new PortableSession({ url: 'ws://h/', ...options }, fakePorts(clock));
}

const socket = (): ScriptedSocket => ScriptedSocket.made.at(-1)!;

/** Each step as `code readyState bufferedAmount`. */
function steps(session: PortableSession): string[] {
  const rows = apiRowsOf(session);
  return Array.from({ length: rows.count }, (_, index) => {
    const { code, readyState, bufferedAmount } = rows.at(index)!;
    return `${code.split('{')[0]!.trim()} ${String(readyState)} ${String(bufferedAmount)}`;
  });
}

/** Sends, and leaves so many bytes waiting. */
function send(session: PortableSession, text: string, buffered: number): void {
  socket().bufferedAmount = buffered;
  session.send(text);
}

describe('The calls and events of a session', () => {
  it('have readyState and bufferedAmount of their moment', () => {
    const session = made({ protocols: ['chat'] });
    session.connect();
    socket().opens('chat');
    send(session, 'hi', 2);
    socket().bufferedAmount = 1;
    socket().receives('half');
    socket().bufferedAmount = 0;
    socket().receives('all');
    session.close(3001, 'bye');
    send(session, 'late', 4);
    socket().ends(3001, 'bye');
    expect(steps(session)).toEqual([
      "socket = new WebSocket('ws://h/', ['chat']) 0 0",
      '→ open 1 0',
      "socket.send('hi') 1 2",
      "→ message 'half' 1 1",
      "→ message 'all' 1 0",
      "socket.close(3001, 'bye') 2 0",
      "socket.send('late') // dropped 2 4",
      '→ close 3 4',
    ]);
  });

  it.each([
    [[], 'socket.close() 2 0'],
    [[1000], 'socket.close(1000) 2 0'],
    [[3001, 'a'], "socket.close(3001, 'a') 2 0"],
  ] as [[number?, string?], string][])('have close() as it was called: %j', (args, line) => {
    const session = made();
    session.connect();
    socket().opens();
    session.close(...args);
    expect(steps(session).at(-1)).toBe(line);
  });

  it('have no call that threw', () => {
    const session = made();
    session.connect();
    expect(() => session.close(999)).toThrow();
    expect(session.calls.map(({ kind }) => kind)).toEqual(['connect']);
    const bad = made({ url: 'bad' });
    expect(() => bad.connect()).toThrow();
    expect(bad.calls).toEqual([]);
    expect(apiRowsOf(bad).at(0)?.code).toMatch(/^\/\/ new WebSocket threw SyntaxError/u);
  });

  it('have the calls of a page on its own socket, once each', () => {
    const session = made();
    const own = new ScriptedSocket('ws://page/');
    session.attach(own, { fromStart: true, offered: ['a'] });
    own.opens('a');
    own.bufferedAmount = 3;
    own.send('abc' as never);
    own.close(1000, 'x');
    expect(steps(session)).toEqual([
      "socket = new WebSocket('ws://page/', ['a']) 0 0",
      '→ open 1 0',
      "socket.send('abc') 1 3",
      "socket.close(1000, 'x') 2 3",
    ]);
    session.close();
    expect(session.calls).toHaveLength(3);
  });

  it('have no constructor of a socket that was met later', () => {
    const session = made();
    const own = new ScriptedSocket('ws://page/');
    own.readyState = 1;
    session.attach(own);
    expect(session.calls).toEqual([]);
  });

  it('go with the log, and are bounded', () => {
    const session = made();
    for (let i = 0; i < 3000; i += 1) {
      session.connect();
      socket().ends(1006);
    }
    expect(session.calls.length).toBeLessThanOrEqual(2000);
    expect(session.calls.at(-1)?.before).toBe(session.log.end - 1);
    expect(session.calls).toBe(session.calls);
    session.log.clear();
    expect(session.calls).toEqual([]);
    session.connect();
    expect(session.calls).toHaveLength(1);
  });

  it('are derived from the open events of a recording, of which bufferedAmount is not known', () => {
    const session = made({ recording: { name: 'r', origin: 'file' } });
    for (const line of ['open', '> a', 'close 1000', 'open', '< b']) append(session.log, line);
    expect(steps(session)).toEqual([
      "socket = new WebSocket('ws://test/') 0 0",
      '→ open 1 undefined',
      "socket.send('a') 1 undefined",
      '→ close 3 0',
      "socket = new WebSocket('ws://test/') 0 0",
      '→ open 1 undefined',
      "→ message 'b' 1 undefined",
    ]);
    expect(callsOf(session)).toBe(callsOf(session));
    expect(apiRowsOf(session).at(0)?.time).toBe(session.log.timeAt(1) - 5);
  });

  it('lead from a call to its row and back', () => {
    const session = made();
    session.connect();
    socket().opens();
    session.close();
    const rows = apiRowsOf(session);
    for (const call of session.calls) expect(rows.callAt(rows.indexOfCall(call)!)).toBe(call);
    for (let i = 0; i < rows.count; i += 1) expect(rows.indexOfPlace(rows.placeAt(i))).toBe(i);
    expect([rows.placeAt(-1), rows.placeAt(3), rows.indexOfPlace(9)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(rows.callAt(1)).toBe(undefined);
    expect(rows.indexOfCall({ ...session.calls[0]! })).toBe(undefined);
  });
});

describe('bufferedAmount in a log', () => {
  it('costs nothing while nothing is buffered, and is 0 where nobody said anything', () => {
    const session = made();
    session.connect();
    socket().opens();
    for (let i = 0; i < 5000; i += 1) socket().receives('x');
    send(session, 'y', 7);
    const { log } = session;
    expect([log.bufferedAt(1), log.bufferedAt(5001), log.bufferedAt(log.end - 1)]).toEqual([
      0, 0, 7,
    ]);
    expect([log.bufferedAt(0), log.bufferedAt(log.end)]).toEqual([undefined, undefined]);
  });

  it('of a received message is not looked for while nothing is buffered', () => {
    const session = made();
    session.connect();
    let looks = 0;
    Object.defineProperty(socket(), 'bufferedAmount', {
      get: () => {
        looks += 1;
        return 0;
      },
    });
    socket().opens();
    looks = 0;
    for (let i = 0; i < 100; i += 1) socket().receives('x');
    expect(looks).toBe(0);
  });
});
