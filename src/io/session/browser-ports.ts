import type { SessionPorts } from '../../core/session/session-ports.js';
import { originalOf } from '../tap/stand-ins.js';

/** The ports of a session in a browser, or in any host with `WebSocket` and `performance`. */
export function browserPorts(overrides: Partial<SessionPorts> = {}): SessionPorts {
  // Read once: it never changes, and `now` is called for every message.
  const { timeOrigin } = performance;
  return {
    // The inspector's own connections are not observed as sockets of the page.
    WebSocket: originalOf(globalThis.WebSocket),
    now: () => timeOrigin + performance.now(),
    // If the log has another clock, differences to the computer's mean nothing.
    wallClock: overrides.now === undefined ? () => Date.now() : undefined,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    pageProtocol: globalThis.location?.protocol ?? '',
    ...overrides,
  };
}
