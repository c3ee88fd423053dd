import type { CloseDetail } from '../../src/core/log/entry.js';

/** How a case gets its connection; `bare` is a socket without the inspector. */
export type Way = 'form' | 'session' | 'socket' | 'bare';

/** What a page is asked to do. */
export interface PageTask {
  readonly way: Way;
  readonly url?: string;
  /** What the constructor is given, whatever it is. */
  readonly protocols?: unknown;
  readonly binaryType?: BinaryType;
  /** How long the end is waited for, in milliseconds. */
  readonly limit: number;
}

/** What came of it. */
export interface PageResult {
  /** The log, an entry a text, and what was thrown or said. */
  readonly log: readonly string[];
  /** Each close entry. */
  readonly closes: readonly CloseDetail[];
}

/** What an act has in its hands: the same calls, whatever way they go. */
export interface Target {
  readonly url: string;
  /** The page's own socket; only where the way is `socket` or `bare`. */
  readonly socket: WebSocket;
  /** Makes the connection; an act that calls it itself is not connected before. */
  connect(...args: unknown[]): void;
  /** Takes a socket that was made elsewhere; only where the way is `socket` or `bare`. */
  attach(socket: WebSocket): void;
  send(...args: unknown[]): void;
  close(...args: unknown[]): void;
  isOpen(): boolean;
  /** When the connection is open, or has ended. */
  opened(): Promise<void>;
  /** When so many messages have come, or it has ended. */
  answered(messages: number): Promise<void>;
  /** When it has ended. */
  ended(): Promise<void>;
  wait(milliseconds: number): Promise<void>;
  /** Adds something to what is compared. */
  say(text: string): void;
}

/** What is put into each page as `faultKit`. */
export interface Kit {
  /** Opens a tab, types an address and subprotocols there, and presses *Connect*. */
  connect(url: string, protocols: readonly string[]): Promise<void>;
  run(task: PageTask, act: (target: Target) => unknown): Promise<PageResult>;
  /** Sentences on what the rows and the details show, and the log does not say; empty when they agree. */
  compareScreen(explanation: readonly string[]): Promise<readonly string[]>;
  /** Ends what {@link run} began. */
  done(): void;
  /** The element with a role and a name, or `null`. */
  find(role: string, name: string): HTMLElement | null;
  /** The same, as soon as it is there; throws when it is not within some milliseconds. */
  waitFor(role: string, name: string, timeout: number): Promise<HTMLElement>;
  /** Puts a text over what an input or an editor holds. */
  fill(field: HTMLElement, text: string): void;
  /** All of them, `name` being a part of theirs. */
  findAll(role: string, name?: string, within?: ParentNode): HTMLElement[];
}

declare global {
  interface Window {
    faultKit: Kit;
  }
}
