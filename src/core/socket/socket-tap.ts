import type { SocketClose, SocketLike } from './socket.js';

/** What a tap tells of a socket. None of it may throw. */
export interface SocketEvents {
  /** The `open` event came. */
  opened(): void;
  /** A `message` event came, with this in its `data`. */
  received(data: unknown): void;
  /** The `error` event came. */
  failed(): void;
  /** The `close` event came. */
  closed(event: SocketClose): void;
  /**
   * Somebody else called `send()`, and it returned.
   *
   * @param data what it was given, or the string that it made of that.
   * @param readyState of the socket before the call.
   */
  sent(data: unknown, readyState: number): void;
  /** Somebody else called `send()`, and it threw. */
  refused(data: unknown, error: unknown): void;
  /** Somebody else called `close()` with these arguments, and it returned. */
  closing(code: unknown, reason: unknown): void;
}

/** A socket that is being listened to, and its own methods, which the tap does not tell of. */
export interface TappedSocket {
  send(data: never): void;
  close(code?: number, reason?: string): void;
  /** Gives back every listener and everything that was put in place of something else. */
  release(): void;
}

/** Begins to tell what a socket does, and what others do to it. */
export type SocketTap = (socket: SocketLike, events: SocketEvents) => TappedSocket;

type Listener = readonly [type: string, listener: (event: unknown) => void];

/** Tells the four events of a socket. @returns a function that ends it. */
export function listenTo(socket: SocketLike, events: SocketEvents): () => void {
  const [open, ...rest] = stateListeners(events);
  const message: Listener = [
    'message',
    (event) => events.received((event as { readonly data: unknown }).data),
  ];
  return listen(socket, [open, message, ...rest]);
}

/** Tells the events of a socket but for its messages. @returns a function that ends it. */
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

/** A tapped socket whose methods are the socket's own. */
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

/** The tap of a socket that nobody else has: it listens, and changes nothing. */
export const tapOwn: SocketTap = (socket, events) => tapped(socket, listenTo(socket, events));
