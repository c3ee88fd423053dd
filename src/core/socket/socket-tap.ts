import type { SocketClose, SocketLike } from './socket.js';

/** What a tap reports of a socket. None of these may throw. */
export interface SocketEvents {
  /** The `open` event was fired. */
  opened(): void;
  /** A `message` event was fired, with this in its `data`. */
  received(data: unknown): void;
  /** The `error` event was fired. */
  failed(): void;
  /** The `close` event was fired. */
  closed(event: SocketClose): void;
  /**
   * The page called `send()`, and it returned.
   *
   * @param data the argument, or the string that `send()` made of it.
   * @param readyState of the socket before the call.
   */
  sent(data: unknown, readyState: number): void;
  /** The page called `send()`, and it threw. */
  refused(data: unknown, error: unknown): void;
  /** The page called `close()` with these arguments, and it returned. */
  closing(code: unknown, reason: unknown): void;
}

/** A socket with a tap. Calls of these methods act on the socket and are not reported. */
export interface TappedSocket {
  send(data: never): void;
  close(code?: number, reason?: string): void;
  /** Removes every listener and restores every replaced method. */
  release(): void;
}

/** Starts reporting what a socket does and what the page does with it. */
export type SocketTap = (socket: SocketLike, events: SocketEvents) => TappedSocket;

type Listener = readonly [type: string, listener: (event: unknown) => void];

/** Reports the four events of a socket. @returns a function that ends it. */
export function listenTo(socket: SocketLike, events: SocketEvents): () => void {
  const [open, ...rest] = stateListeners(events);
  const message: Listener = [
    'message',
    (event) => events.received((event as { readonly data: unknown }).data),
  ];
  return listen(socket, [open, message, ...rest]);
}

/** Reports the events of a socket except its messages. @returns a function that ends it. */
export function listenToStates(socket: SocketLike, events: SocketEvents): () => void {
  return listen(socket, stateListeners(events));
}

function stateListeners(events: SocketEvents): readonly [Listener, Listener, Listener] {
  return [
    ['open', () => events.opened()],
    ['error', () => events.failed()],
    ['close', (event) => events.closed(event as SocketClose)],
  ];
}

function listen(socket: SocketLike, listeners: readonly Listener[]): () => void {
  for (const [type, listener] of listeners) socket.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of listeners) socket.removeEventListener(type, listener);
  };
}

/** A tapped socket that calls the socket's own methods. */
export function tapped(socket: SocketLike, release: () => void): TappedSocket {
  return {
    send: (data) => {
      socket.send(data);
    },
    close: (...args) => {
      socket.close(...args);
    },
    release,
  };
}

/** The tap of a socket that the session made itself: it only listens. */
export const tapOwn: SocketTap = (socket, events) => tapped(socket, listenTo(socket, events));
