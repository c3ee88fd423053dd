import { PortableSession, type SessionOptions } from '../../core/session/portable-session.js';
import type { AttachOptions } from '../../core/session/session-options.js';
import type { SessionPorts } from '../../core/session/session-ports.js';
import type { SocketLike } from '../../core/socket/socket.js';
import { seenSocket } from '../tap/seen-socket.js';
import { browserPorts } from './browser-ports.js';

/** What a session in a browser starts from; the ports are the browser's unless given. */
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
   * Shows a socket that the page made: each message either way, each call of `send()` and `close()`,
   * its events and its bufferedAmount, from now on. What was before is not known.
   *
   * The socket stays the page's. It is listened to, and nothing is put on it: of a browser's own
   * `WebSocket`, the prototype's `send` and `close` are stand-ins until the last session detaches,
   * which tell of this one socket and hand on the calls of all others; of any other object, its own
   * two are replaced. `binaryType` is never set, nothing is ever thrown into the page, and neither
   * {@link detach} nor {@link dispose} closes it. A message that a listener which was there before
   * keeps from all later ones is not seen. What {@link send} sends goes out as it is, past
   * a `send` that the page has put over the browser's own.
   *
   * @throws Error when a connection is being made or open, or when this is a recording.
   */
  override attach(socket: SocketLike, options: AttachOptions = {}): void {
    const seen = options.tap === undefined ? seenSocket(socket) : undefined;
    if (seen === undefined) super.attach(socket, options);
    else super.attach(seen.socket, { ...options, tap: seen.tap });
  }
}
