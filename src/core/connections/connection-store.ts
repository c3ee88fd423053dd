import type { ConnectionBook } from './connection-book.js';

/** Storage for connections. */
export interface ConnectionStore {
  /** The current book; the same object until it changes. */
  readonly book: ConnectionBook;
  /** A sentence on why it will be lost at the next visit; `undefined` when it is stored. */
  readonly problem: string | undefined;
  /** Changes the book, after reading it anew, so that changes by another tab are not lost. */
  change(make: (book: ConnectionBook) => ConnectionBook): void;
  /** Calls back after every change, also by another tab. @returns a function that ends it. */
  listen(callback: () => void): () => void;
}
