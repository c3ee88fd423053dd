import { beforeEach, describe, expect, it } from 'vitest';

import { explanationOf } from '../../../src/core/log/close-explanation.js';
import { EntryKind, type Entry } from '../../../src/core/log/entry.js';
import {
  PortableSession,
  type SessionOptions,
} from '../../../src/core/session/portable-session.js';
import { ReadyState } from '../../../src/core/socket/ready-state.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';

let clock: FakeClock;

beforeEach(() => {
  clock = new FakeClock();
  ScriptedSocket.made = [];
});

function session(options: SessionOptions = {}): PortableSession {
  return new PortableSession({ url: 'ws://h/', ...options }, fakePorts(clock));
}

function connected(options: SessionOptions = {}): {
  made: PortableSession;
  socket: ScriptedSocket;
} {
  const made = session(options);
  made.connect();
  const socket = ScriptedSocket.made.at(-1)!;
  socket.opens();
  return { made, socket };
}

function entries({ log }: PortableSession): Entry[] {
  return Array.from({ length: log.length }, (_, index) => log.at(log.first + index)!);
}

const last = (made: PortableSession): Entry => entries(made).at(-1)!;

describe('A session', () => {
  it('has no readyState before it makes a socket, and connects only when it is told to', () => {
    const made = session();
    expect(made.state.readyState).toBeUndefined();
    expect(ScriptedSocket.made).toEqual([]);
  });

  it('logs open with what was negotiated and how long it took', () => {
    const made = session({ protocols: ['a', 'b'] });
    made.connect();
    expect(made.state.readyState).toBe(ReadyState.CONNECTING);
    clock.advance(12);
    const [socket] = ScriptedSocket.made;
    expect(socket!.protocols).toEqual(['a', 'b']);
    expect(socket!.binaryType).toBe('arraybuffer');
    socket!.opens('b');
    expect(made.state).toMatchObject({ readyState: ReadyState.OPEN, protocol: 'b' });
    expect(last(made)).toMatchObject({
      kind: EntryKind.open,
      detail: { protocol: 'b', offered: ['a', 'b'], elapsed: 12 },
    });
  });

  it('logs messages with their sizes in UTF-8 bytes', () => {
    const { made, socket } = connected();
    made.send('€🎉');
    socket.receives('héllo');
    socket.receives(new Uint8Array([1, 2, 3]).buffer);
    socket.receives(new Blob(['four']));
    expect(entries(made).map(({ kind, size }) => [kind, size])).toEqual([
      [EntryKind.open, 0],
      [EntryKind.sent, 7],
      [EntryKind.received, 6],
      [EntryKind.received, 3],
      [EntryKind.received, 4],
    ]);
  });

  it('keeps the bytes that were sent, whatever happens to the array afterwards', () => {
    const { made } = connected();
    const bytes = new Uint8Array([1, 2, 3, 4]);
    made.send(bytes.subarray(1, 3));
    bytes.fill(9);
    const entry = last(made);
    expect('payload' in entry && new Uint8Array(entry.payload as ArrayBuffer)).toEqual(
      new Uint8Array([2, 3]),
    );
  });

  it('shows what the constructor threw, and throws it on', () => {
    const made = session({ url: 'bad' });
    expect(() => {
      made.connect();
    }).toThrow('Bad URL');
    expect(last(made)).toMatchObject({
      detail: { note: 'refused', text: expect.stringContaining('SyntaxError') as string },
    });
    expect(made.state.readyState).toBeUndefined();
  });

  it.each([
    ['CLOSING', 2],
    ['CLOSED', 3],
  ] as const)('shows a send in %s as discarded, never as sent', (name, readyState) => {
    const { made, socket } = connected();
    socket.readyState = readyState;
    const outcome = made.send('late');
    expect(outcome).toMatchObject({ outcome: 'discarded' });
    expect(last(made)).toMatchObject({
      kind: EntryKind.note,
      size: 4,
      detail: {
        note: 'discarded',
        payload: 'late',
        text: expect.stringContaining(name) as string,
      },
    });
    expect(made.log.kept(EntryKind.sent)).toBe(0);
  });

  it('keeps a message that could not be sent: before any connection, and while connecting', () => {
    const made = session();
    expect(made.send('a')).toMatchObject({ outcome: 'refused' });
    made.connect();
    expect(made.send('b')).toMatchObject({
      outcome: 'refused',
      problem: { exception: 'InvalidStateError' },
    });
    expect(entries(made).map((entry) => 'detail' in entry && entry.detail)).toMatchObject([
      { note: 'refused', payload: 'a' },
      { note: 'refused', payload: 'b' },
    ]);
  });

  it('calls close with exactly the arguments it was given', () => {
    for (const args of [[], [1000], [4001, 'bye'], [3000, '']] as [number?, string?][]) {
      const { made, socket } = connected();
      made.close(...args);
      expect(socket.closes).toEqual([args]);
      expect(made.state.readyState).toBe(ReadyState.CLOSING);
    }
  });

  it('stays open when close throws', () => {
    const { made } = connected();
    expect(() => {
      made.close(999);
    }).toThrow('Bad code');
    expect(made.state.readyState).toBe(ReadyState.OPEN);
  });

  it('logs close with everything that can be said about it, and gives the listeners back', () => {
    const { made, socket } = connected();
    socket.ends(4001, 'bye');
    expect(last(made)).toMatchObject({
      kind: EntryKind.close,
      detail: { code: 4001, reason: 'bye', wasClean: true, wasOpen: true },
    });
    expect(made.state).toMatchObject({ readyState: ReadyState.CLOSED, close: { code: 4001 } });
    expect(socket.listeners).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('lists the causes that remain for a connection that failed', () => {
    const made = session();
    made.connect();
    const [socket] = ScriptedSocket.made;
    socket!.readyState = 3;
    socket!.fire('error');
    socket!.ends(1006, '', false);
    const entry = last(made);
    expect(
      entry.kind === EntryKind.close && explanationOf(entry.detail).causes.length,
    ).toBeGreaterThan(2);
    expect(entries(made).map(({ kind }) => kind)).toEqual([EntryKind.error, EntryKind.close]);
  });

  it('takes an error that no close follows as the end, and says so', () => {
    const made = session();
    made.connect();
    const [socket] = ScriptedSocket.made;
    socket!.fire('error');
    clock.advance(1900);
    expect(made.state.readyState).toBe(ReadyState.CONNECTING);
    clock.advance(200);
    expect(made.state.readyState).toBe(ReadyState.CLOSED);
    expect(last(made)).toMatchObject({ detail: { note: 'no-close' } });
    socket!.ends(1006, '', false);
    expect(last(made).kind).toBe(EntryKind.close);
    expect(socket!.listeners).toBe(0);
  });

  it('closes when bufferedAmount has drained, and not before', () => {
    const { made, socket } = connected();
    socket.bufferedAmount = 500;
    made.closeWhenDrained(4000, 'done');
    expect(made.state.draining).toEqual({ code: 4000, reason: 'done' });
    clock.advance(1000);
    expect(socket.closes).toEqual([]);
    socket.bufferedAmount = 0;
    clock.advance(100);
    expect(socket.closes).toEqual([[4000, 'done']]);
    expect(made.state.draining).toBeUndefined();
  });

  it('takes closing when drained back', () => {
    const { made, socket } = connected();
    socket.bufferedAmount = 500;
    made.closeWhenDrained();
    made.cancelDrain();
    socket.bufferedAmount = 0;
    clock.advance(1000);
    expect(socket.closes).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  it('refuses a second connection beside a live one', () => {
    const { made } = connected();
    expect(() => {
      made.connect();
    }).toThrow('close it first');
  });

  it('connects again over a connection that waits for the server’s Close', () => {
    const { made, socket } = connected();
    made.close();
    made.connect();
    expect(socket.listeners).toBe(0);
    expect(made.state).toMatchObject({ connection: 2, readyState: ReadyState.CONNECTING });
    expect(last(made)).toMatchObject({ detail: { note: 'information' } });
  });

  it('keeps one log over reconnects', () => {
    const { made, socket } = connected();
    socket.receives('one');
    socket.ends(1000);
    made.connect();
    ScriptedSocket.made[1]!.opens();
    ScriptedSocket.made[1]!.receives('two');
    expect(entries(made).map(({ kind }) => kind)).toEqual([
      EntryKind.open,
      EntryKind.received,
      EntryKind.close,
      EntryKind.open,
      EntryKind.received,
    ]);
  });

  it('changes binaryType of the connection that is open', () => {
    const { made, socket } = connected();
    made.binaryType = 'blob';
    expect(socket.binaryType).toBe('blob');
  });

  it('gives everything back when it is disposed, and its log can still be read', () => {
    const { made, socket } = connected();
    socket.receives('kept');
    socket.bufferedAmount = 1;
    made.closeWhenDrained();
    made.dispose();
    expect(socket.closes).toEqual([[]]);
    expect(socket.listeners).toBe(0);
    expect(clock.pending).toBe(0);
    expect(made.log.length).toBe(2);
  });
});
