/** The values of `WebSocket.readyState` (WHATWG WebSockets §3.1). */
export const ReadyState = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 } as const;
export type ReadyState = (typeof ReadyState)[keyof typeof ReadyState];

export type ReadyStateName = keyof typeof ReadyState;

const names: readonly ReadyStateName[] = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'];

/** The name of the constant: `OPEN` for 1. */
export function readyStateName(readyState: ReadyState): ReadyStateName {
  return names[readyState]!;
}
