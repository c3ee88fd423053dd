import type { PortableSession } from '../session/portable-session.js';

/** The arguments of a call of `console`, as text. */
export interface OutputMessage {
  readonly kind: 'output';
  readonly level: 'log' | 'warn' | 'error';
  readonly text: string;
}

/** An uncaught exception. */
export interface ThrownMessage {
  readonly kind: 'thrown';
  readonly name: string;
  readonly message: string;
  /** The line of the script, from 1; `undefined` where unknown. */
  readonly line: number | undefined;
  /** Whether it ended the script's statements; its listeners and timers go on. */
  readonly isEnd: boolean;
}

/** A message about a running script. */
export type ScriptMessage =
  | OutputMessage
  | ThrownMessage
  /** The next statement, which waits for a step; `undefined` when an event is next. */
  | { readonly kind: 'waiting'; readonly line: number | undefined }
  /** The last statement has been run; events may still come. */
  | { readonly kind: 'done' }
  /** The script did not return to the event loop for too long, and was ended. */
  | { readonly kind: 'stuck' }
  /** The script could not be started; `message` is a sentence on why. */
  | { readonly kind: 'failed'; readonly message: string };

/** The parameters of {@link ScriptRunner.start}. */
export interface ScriptStart {
  /** JavaScript; when stepping, with a call of `$step(line)` before each statement. */
  readonly script: string;
  /** The value of `url` in the script; one that begins with `sim:` makes its sockets simulated. */
  readonly url: string;
  /** Whether it waits for a step before each statement and each event of a simulated socket. */
  readonly isStepping: boolean;
  /** Called with each message, until the script is stopped. */
  readonly onMessage: (message: ScriptMessage) => void;
  /** Called with the sessions of all its sockets, in order, when there is a new one. */
  readonly onSessions: (sessions: readonly PortableSession[]) => void;
}

/** Runs the scripts of a lesson, one at a time, isolated from the page. */
export interface ScriptRunner {
  /** Loads what is needed, so that it works offline. @returns a promise that is never rejected. */
  prepare(): Promise<void>;
  /** Runs a script, and ends the previous one. Errors are reported as messages. */
  start(start: ScriptStart): void;
  /** Makes a waiting script take a step. */
  step(): void;
  /** Ends the script, with its sockets and timers. Its sessions stay readable. */
  stop(): void;
  /** Ends the script, and removes everything from the page. */
  dispose(): void;
}
