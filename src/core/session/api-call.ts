import type { ReadyState } from '../socket/ready-state.js';

/** The method that was called, and its arguments. */
export type CallMade =
  | { readonly kind: 'connect'; readonly url: string; readonly protocols: readonly string[] }
  | {
      readonly kind: 'close';
      /** As it was given; `undefined` for none. */
      readonly code: number | undefined;
      readonly reason: string | undefined;
    };

/** A call of the WebSocket API other than `send()`: it has no entry in the log. */
export type ApiCall = CallMade & {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Sequence number of the next entry of the log at the time of the call. */
  readonly before: number;
  /** Right after the call. */
  readonly readyState: ReadyState;
  /** Right after the call, in bytes. */
  readonly bufferedAmount: number;
};
