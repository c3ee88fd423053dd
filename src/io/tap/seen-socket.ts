import { listenTo, tapped, type SocketTap } from '../../core/socket/socket-tap.js';
import type { SocketLike } from '../../core/socket/socket.js';
import { ObservedSocket } from './observed-socket.js';
import { SocketCalls } from './socket-calls.js';

/** A socket that the page made, accessed by the browser's own methods, and its tap. */
export interface SeenSocket {
  readonly socket: ObservedSocket;
  readonly tap: SocketTap;
}

/**
 * How to tap a browser's own socket without leaving a trace on it.
 *
 * @returns `undefined` for an object that only behaves like a socket, and where the prototype
 *   cannot be changed.
 */
export function seenSocket(made: SocketLike): SeenSocket | undefined {
  const prototype = socketPrototypeOf(made);
  if (prototype === undefined) return undefined;
  try {
    const calls = SocketCalls.of(prototype);
    const socket = new ObservedSocket(made as WebSocket, calls.native);
    // The getters of a WebSocket throw for any other object.
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

/** The prototype of the `WebSocket` that an object comes from, of whichever frame. */
function socketPrototypeOf(socket: object): object | undefined {
  let holder = Reflect.getPrototypeOf(socket);
  // The prototypes of subclasses come before it.
  while (holder !== null && !Object.hasOwn(holder, 'onmessage'))
    holder = Reflect.getPrototypeOf(holder);
  return holder ?? undefined;
}
