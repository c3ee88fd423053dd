import { listenTo, tapped, type SocketTap } from '../../core/socket/socket-tap.js';
import type { SocketLike } from '../../core/socket/socket.js';
import { ObservedSocket } from './observed-socket.js';
import { SocketCalls } from './socket-calls.js';

/** A socket that somebody else made, seen past what they put over it, and how it is listened to. */
export interface SeenSocket {
  readonly socket: ObservedSocket;
  readonly tap: SocketTap;
}

/**
 * How a browser's own socket is listened to without anything on it that could be seen.
 *
 * @returns `undefined` for an object that only behaves like one, and where the prototype of sockets
 *   does not let itself be changed.
 */
export function seenSocket(made: SocketLike): SeenSocket | undefined {
  const prototype = socketPrototypeOf(made);
  if (prototype === undefined) return undefined;
  try {
    const calls = SocketCalls.of(prototype);
    const socket = new ObservedSocket(made as WebSocket, calls.native);
    // The getters of a WebSocket take nothing else.
    if (typeof socket.readyState !== 'number') return undefined;
    calls.use()();
    return { socket, tap: createTap(calls, socket) };
  } catch {
    return undefined;
  }
}

function createTap(calls: SocketCalls, socket: ObservedSocket): SocketTap {
  return (_socket, events) => {
    const ends = [calls.subscribe(socket, events), listenTo(socket, events)];
    return tapped(socket, () => {
      for (const end of ends) end();
    });
  };
}

/** The prototype of the `WebSocket` that an object comes from, in whichever frame. */
function socketPrototypeOf(socket: object): object | undefined {
  let holder = Reflect.getPrototypeOf(socket);
  // What a subclass has of its own lies before it.
  while (holder !== null && !Object.hasOwn(holder, 'onmessage'))
    holder = Reflect.getPrototypeOf(holder);
  return holder ?? undefined;
}
