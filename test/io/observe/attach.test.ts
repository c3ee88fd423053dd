import { afterEach, describe, expect, it } from 'vitest';

import { Session } from '../../../src/io/session/session.js';
import { observeWebSockets } from '../../../src/observe.js';
import { serveEndpoints, SimulatedNetwork } from '../../../src/simulated/index.js';
import { ended, messages, opened } from '../../contract/contract.js';
import { written } from './written.js';

const url = (endpoint: string): string => `ws://${location.host}/demo/${endpoint}`;
const page = () => ({ WebSocket: window.WebSocket, url });
const sessions: Session[] = [];

function attach(socket: WebSocket): Session {
  const session = new Session();
  sessions.push(session);
  session.attach(socket);
  return session;
}

afterEach(() => {
  for (const session of sessions.splice(0)) session.detach();
});

/** What of a page's sockets could be replaced, as it is now. */
function methods({ prototype } = WebSocket): unknown[] {
  return Reflect.ownKeys(prototype)
    .map((key) => Object.getOwnPropertyDescriptor(prototype, key)!)
    .concat(Object.getOwnPropertyDescriptor(EventTarget.prototype, 'addEventListener')!)
    .flatMap(
      ({ value, get, set, ...flags }) => [value, get, set, JSON.stringify(flags)] as unknown[],
    );
}

const isSame = (one: unknown[], other: unknown[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** Sends, and waits for what comes back. */
async function echoed(socket: WebSocket, text: string): Promise<void> {
  const echo = messages(socket, 1);
  socket.send(text);
  await echo;
}

/** The note that a session is attached, or detached. */
const ATTACHED = ['note', 'information'];

describe('A session attached to a socket of the page', () => {
  it('puts nothing on it, and tells of no other', async () => {
    const [socket, other] = [await opened(page()), await opened(page())];
    const session = attach(socket);
    await echoed(other, 'other');
    await echoed(socket, 'shown');
    expect(Reflect.ownKeys(socket)).toEqual([]);
    expect(written(session)).toEqual([ATTACHED, ['>', 'shown'], ['<', 'shown']]);
    await Promise.all([ended(socket), ended(other)]);
  });

  it('leaves every property of sockets as it was, when the last is detached', async () => {
    const before = methods();
    const [socket, other] = [await opened(page()), await opened(page())];
    const [first, second] = [attach(socket), attach(other)];
    expect(isSame(methods(), before)).toBe(false);
    first.detach();
    await echoed(socket, 'unseen');
    await echoed(other, 'seen');
    second.detach();
    expect(isSame(methods(), before)).toBe(true);
    expect(written(first)).toEqual([ATTACHED, ATTACHED]);
    expect(written(second)).toEqual([ATTACHED, ['>', 'seen'], ['<', 'seen'], ATTACHED]);
    await Promise.all([ended(socket), ended(other)]);
  });

  it.each([
    ['the session first', true, true],
    ['the session first, and it lasts longer', true, false],
    ['the observer first', false, false],
    ['the observer first, and it lasts longer', false, true],
  ])('goes with an observer, %s', async (_, isSessionFirst, isSessionGoneFirst) => {
    const before = methods();
    const socket = await opened(page());
    const early = isSessionFirst ? attach(socket) : undefined;
    const observer = observeWebSockets(window);
    const session = early ?? attach(socket);
    const seen = await opened(page());
    const ends = [() => session.detach(), () => observer.stop()];
    if (!isSessionGoneFirst) ends.reverse();
    await echoed(seen, 'b');
    ends[0]!();
    await echoed(socket, 'a');
    ends[1]!();
    expect(isSame(methods(), before)).toBe(true);
    const rest = isSessionGoneFirst
      ? []
      : [
          ['>', 'a'],
          ['<', 'a'],
        ];
    expect(written(session)).toEqual([ATTACHED, ...rest, ATTACHED]);
    expect(written(observer.sessions[0]!).slice(0, 3)).toEqual([['open'], ['>', 'b'], ['<', 'b']]);
    await Promise.all([ended(socket), ended(seen)]);
  });

  it('is attached to a socket that is observed already, beside the session of the observer', async () => {
    const observer = observeWebSockets(window);
    const socket = await opened(page());
    const session = attach(socket);
    await echoed(socket, 'twice');
    observer.stop();
    await echoed(socket, 'once');
    expect(written(session).slice(1)).toEqual([
      ['>', 'twice'],
      ['<', 'twice'],
      ['>', 'once'],
      ['<', 'once'],
    ]);
    expect(written(observer.sessions[0]!)).toEqual([
      ['open'],
      ['>', 'twice'],
      ['<', 'twice'],
      ATTACHED,
    ]);
    await ended(socket);
  });

  it('sees what goes out: as a subclass makes it, and round the instance', async () => {
    class Loud extends WebSocket {
      override send(data: string): void {
        super.send(data.toUpperCase());
      }
    }
    const socket = await opened({ WebSocket: Loud, url });
    const session = attach(socket);
    await echoed(socket, 'quiet');
    const echo = messages(socket, 1);
    WebSocket.prototype.send.call(socket, 'round');
    await echo;
    expect(written(session).slice(1)).toEqual([
      ['>', 'QUIET'],
      ['<', 'QUIET'],
      ['>', 'round'],
      ['<', 'round'],
    ]);
    await ended(socket);
  });

  it('sees a message that a later listener of the page keeps from all others', async () => {
    const socket = await opened(page());
    const session = attach(socket);
    socket.addEventListener(
      'message',
      (event) => {
        event.stopImmediatePropagation();
      },
      true,
    );
    socket.send('x');
    await expect.poll(() => written(session)).toContainEqual(['<', 'x']);
    await ended(socket);
  });

  it('leaves the handler of the page what it is, whenever it is set', async () => {
    const socket = await opened(page());
    const seen: unknown[] = [];
    const handler = ({ data }: MessageEvent): void => {
      seen.push(data);
    };
    socket.onmessage = handler;
    const session = attach(socket);
    expect(socket.onmessage).toBe(handler);
    await echoed(socket, '1');
    socket.onmessage = null;
    socket.onmessage = handler;
    await echoed(socket, '2');
    session.detach();
    await echoed(socket, '3');
    expect(seen).toEqual(['1', '2', '3']);
    expect(written(session).filter((entry) => (entry as string[])[0] === '<')).toEqual([
      ['<', '1'],
      ['<', '2'],
    ]);
    await ended(socket);
  });

  it('shows a socket of a frame', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow as Window & typeof globalThis;
    const before = [methods(), methods(inner.WebSocket)];
    const socket = await opened({ WebSocket: inner.WebSocket, url });
    const session = attach(socket);
    expect(isSame(methods(), before[0]!)).toBe(true);
    await echoed(socket, 'inside');
    session.detach();
    expect(isSame(methods(inner.WebSocket), before[1]!)).toBe(true);
    expect(written(session).slice(1, 3)).toEqual([
      ['>', 'inside'],
      ['<', 'inside'],
    ]);
    await ended(socket);
    frame.remove();
  });

  it('shows a simulated socket', async () => {
    const network = new SimulatedNetwork();
    serveEndpoints(network, url(''));
    const socket = await opened({ WebSocket: network.WebSocket, url });
    const session = attach(socket);
    await echoed(socket, 'x');
    expect(Reflect.ownKeys(socket)).toEqual([]);
    expect(written(session).slice(1)).toEqual([
      ['>', 'x'],
      ['<', 'x'],
    ]);
    await ended(socket);
  });

  it('shows what only behaves like a socket, whose own two methods it then replaces', async () => {
    const inner = await opened(page());
    const socket = Object.create(
      WebSocket.prototype,
      Object.fromEntries(
        ['url', 'readyState', 'protocol', 'extensions', 'bufferedAmount', 'binaryType'].map(
          (name) => [name, { get: () => Reflect.get(inner, name) as unknown }],
        ),
      ),
    ) as WebSocket;
    for (const name of ['send', 'close', 'addEventListener', 'removeEventListener'] as const) {
      Object.defineProperty(socket, name, { value: inner[name].bind(inner), configurable: true });
    }
    const before = Object.getOwnPropertyDescriptors(socket);
    const session = attach(socket);
    await echoed(socket, 'x');
    session.detach();
    expect(Object.getOwnPropertyDescriptors(socket)).toEqual(before);
    expect(written(session).slice(1, 3)).toEqual([
      ['>', 'x'],
      ['<', 'x'],
    ]);
    await ended(inner);
  });

  it('replaces those of the socket, too, where the prototype does not let itself be changed', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow as Window & typeof globalThis;
    Object.freeze(inner.WebSocket.prototype);
    const socket = await opened({ WebSocket: inner.WebSocket, url });
    const session = attach(socket);
    await echoed(socket, 'x');
    session.detach();
    expect(Reflect.ownKeys(socket)).toEqual([]);
    expect(written(session).slice(1, 3)).toEqual([
      ['>', 'x'],
      ['<', 'x'],
    ]);
    await ended(socket);
    frame.remove();
  });

  it('changes nothing when it has a connection already', async () => {
    const before = methods();
    const [socket, other] = [await opened(page()), await opened(page())];
    const session = new Session({ url: url('echo') });
    session.connect();
    expect(() => {
      session.attach(other);
    }).toThrow('connection already');
    expect(isSame(methods(), before)).toBe(true);
    session.dispose();
    await Promise.all([ended(socket), ended(other)]);
  });
});
