import type { SocketEvents } from './socket-tap.js';

/**
 * Wraps events so that they never throw: a fault while logging must not reach the page that uses
 * the socket.
 */
export function quietEvents(events: SocketEvents): SocketEvents {
  return {
    opened: () => {
      quietly(() => events.opened());
    },
    // One try here, instead of a closure for every message.
    received: (data) => {
      try {
        events.received(data);
      } catch {
        // The page goes on.
      }
    },
    failed: () => {
      quietly(() => events.failed());
    },
    closed: (event) => {
      quietly(() => events.closed(event));
    },
    sent: (data, readyState) => {
      try {
        events.sent(data, readyState);
      } catch {
        // The page goes on.
      }
    },
    refused: (data, error) => {
      quietly(() => events.refused(data, error));
    },
    closing: (code, reason) => {
      quietly(() => events.closing(code, reason));
    },
  };
}

function quietly(run: () => void): void {
  try {
    run();
  } catch {
    // The page goes on.
  }
}
