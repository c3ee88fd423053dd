import type { SessionPorts } from '../../core/session/session-ports.js';
import { originalOf } from '../tap/stand-ins.js';

/** A session's surroundings in a browser, or in any host with `WebSocket` and `performance`. */
export function browserPorts(overrides: Partial<SessionPorts> = {}): SessionPorts {
  // Read once: it never changes, and this is asked for every message.
  const { timeOrigin } = performance;
  return {
    // What the inspector itself connects is no socket of the page that it observes.
    WebSocket: originalOf(globalThis.WebSocket),
    now: () => timeOrigin + performance.now(),
    // With another clock for the log's times, the computer's has nothing to do with them.
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
