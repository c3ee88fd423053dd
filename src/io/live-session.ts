import { Session, type SessionOptions } from '../core/session.js';
import type { SessionPorts } from '../core/session-ports.js';
import { browserPorts } from './browser-ports.js';

/** What a session in a browser starts from; the ports are the browser's unless given. */
export interface LiveSessionOptions extends SessionOptions, Partial<SessionPorts> {}

/** A {@link Session} with the browser's own `WebSocket`, clock and timers. */
export class LiveSession extends Session {
  constructor({ WebSocket, schemes, now, wallClock, after, pageProtocol, ...options }: LiveSessionOptions = {}) {
    const given = { WebSocket, schemes, now, wallClock, after, pageProtocol };
    const ports = Object.fromEntries(Object.entries(given).filter(([, port]) => port));
    super(options, browserPorts(ports));
  }
}
