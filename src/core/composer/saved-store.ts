import type { SavedBook } from './saved-book.js';

/** Where saved messages and variables are kept. */
export interface SavedStore {
  /** What is kept just now; the same object until it changes. */
  readonly book: SavedBook;
  /**
   * A sentence on why it will not be there at the next visit; `undefined` when all is well. It may
   * change with every {@link change}.
   */
  readonly problem: string | undefined;
  /** Changes what is kept: reads it anew, so that what another tab did meanwhile is not lost. */
  change(make: (book: SavedBook) => SavedBook): void;
  /** Calls back after every change, also of another tab. @returns what ends that. */
  listen(callback: () => void): () => void;
}
