import type { SocketEvents } from '../../core/socket/socket-tap.js';

/** Tells several what one tells; with a single one, that one itself. */
export function broadcastEvents(all: ReadonlySet<SocketEvents>): SocketEvents {
  const [first] = all;
  if (first !== undefined && all.size === 1) return first;
  const tell = (run: (events: SocketEvents) => void): void => {
    for (const events of all) run(events);
  };
  return {
    opened: () => {
      tell((events) => events.opened());
    },
    received: (data) => {
      tell((events) => events.received(data));
    },
    failed: () => {
      tell((events) => events.failed());
    },
    closed: (event) => {
      tell((events) => events.closed(event));
    },
    sent: (data, readyState) => {
      tell((events) => events.sent(data, readyState));
    },
    refused: (data, error) => {
      tell((events) => events.refused(data, error));
    },
    closing: (code, reason) => {
      tell((events) => events.closing(code, reason));
    },
  };
}
