import type { ReadyState } from '../socket/ready-state.js';

/** What was called, and with what. */
export type CallMade =
  | { readonly kind: 'connect'; readonly url: string; readonly protocols: readonly string[] }
  | {
      readonly kind: 'close';
      /** As it was given; `undefined` for none. */
      readonly code: number | undefined;
      readonly reason: string | undefined;
    };

/** A call of the WebSocket API that is no message, and therefore no entry of the log. */
export type ApiCall = CallMade & {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The entry of the log before which it was made. */
  readonly before: number;
  /** Right after the call. */
  readonly readyState: ReadyState;
  /** Right after the call, in bytes. */
  readonly bufferedAmount: number;
};
