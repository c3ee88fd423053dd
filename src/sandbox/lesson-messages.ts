/**
 * Messages between the page, the sandboxed frame of a script, and the script's worker.
 *
 * ```
 *   page ──start, end──► frame ──start──► worker
 *   page ◄────────────── frame            stuck, failed
 *   page ◄───────────────────────────────► worker   output, thrown, waiting, done; step
 * ```
 */

/**
 * From the page to the frame, which passes it on to a new worker. It carries three ports to the
 * page: for the worker, for reports of its sockets, and for the frame itself.
 */
export interface StartMessage {
  readonly kind: 'start';
  readonly script: string;
  /** The value of `url` in the script. */
  readonly url: string;
  /** Whether the script waits for a step before each statement and each event. */
  readonly isStepping: boolean;
}

/** From the page to the frame: ends the worker. */
export interface EndMessage {
  readonly kind: 'end';
}

/** From the page to the worker. */
export interface PageMessage {
  readonly kind: 'step';
}

/** From the frame to the page, when it is ready for messages. */
export const FRAME_READY = 'ws-inspector:lesson-frame-ready';

/** The frame asks the worker whether it is alive; the worker answers, the first time unasked. */
export const PULSE = 'ws-inspector:pulse';
