import { PortableSession, type SessionOptions } from '../../core/session/portable-session.js';
import type { AttachOptions } from '../../core/session/session-options.js';
import type { SessionPorts } from '../../core/session/session-ports.js';
import type { SocketLike } from '../../core/socket/socket.js';
import { seenSocket } from '../tap/seen-socket.js';
import { browserPorts } from './browser-ports.js';

/** Options of a session in a browser; the ports default to the browser's. */
export interface LiveSessionOptions extends SessionOptions, Partial<SessionPorts> {}

/** A {@link PortableSession} with the browser's own `WebSocket`, clock and timers. */
export class Session extends PortableSession {
  constructor({
    WebSocket,
    schemes,
    now,
    wallClock,
    after,
    pageProtocol,
    ...options
  }: LiveSessionOptions = {}) {
    const given = { WebSocket, schemes, now, wallClock, after, pageProtocol };
    const ports = Object.fromEntries(Object.entries(given).filter(([, port]) => port));
    super(options, browserPorts(ports));
  }

  /**
   * Shows a socket that the page made: each message either way, each call of `send()` and
   * `close()`, its events and its bufferedAmount, from now on. What was before is not known.
   *
   * The socket stays the page's. Listeners are added, and nothing is put on it: of a browser's own
   * `WebSocket`, the prototype's `send` and `close` are replaced until the last session detaches,
   * by functions that report this one socket and pass on the calls of all others; of any other
   * object, its own two are replaced. `binaryType` is never set, the inspector throws nothing into
   * the page, and neither {@link detach} nor {@link dispose} closes it. A message is not seen if an
   * earlier listener stops it. {@link send} sends data unchanged, bypassing a `send` that the page
   * has put over the browser's own.
   *
   * @throws Error when a connection is being made or open, or when this is a recording.
   */
  override attach(socket: SocketLike, options: AttachOptions = {}): void {
    const seen = options.tap === undefined ? seenSocket(socket) : undefined;
    if (seen === undefined) super.attach(socket, options);
    else super.attach(seen.socket, { ...options, tap: seen.tap });
  }
}
