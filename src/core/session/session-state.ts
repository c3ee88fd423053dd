import type { CloseDetail } from '../log/entry.js';
import { ReadyState } from '../socket/ready-state.js';

/**
 * What is known of a session's connection.
 *
 * ```
 *   (none) ──connecting──► CONNECTING ──opened──► OPEN ──closing──► CLOSING
 *                 ▲             │ closing ───────────────────────────►│
 *                 │             │ ended          │ ended              │ ended
 *                 └─connecting─ CLOSED ◄─────────┴────────────────────┘
 * ```
 *
 * `attached` leads from anywhere to the state that the socket is in, `detached` back to none.
 */
export interface SessionState {
  /** `undefined` until the first socket was made. */
  readonly readyState: ReadyState | undefined;
  /** Whether the page made the socket: see `Session.attach`. */
  readonly attached: boolean;
  /** How many sockets this session has made or was attached to. */
  readonly connection: number;
  /** The URL of the current or last socket, as it was resolved. */
  readonly url: string;
  readonly offered: readonly string[];
  /** The negotiated subprotocol; empty before `open` and for none. */
  readonly protocol: string;
  readonly extensions: string;
  /** Milliseconds since 1970 at which the socket was made, opened and ended. */
  readonly connectingAt: number;
  readonly openedAt: number | undefined;
  readonly endedAt: number | undefined;
  /** The arguments of `close()`, once the page or the session called it. */
  readonly requestedClose: { readonly code?: number; readonly reason?: string } | undefined;
  /** Whether an `error` event came. */
  readonly failed: boolean;
  /** What the `close` event said; `undefined` before it, and when there was none. */
  readonly close: CloseDetail | undefined;
  /** Waiting for bufferedAmount to reach 0 before closing with these arguments. */
  readonly draining: { readonly code?: number; readonly reason?: string } | undefined;
}

/** What can happen to a session's connection; messages do not change its state. */
export type SessionEvent =
  | {
      readonly type: 'connecting';
      readonly url: string;
      readonly offered: readonly string[];
      readonly time: number;
    }
  | {
      readonly type: 'attached';
      readonly readyState: ReadyState;
      readonly url: string;
      readonly offered: readonly string[];
      readonly protocol: string;
      readonly extensions: string;
      readonly time: number;
    }
  | { readonly type: 'detached' }
  | {
      readonly type: 'opened';
      readonly protocol: string;
      readonly extensions: string;
      readonly time: number;
    }
  | { readonly type: 'draining'; readonly code?: number; readonly reason?: string }
  | { readonly type: 'drain-cancelled' }
  | { readonly type: 'closing'; readonly code?: number; readonly reason?: string }
  | { readonly type: 'failed' }
  | { readonly type: 'ended'; readonly close?: CloseDetail; readonly time: number };

export const initialSessionState: SessionState = {
  readyState: undefined,
  attached: false,
  connection: 0,
  url: '',
  offered: [],
  protocol: '',
  extensions: '',
  connectingAt: 0,
  openedAt: undefined,
  endedAt: undefined,
  requestedClose: undefined,
  failed: false,
  close: undefined,
  draining: undefined,
};

/** The state after an event. An event that cannot happen in a state leaves it as it is. */
export function reduceSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'connecting':
      return {
        ...initialSessionState,
        readyState: ReadyState.CONNECTING,
        connection: state.connection + 1,
        url: event.url,
        offered: event.offered,
        connectingAt: event.time,
      };
    case 'attached':
      return attachedState(state.connection + 1, event);
    case 'detached':
      return { ...initialSessionState, connection: state.connection };
    case 'opened':
      if (state.readyState !== ReadyState.CONNECTING) return state;
      return {
        ...state,
        readyState: ReadyState.OPEN,
        protocol: event.protocol,
        extensions: event.extensions,
        openedAt: event.time,
      };
    case 'draining':
      if (state.readyState !== ReadyState.OPEN) return state;
      return { ...state, draining: closeArguments(event) };
    case 'drain-cancelled':
      return state.draining === undefined ? state : { ...state, draining: undefined };
    case 'closing':
      if (!isLive(state)) return state;
      return {
        ...state,
        readyState: ReadyState.CLOSING,
        draining: undefined,
        requestedClose: closeArguments(event),
      };
    case 'failed':
      return { ...state, failed: true };
    case 'ended':
      if (state.readyState === undefined || state.readyState === ReadyState.CLOSED) return state;
      return {
        ...state,
        readyState: ReadyState.CLOSED,
        draining: undefined,
        endedAt: event.time,
        close: event.close,
      };
  }
}

/** The state for a socket that already exists: times count from now. */
function attachedState(
  connection: number,
  event: SessionEvent & { readonly type: 'attached' },
): SessionState {
  const { readyState, url, offered, protocol, extensions, time } = event;
  const wasOpen = readyState === ReadyState.OPEN || readyState === ReadyState.CLOSING;
  return {
    ...initialSessionState,
    attached: true,
    connection,
    readyState,
    url,
    offered,
    protocol,
    extensions,
    connectingAt: time,
    openedAt: wasOpen ? time : undefined,
    endedAt: readyState === ReadyState.CLOSED ? time : undefined,
  };
}

/** Whether `close()` would do something: a connection is being made or open. */
export function isLive(state: SessionState): boolean {
  return state.readyState === ReadyState.CONNECTING || state.readyState === ReadyState.OPEN;
}

function closeArguments(event: { code?: number; reason?: string }): {
  code?: number;
  reason?: string;
} {
  return {
    ...(event.code === undefined ? {} : { code: event.code }),
    ...(event.reason === undefined ? {} : { reason: event.reason }),
  };
}
