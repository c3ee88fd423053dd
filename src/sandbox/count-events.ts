import { quietEvents } from '../core/socket/quiet-events.js';
import { onSocket } from '../io/observe/socket-hook.js';
import type { ObservableScope } from '../io/tap/observed-socket.js';

/** Counts events of sockets made from now on. @returns a function that reads the count. */
export function countEvents(scope: ObservableScope): () => number {
  let count = 0;
  const add = (): void => {
    count += 1;
  };
  const nothing = (): void => {};
  onSocket(scope, (socket, _, tap) => {
    const events = { opened: add, received: add, failed: add, closed: add };
    tap(socket, quietEvents({ ...events, sent: nothing, refused: nothing, closing: nothing }));
  });
  return () => count;
}
