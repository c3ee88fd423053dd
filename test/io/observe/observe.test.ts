import { afterEach, describe, expect, it } from 'vitest';

import { ReadyState } from '../../../src/core/socket/ready-state.js';
import { Session } from '../../../src/io/session/session.js';
import { observeWebSockets, type WebSocketObserver } from '../../../src/observe.js';
import { ended, messages, next, opened } from '../../contract/contract.js';
import { entries, written } from './written.js';

const url = (endpoint: string): string => `ws://${location.host}/demo/${endpoint}`;
const page = () => ({ WebSocket: window.WebSocket, url });
const observers: WebSocketObserver[] = [];

function observe(...args: Parameters<typeof observeWebSockets>): WebSocketObserver {
  const observer = observeWebSockets(...args);
  observers.push(observer);
  return observer;
}

afterEach(() => {
  for (const observer of observers.splice(0)) observer.stop();
});

/** Everything that observing replaces, as it is now. */
function replaced(scope: Window & typeof globalThis): (PropertyDescriptor | undefined)[] {
  const { prototype } = scope.WebSocket;
  return [
    Object.getOwnPropertyDescriptor(scope, 'WebSocket'),
    Object.getOwnPropertyDescriptor(prototype, 'constructor'),
    Object.getOwnPropertyDescriptor(prototype, 'send'),
    Object.getOwnPropertyDescriptor(prototype, 'close'),
    Object.getOwnPropertyDescriptor(prototype, 'onmessage'),
    Object.getOwnPropertyDescriptor(scope.EventTarget.prototype, 'addEventListener'),
    Object.getOwnPropertyDescriptor(scope.EventTarget.prototype, 'removeEventListener'),
    Object.getOwnPropertyDescriptor(scope.Function.prototype, 'toString'),
  ];
}

describe('Observing a page', () => {
  it('makes a session of each socket, with all that went either way', async () => {
    const observer = observe(window);
    const socket = await opened(page(), 'protocols?accept=b', ['a', 'b']);
    const echo = messages(socket, 2);
    socket.send('hello');
    socket.send(new Blob(['four']));
    await echo;
    await ended(socket, 4000, 'bye');
    socket.send('late');
    expect(observer.sessions).toHaveLength(1);
    const [session] = observer.sessions;
    expect(written(session!)).toEqual([
      ['open'],
      ['>', 'hello'],
      ['>', 4],
      ['<', 'hello'],
      ['<', 4],
      ['close', 4000, 'bye'],
      ['note', 'discarded'],
    ]);
    expect(entries(session!)[0]).toMatchObject({ detail: { protocol: 'b', offered: ['a', 'b'] } });
    expect(session!.state.requestedClose).toEqual({ code: 4000, reason: 'bye' });
  });

  it('tells of a new session at once', () => {
    const observer = observe(window);
    let sessions = 0;
    observer.addEventListener('change', () => {
      sessions = observer.sessions.length;
    });
    const socket = new WebSocket(url('echo'));
    expect(sessions).toBe(1);
    socket.close();
  });

  it('lets a session act on the socket of the page, once in the log and unseen by its code', async () => {
    const observer = observe(window);
    const sent: string[] = [];
    class Own extends WebSocket {
      override send(data: string): void {
        sent.push(data);
        super.send(data);
      }
    }
    const socket = new Own(url('echo'));
    await next(socket, 'open');
    const echo = messages(socket, 1);
    const [session] = observer.sessions;
    session!.send('by hand');
    expect((await echo)[0]!.data).toBe('by hand');
    session!.close(4001);
    expect((await next(socket, 'close')).code).toBe(4001);
    expect(written(session!)).toEqual([
      ['open'],
      ['>', 'by hand'],
      ['<', 'by hand'],
      ['close', 4001, ''],
    ]);
    expect(sent).toEqual([]);
  });

  it('sees what a page hides from its own listeners', async () => {
    const observer = observe(window);
    const socket = await opened(page());
    socket.addEventListener('message', (event) => {
      event.stopImmediatePropagation();
    });
    const done = ended;
    socket.send('x');
    await expect.poll(() => written(observer.sessions[0]!)).toContainEqual(['<', 'x']);
    await done(socket);
  });

  it('does not take the sockets of the inspector itself for those of the page', async () => {
    const observer = observe(window);
    const own = new Session({ url: url('echo') });
    own.connect();
    await expect.poll(() => own.state.readyState).toBe(ReadyState.OPEN);
    expect(observer.sessions).toEqual([]);
    own.dispose();
  });

  it('keeps as many sessions as it may, and never lets one go that is open', async () => {
    const observer = observe(window, { maxSessions: 2 });
    const open = await opened(page());
    for (let count = 0; count < 3; count += 1) await ended(await opened(page()));
    expect(observer.sessions).toHaveLength(2);
    expect(observer.dropped).toBe(2);
    expect(observer.sessions[0]!.state.readyState).toBe(ReadyState.OPEN);
    await ended(open);
  });

  it('sees a frame of the same origin, and bytes that come there', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow as Window & typeof globalThis;
    const observer = observe(inner);
    const socket = await opened({ WebSocket: inner.WebSocket, url });
    socket.binaryType = 'arraybuffer';
    const echo = messages(socket, 1);
    socket.send(new inner.Uint8Array([1, 2, 3]).buffer);
    await echo;
    expect(written(observer.sessions[0]!)).toEqual([['open'], ['>', 3], ['<', 3]]);
    await ended(socket);
    frame.remove();
  });

  it('says what is missing where there is no WebSocket', () => {
    const scope = { EventTarget, Function, WebSocket: undefined };
    expect(() => observe(scope as never)).toThrow('There is no WebSocket here');
  });

  it('leaves everything as it was when it may not replace something', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow as Window & typeof globalThis;
    Object.defineProperty(inner, 'WebSocket', { configurable: false, writable: false });
    const before = replaced(inner);
    expect(() => observe(inner)).toThrow('cannot be replaced');
    expect(replaced(inner)).toEqual(before);
    frame.remove();
  });
});

describe('Stopping', () => {
  it('restores every property exactly as it was', () => {
    const before = replaced(window);
    const observer = observe(window);
    const during = replaced(window);
    const isSame = (one: PropertyDescriptor, other: PropertyDescriptor): boolean =>
      one.value === other.value && one.get === other.get && one.set === other.set;
    expect(during.map((now, index) => isSame(now!, before[index]!))).toEqual(Array(8).fill(false));
    observer.stop();
    expect(replaced(window)).toEqual(before);
    expect(replaced(window).every((now, index) => isSame(now!, before[index]!))).toBe(true);
  });

  it('lets open sockets go, which stay open, and leaves the sessions to be read', async () => {
    const observer = observe(window);
    const socket = await opened(page());
    observer.stop();
    const echo = messages(socket, 1);
    socket.send('unseen');
    await echo;
    expect(socket.readyState).toBe(ReadyState.OPEN);
    expect(written(observer.sessions[0]!)).toEqual([['open'], ['note', 'information']]);
    await ended(socket);
  });

  it('waits for the last of several observers, each of which sees everything', async () => {
    const native = window.WebSocket;
    const first = observe(window);
    const second = observe(window);
    const socket = await opened(page());
    socket.send('x');
    first.stop();
    expect(window.WebSocket).not.toBe(native);
    socket.send('y');
    await ended(socket);
    expect(written(first.sessions[0]!).slice(0, 2)).toEqual([['open'], ['>', 'x']]);
    expect(written(second.sessions[0]!).slice(0, 3)).toEqual([['open'], ['>', 'x'], ['>', 'y']]);
    second.stop();
    expect(window.WebSocket).toBe(native);
  });

  it('leaves alone what the page has put over it, and what the page kept goes on working', async () => {
    const native = window.WebSocket;
    const observer = observe(window);
    const kept = window.WebSocket;
    class Own extends kept {}
    window.WebSocket = Own;
    observer.stop();
    expect(window.WebSocket).toBe(Own);
    const socket = await opened(page());
    expect(observer.sessions).toEqual([]);
    await ended(socket);
    window.WebSocket = native;
  });
});
