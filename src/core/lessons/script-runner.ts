import type { PortableSession } from '../session/portable-session.js';

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
  /** Whether the statements of the script ended with it; what it has set up goes on. */
  readonly isEnd: boolean;
}

/** What becomes of a script. */
export type ScriptMessage =
  | OutputMessage
  | ThrownMessage
  /** The next statement, which waits for a step; `undefined` when the next thing is an event. */
  | { readonly kind: 'waiting'; readonly line: number | undefined }
  /** The last statement has been run; events may still come. */
  | { readonly kind: 'done' }
  /** The script did not let anything else run for too long, and was ended. */
  | { readonly kind: 'stuck' }
  /** The script could not be started; a sentence says why. */
  | { readonly kind: 'failed'; readonly message: string };

/** How a script is started. */
export interface ScriptStart {
  /** JavaScript; where it is gone through step by step, with a call of `$step(line)` before each statement. */
  readonly script: string;
  /** What `url` is in the script; an address that begins with `sim:` makes its sockets simulated ones. */
  readonly url: string;
  /** Whether it waits before each statement, and before each event of a simulated socket, for a step. */
  readonly isStepping: boolean;
  /** Is called with all that becomes of it, until it is stopped. */
  readonly onMessage: (message: ScriptMessage) => void;
  /** Is called with a session for each socket that it has made, in their order, when there is another. */
  readonly onSessions: (sessions: readonly PortableSession[]) => void;
}

/** Runs the scripts of a lesson, one at a time, apart from the page. */
export interface ScriptRunner {
  /** Fetches what is needed, so that later nothing has to be. @returns a promise that is never rejected. */
  prepare(): Promise<void>;
  /** Runs a script, and ends the one before. What goes wrong is told as a message. */
  start(start: ScriptStart): void;
  /** Lets a script go on that waits for a step. */
  step(): void;
  /** Ends the script, with its sockets and timers. Its sessions stay, to be read. */
  stop(): void;
  /** Ends the script, and leaves nothing in the page. */
  dispose(): void;
}
