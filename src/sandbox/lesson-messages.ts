/**
 * What the page, the frame in which a script is kept apart, and the script's worker say to each other.
 *
 * ```
 *   page ──start, end──► frame ──start──► worker
 *   page ◄────────────── frame            stuck, failed
 *   page ◄───────────────────────────────► worker   output, thrown, waiting, done; step
 * ```
 */

/**
 * The page to the frame, which hands it on to a new worker. With it come three ports to the page: for
 * the worker, for what its sockets do, and for the frame itself.
 */
export interface StartMessage {
  readonly kind: 'start';
  readonly script: string;
  /** What `url` is in the script. */
  readonly url: string;
  /** Whether the script waits before each statement, and before each event, for a step. */
  readonly isStepping: boolean;
}

/** The page to the frame: ends the worker. */
export interface EndMessage {
  readonly kind: 'end';
}

/** The page to the worker. */
export interface PageMessage {
  readonly kind: 'step';
}

/** What the frame says to the page when it can be spoken to. */
export const FRAME_READY = 'ws-inspector:lesson-frame-ready';

/** The frame asks the worker whether it still lives; the worker says so, the first time unasked. */
export const PULSE = 'ws-inspector:pulse';
