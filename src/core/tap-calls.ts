import { settleSendable } from './payload.js';
import type { SocketEvents } from './socket-tap.js';
import type { SocketLike } from './socket.js';

/** A method of a socket, as a proxy hands it on. */
export type SocketMethod = (this: unknown, ...args: never[]) => unknown;

/**
 * Calls `send()` for the page, exactly as the page did, and tells of it. What it returns or throws
 * is what the socket's own method does.
 */
export function tellSend(
  send: SocketMethod,
  socket: SocketLike,
  args: unknown[],
  events: SocketEvents,
): unknown {
  if (args.length === 0) return Reflect.apply(send, socket, args);
  const data = (args[0] = settleSendable(args[0]));
  const { readyState } = socket;
  let result: unknown;
  try {
    result = Reflect.apply(send, socket, args);
  } catch (error) {
    events.refused(data, error);
    throw error;
  }
  events.sent(data, readyState);
  return result;
}

/** Calls `close()` for the page, exactly as the page did, and tells of it. */
export function tellClose(
  close: SocketMethod,
  socket: SocketLike,
  args: unknown[],
  events: SocketEvents,
): unknown {
  const result: unknown = Reflect.apply(close, socket, args);
  events.closing(args[0], args[1]);
  return result;
}
