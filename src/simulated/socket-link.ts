import type { Frame } from './simulated-frame.js';

/** The socket's end of a connection. */
export interface SocketEnd {
  /** Takes a frame, in a task of its own. */
  receive(frame: Frame): void;
  /** Told of bytes of payload that the network has taken. */
  drained(bytes: number): void;
}

/** What a socket does with its connection. */
export interface SocketLink {
  /** @param size bytes of payload; 0 for a control frame. */
  send(frame: Frame, size?: number): void;
  /** Ends the TCP connection at once; nothing comes or goes any more. */
  end(): void;
  /** Ends it, and says `refused` in the next task. */
  fail(): void;
}
