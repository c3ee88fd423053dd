import type { SavedBook } from './saved-book.js';

/** Storage for saved messages and variables. */
export interface SavedStore {
  /** The current book; the same object until it changes. */
  readonly book: SavedBook;
  /**
   * A sentence on why it will be lost at the next visit; `undefined` when it is stored. It may
   * change with every {@link change}.
   */
  readonly problem: string | undefined;
  /** Changes the book, after reading it anew, so that changes by another tab are not lost. */
  change(make: (book: SavedBook) => SavedBook): void;
  /** Calls back after every change, also by another tab. @returns a function that ends it. */
  listen(callback: () => void): () => void;
}
