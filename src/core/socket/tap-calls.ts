import { isTurnedIntoText } from '../bytes/payload.js';
import type { SocketEvents } from './socket-tap.js';

/** A method of a socket, as a proxy passes it on. */
export type SocketMethod = (this: unknown, ...args: never[]) => unknown;

/** A call that the page makes. */
export interface SocketCall {
  readonly method: SocketMethod;
  /** The `this` of the call. */
  readonly target: unknown;
  /** An array of this call alone, so its first argument may be replaced. */
  readonly args: unknown[];
}

/**
 * Calls `send()` for the page, exactly as the page did, and reports it. Returns or throws what the
 * socket's own method does.
 */
export function reportSend(
  { method, target, args }: SocketCall,
  socket: { readonly readyState: number },
  events: SocketEvents,
): unknown {
  if (args.length === 0) return Reflect.apply(method, target, args);
  const data = isTurnedIntoText(args[0]) ? (args[0] = textOf(args[0])) : args[0];
  const { readyState } = socket;
  let result: unknown;
  try {
    result = Reflect.apply(method, target, args);
  } catch (error) {
    events.refused(data, error);
    throw error;
  }
  events.sent(data, readyState);
  return result;
}

/** Calls `close()` for the page, exactly as the page did, and reports it. */
export function reportClose(
  { method, target, args }: SocketCall,
  _socket: unknown,
  events: SocketEvents,
): unknown {
  const result: unknown = Reflect.apply(method, target, args);
  events.closing(args[0], args[1]);
  return result;
}

/**
 * The string that `send()` would make of an object. It is made only once, because its methods are
 * the page's. An object that cannot be converted is replaced by another such object, so that
 * `send()` throws its own exception.
 *
 * @throws what the methods of the object throw.
 */
function textOf(object: object): unknown {
  try {
    return String(object);
  } catch (error) {
    if (error instanceof TypeError && error.message === cannotConvert()) return Object.create(null);
    throw error;
  }
}

function cannotConvert(): string {
  try {
    return `${Object.create(null) as string}`;
  } catch (error) {
    return (error as TypeError).message;
  }
}
