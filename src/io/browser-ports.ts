import type { SessionPorts } from '../core/session-ports.js';

/** A session's surroundings in a browser, or in any host with `WebSocket` and `performance`. */
export function browserPorts(overrides: Partial<SessionPorts> = {}): SessionPorts {
  return {
    WebSocket: globalThis.WebSocket,
    now: () => performance.timeOrigin + performance.now(),
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
