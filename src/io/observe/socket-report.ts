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
      /** Missing for what has no string, a symbol for example. */
      readonly data?: Payload;
      readonly error: { readonly name: string; readonly message: string };
    }
  | { readonly type: 'closing'; readonly code?: number; readonly reason?: string }
  | { readonly type: 'failed' }
  | ({ readonly type: 'closed' } & SocketClose);

/** A report with what is the same for all of them. */
export type SentReport = SocketReport & {
  /** Which socket of the worker it is about; they are counted from 1. */
  readonly socket: number;
  /** Milliseconds since 1970, by the worker's clock. */
  readonly time: number;
};

/** What a worker posts: some reports in their order, and the state that its sockets are in now. */
export interface ReportBatch {
  readonly reports: readonly SentReport[];
  readonly states: readonly SocketNow[];
  /** Reports from before anybody listened for which there was no room. */
  readonly lost: number;
}

/** What changes of a socket without an event. */
export interface SocketNow {
  readonly socket: number;
  readonly readyState: number;
  readonly bufferedAmount: number;
}

/** What a page asks a worker to do with one of its sockets. */
export type SocketOrder =
  | { readonly socket: number; readonly order: 'send'; readonly data: Payload }
  | {
      readonly socket: number;
      readonly order: 'close';
      readonly code?: number | undefined;
      readonly reason?: string | undefined;
    };

const HELLO = 'ws-inspector: report your WebSockets here';

/** The message that hands a worker the port for its reports. */
export const hello = { hello: HELLO } as const;

/** Whether a message is {@link hello}, and none of the page's own. */
export function isHello(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'hello' in data && data.hello === HELLO;
}
