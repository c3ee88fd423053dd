import type { SocketConstructor } from '../socket/socket.js';

/** What a session takes from its surroundings. `src/io/session/browser-ports.ts` gives a browser's. */
export interface SessionPorts {
  readonly WebSocket: SocketConstructor;
  /** Schemes of URLs that it accepts besides those of the specification: `sim:`. Default: none. */
  readonly schemes?: readonly string[] | undefined;
  /** Milliseconds since 1970 with a fraction, never going back: `timeOrigin + performance.now()`. */
  readonly now: () => number;
  /**
   * The computer's clock, in milliseconds since 1970: `Date.now()`. It may be set, and goes on
   * while the computer sleeps; where it and `now` diverge, a note is added. Default: none.
   */
  readonly wallClock?: (() => number) | undefined;
  /** Calls back once after some milliseconds. @returns a function that cancels it. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
  /** The scheme of the page, `https:` for example; empty outside a page. */
  readonly pageProtocol: string;
}
