import type { ConnectionBook } from './connection-book.js';

/** Where connections are kept between two visits. */
export interface ConnectionStore {
  /** What is kept just now; the same object until it changes. */
  readonly book: ConnectionBook;
  /** A sentence on why it will not be there at the next visit; `undefined` when all is well. */
  readonly problem: string | undefined;
  /** Changes what is kept: reads it anew, so that what another tab did meanwhile is not lost. */
  change(make: (book: ConnectionBook) => ConnectionBook): void;
  /** Calls back after every change, also of another tab. @returns what ends that. */
  listen(callback: () => void): () => void;
}
