/** What the page, the frame in which a script is kept apart, and the script's worker say to each other. */

/** The page to the frame, with the port over which the rest is said. */
export interface StartMessage {
  readonly kind: 'start';
  readonly script: string;
  /** What `url` is in the script. */
  readonly url: string;
  /** Whether the script waits before each statement, and before each event, for a step. */
  readonly isStepping: boolean;
}

/** The page to the worker. */
export interface PageMessage { readonly kind: 'step' }

/** What `console` was called with, written out. */
export interface OutputMessage {
  readonly kind: 'output';
  readonly level: 'log' | 'warn' | 'error';
  readonly text: string;
}

/** An exception that nobody caught. */
export interface ThrownMessage {
  readonly kind: 'thrown';
  readonly name: string;
  readonly message: string;
  /** Where in the script, counted from 1; `undefined` where that is not known. */
  readonly line: number | undefined;
}

/** The worker, or the frame, to the page. */
export type ScriptMessage =
  | OutputMessage
  | ThrownMessage
  /** The next statement, which waits for a step; `undefined` when the next thing is an event. */
  | { readonly kind: 'waiting'; readonly line: number | undefined }
  /** The last statement has been run; events may still come. */
  | { readonly kind: 'done' }
  /** The script did not let anything else run for too long, and was ended. */
  | { readonly kind: 'stuck' };

/** What the frame says to the page when it can be spoken to. */
export const FRAME_READY = 'ws-inspector:lesson-frame-ready';

/** The frame asks the worker whether it still lives; the worker says so. */
export const PULSE = 'ws-inspector:pulse';
