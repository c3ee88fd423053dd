import type { SocketEvents } from '../../core/socket/socket-tap.js';

/** Passes events on to several receivers; with a single one, returns that one itself. */
export function broadcastEvents(all: ReadonlySet<SocketEvents>): SocketEvents {
  const [first] = all;
  if (first !== undefined && all.size === 1) return first;
  const each = (run: (events: SocketEvents) => void): void => {
    for (const events of all) run(events);
  };
  return {
    opened: () => {
      each((events) => events.opened());
    },
    received: (data) => {
      each((events) => events.received(data));
    },
    failed: () => {
      each((events) => events.failed());
    },
    closed: (event) => {
      each((events) => events.closed(event));
    },
    sent: (data, readyState) => {
      each((events) => events.sent(data, readyState));
    },
    refused: (data, error) => {
      each((events) => events.refused(data, error));
    },
    closing: (code, reason) => {
      each((events) => events.closing(code, reason));
    },
  };
}
