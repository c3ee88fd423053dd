import type { Frame } from './simulated-frame.js';

/** The socket's end of a connection. */
export interface SocketEnd {
  /** Handles a frame, in a task of its own. */
  receive(frame: Frame): void;
  /** Reports payload bytes that the network has taken. */
  drained(bytes: number): void;
}

/** The socket's access to its connection. */
export interface SocketLink {
  /** @param size bytes of payload; 0 for a control frame. */
  send(frame: Frame, size?: number): void;
  /** Ends the TCP connection at once, in both directions. */
  end(): void;
  /** Ends it, and delivers `refused` in the next task. */
  fail(): void;
}
