/** How binary messages arrive (WHATWG WebSockets §3.1, `binaryType`). */
export type BinaryType = 'blob' | 'arraybuffer';

/** The parts of a `close` event that are read. */
export interface SocketClose {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
}

/** The parts of a `WebSocket` that a session uses; stand-ins have the same. */
export interface SocketLike {
  readonly url: string;
  readonly readyState: number;
  readonly protocol: string;
  readonly extensions: string;
  /** Bytes that `send()` took and the network has not. */
  readonly bufferedAmount: number;
  binaryType: string;
  send(data: never): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: string, listener: (event: unknown) => void): void;
  removeEventListener(type: string, listener: (event: unknown) => void): void;
}

/** The `WebSocket` constructor, or one that behaves like it. */
export type SocketConstructor = new (url: string, protocols?: string[]) => SocketLike;
