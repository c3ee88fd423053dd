import type { SessionPorts } from '../core/session-ports.js';

/** A session's surroundings in a browser, or in any host with `WebSocket` and `performance`. */
export function browserPorts(overrides: Partial<SessionPorts> = {}): SessionPorts {
  // Read once: it never changes, and this is asked for every message.
  const { timeOrigin } = performance;
  return {
    WebSocket: globalThis.WebSocket,
    now: () => timeOrigin + performance.now(),
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
