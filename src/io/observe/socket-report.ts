import type { Payload } from '../../core/bytes/payload.js';
import type { SocketClose } from '../../core/socket/socket.js';

/** What happened to a socket of a worker. */
export type SocketReport =
  | {
      readonly type: 'made';
      readonly url: string;
      readonly offered: readonly string[];
    }
  | { readonly type: 'opened'; readonly protocol: string; readonly extensions: string }
  | { readonly type: 'received'; readonly data: Payload; readonly binaryType: string }
  | { readonly type: 'sent'; readonly data: Payload; readonly readyState: number }
  | {
      readonly type: 'refused';
      /** Missing for a value that cannot be made a string, a symbol for example. */
      readonly data?: Payload;
      readonly error: { readonly name: string; readonly message: string };
    }
  | { readonly type: 'closing'; readonly code?: number; readonly reason?: string }
  | { readonly type: 'failed' }
  | ({ readonly type: 'closed' } & SocketClose);

/** A report, with its socket and time. */
export type SentReport = SocketReport & {
  /** The number of the socket in its worker, from 1. */
  readonly socket: number;
  /** Milliseconds since 1970, by the worker's clock. */
  readonly time: number;
};

/** A post of a worker: reports in their order, and the current state of its sockets. */
export interface ReportBatch {
  readonly reports: readonly SentReport[];
  readonly states: readonly SocketNow[];
  /** Reports that were dropped because too many came before there was a port. */
  readonly lost: number;
}

/** The state of a socket that changes without an event. */
export interface SocketNow {
  readonly socket: number;
  readonly readyState: number;
  readonly bufferedAmount: number;
}

/** A request of a page to a worker about one of its sockets. */
export type SocketOrder =
  | { readonly socket: number; readonly order: 'send'; readonly data: Payload }
  | {
      readonly socket: number;
      readonly order: 'close';
      readonly code?: number | undefined;
      readonly reason?: string | undefined;
    };

const HELLO = 'ws-inspector: report your WebSockets here';

/** The message that gives a worker the port for its reports. */
export const hello = { hello: HELLO } as const;

/** Whether a message is {@link hello}, and not one of the page. */
export function isHello(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'hello' in data && data.hello === HELLO;
}
