import { beforeEach, describe, expect, it } from 'vitest';

import { EntryKind, type Entry } from '../../../src/core/log/entry.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import { ReadyState } from '../../../src/core/socket/ready-state.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';

let clock: FakeClock;

beforeEach(() => {
  clock = new FakeClock();
  ScriptedSocket.made = [];
});

function attached(readyState: ReadyState = ReadyState.OPEN): {
  made: PortableSession;
  socket: ScriptedSocket;
} {
  const socket = new ScriptedSocket('ws://page/', ['chat']);
  socket.readyState = readyState;
  if (readyState !== ReadyState.CONNECTING) socket.protocol = 'chat';
  const made = new PortableSession({}, fakePorts(clock));
  made.attach(socket);
  return { made, socket };
}

function entries({ log }: PortableSession): Entry[] {
  return Array.from({ length: log.length }, (_, index) => log.at(log.first + index)!);
}

/** Each entry as its kind and its payload or the beginning of its note. */
function written(made: PortableSession): unknown[] {
  return entries(made).map((entry) => {
    if ('payload' in entry) return [entry.kind, entry.payload];
    return 'note' in entry.detail ? entry.detail.text.split(/[,:.]/u, 1)[0] : entry.kind;
  });
}

const send = (socket: ScriptedSocket, data: unknown): void => {
  socket.send(data as never);
};

describe('A session that is attached to a socket of the page', () => {
  it('says so, and that it does not know what was before', () => {
    const { made } = attached();
    expect(made.state).toMatchObject({
      attached: true,
      readyState: ReadyState.OPEN,
      url: 'ws://page/',
      protocol: 'chat',
    });
    expect(made.url).toBe('ws://page/');
    expect(entries(made)[0]).toMatchObject({
      detail: {
        text:
          'Attached to a socket of the page, which is OPEN. ' +
          'What it sent and received before is not known.',
      },
    });
    expect(made.log.connectionAt(2)?.detail.protocol).toBe('chat');
  });

  it('logs what comes, what the page sends and what somebody sends by the session, once each', () => {
    const { made, socket } = attached();
    socket.receives('in');
    send(socket, 'out');
    expect(made.send('ours')).toMatchObject({ outcome: 'sent' });
    expect(socket.sent).toEqual(['out', 'ours']);
    expect(written(made).slice(1)).toEqual([
      [EntryKind.received, 'in'],
      [EntryKind.sent, 'out'],
      [EntryKind.sent, 'ours'],
    ]);
  });

  it('logs open with what was negotiated when it was attached before that', () => {
    const { made, socket } = attached(ReadyState.CONNECTING);
    clock.advance(7);
    socket.opens('chat');
    expect(entries(made)[1]).toMatchObject({
      kind: EntryKind.open,
      detail: { protocol: 'chat', elapsed: 7 },
    });
  });

  it('keeps bytes as they were, whatever the page does to its arrays afterwards', () => {
    const { made, socket } = attached();
    const received = new Uint8Array([1, 2, 3]);
    const sent = new Uint8Array([4, 5, 6]);
    socket.receives(received.buffer);
    send(socket, sent.subarray(1));
    received.fill(0);
    sent.fill(0);
    const bytes = entries(made).flatMap((entry) =>
      'payload' in entry ? [[...new Uint8Array(entry.payload as ArrayBuffer)]] : [],
    );
    expect(bytes).toEqual([
      [1, 2, 3],
      [5, 6],
    ]);
    expect(socket.sent[0]).toEqual(sent.subarray(1));
  });

  it('turns an object into its string once', () => {
    const { made, socket } = attached();
    let calls = 0;
    send(socket, { toString: () => `call ${String(++calls)}` });
    expect(calls).toBe(1);
    expect(socket.sent).toEqual(['call 1']);
    expect(written(made)[1]).toEqual([EntryKind.sent, 'call 1']);
  });

  it.each([
    ['CLOSING', ReadyState.CLOSING],
    ['CLOSED', ReadyState.CLOSED],
  ] as const)('shows what the page sends in %s as discarded', (name, readyState) => {
    const { made, socket } = attached(readyState);
    send(socket, 'late');
    expect(entries(made)[1]).toMatchObject({
      kind: EntryKind.note,
      detail: { note: 'discarded', payload: 'late', text: expect.stringContaining(name) as string },
    });
  });

  it('shows what send() threw, and lets the page have it', () => {
    const { made, socket } = attached(ReadyState.CONNECTING);
    expect(() => {
      send(socket, 'early');
    }).toThrow('Still in CONNECTING');
    expect(entries(made)[1]).toMatchObject({ detail: { note: 'refused', payload: 'early' } });
  });

  it('knows a close that the page asked for', () => {
    const { made, socket } = attached();
    socket.close(4001, 'enough');
    expect(made.state).toMatchObject({
      readyState: ReadyState.CLOSING,
      requestedClose: { code: 4001, reason: 'enough' },
    });
    socket.ends(4001, 'enough');
    expect(entries(made).at(-1)).toMatchObject({ kind: EntryKind.close, detail: { code: 4001 } });
    expect(() => {
      socket.close(999);
    }).toThrow('Bad code');
  });

  it('still shows what the page sends after the close, which is lost', () => {
    const { made, socket } = attached();
    socket.ends(1000);
    send(socket, 'late');
    expect(entries(made).at(-1)).toMatchObject({ detail: { note: 'discarded' } });
  });

  it('closes it when it is told to, and not when it is disposed of', () => {
    const { made, socket } = attached();
    made.close(4002, 'by hand');
    expect(socket.closes).toEqual([[4002, 'by hand']]);
    const other = attached();
    other.made.dispose();
    expect(other.socket.closes).toEqual([]);
    expect(other.socket.listeners).toBe(0);
  });

  it('never sets binaryType', () => {
    const { made, socket } = attached();
    made.binaryType = 'arraybuffer';
    expect(socket.binaryType).toBe('blob');
    expect(made.binaryType).toBe('blob');
    made.detach();
    expect(made.binaryType).toBe('arraybuffer');
  });

  it('throws nothing into the page when the log cannot be told', () => {
    const { made, socket } = attached();
    made.log.changes.subscribe(() => {
      throw new Error('A broken listener.');
    });
    expect(() => {
      socket.receives('in');
    }).not.toThrow();
    made.log.changes.rearm();
    expect(() => {
      send(socket, 'out');
    }).not.toThrow();
    expect(socket.sent).toEqual(['out']);
  });

  it('takes no other connection until this one has ended, and then makes its own', () => {
    const { made, socket } = attached();
    const other = new ScriptedSocket('ws://other/');
    expect(() => {
      made.connect();
    }).toThrow('has a connection already');
    expect(() => {
      made.attach(other);
    }).toThrow('has a connection already');
    socket.ends(1000);
    made.connect();
    expect(made.state).toMatchObject({ attached: false, connection: 2, url: 'ws://page/' });
    expect(socket.listeners).toBe(0);
  });
});

describe('Detaching', () => {
  it('leaves the socket as it was, and open', () => {
    const { made, socket } = attached();
    expect(Object.hasOwn(socket, 'send')).toBe(true);
    made.detach();
    expect(Object.hasOwn(socket, 'send')).toBe(false);
    expect(Object.hasOwn(socket, 'close')).toBe(false);
    expect(socket.listeners).toBe(0);
    expect(socket.closes).toEqual([]);
    expect(made.state).toMatchObject({ attached: false, readyState: undefined });
    send(socket, 'unseen');
    socket.receives('unseen');
    expect(written(made)).toEqual([
      'Attached to a socket of the page',
      'Detached from the socket of the page',
    ]);
  });

  it('gives back methods of its own that the instance had', () => {
    const socket = new ScriptedSocket('ws://page/');
    const own = { value: () => {}, writable: false, enumerable: false, configurable: true };
    Object.defineProperty(socket, 'send', own);
    const made = new PortableSession({}, fakePorts(clock));
    made.attach(socket);
    expect(Object.getOwnPropertyDescriptor(socket, 'send')?.enumerable).toBe(false);
    made.detach();
    expect(Object.getOwnPropertyDescriptor(socket, 'send')).toEqual(own);
  });

  it('leaves alone what the page has put over its methods since', () => {
    const { made, socket } = attached();
    const inner = socket.send.bind(socket);
    const outer = (data: never): void => {
      inner(data);
    };
    socket.send = outer;
    made.detach();
    expect(socket.send).toBe(outer);
    send(socket, 'unseen');
    expect(socket.sent).toEqual(['unseen']);
    expect(written(made)).toHaveLength(2);
  });

  it('can be attached and detached again and again', () => {
    const { made, socket } = attached();
    made.detach();
    made.attach(socket);
    send(socket, 'once');
    expect(written(made).filter((line) => Array.isArray(line))).toEqual([[EntryKind.sent, 'once']]);
    made.detach();
    expect(Object.getOwnPropertyNames(socket)).not.toContain('send');
  });
});
