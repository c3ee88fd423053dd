import type { Problem } from '../socket/problem.js';

/** What happened to a message that was sent. */
export type SendOutcome =
  /** The socket took it. */
  | { readonly outcome: 'sent'; readonly sequence: number }
  /** The socket was closing or closed: `send()` threw nothing and dropped it (WebSockets §3.1). */
  | { readonly outcome: 'discarded'; readonly sequence: number; readonly sentence: string }
  /** `send()` threw, or there is no socket: nothing happened. */
  | { readonly outcome: 'refused'; readonly sequence: number; readonly problem: Problem };
