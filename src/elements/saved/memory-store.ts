import { emptyBook, type SavedBook } from '../../core/composer/saved-book.js';
import type { SavedStore } from '../../core/composer/saved-store.js';
import { t } from '../../core/language/language.js';

/** Keeps saved messages as long as the page is open, and says so. */
export class MemoryStore implements SavedStore {
  #book: SavedBook = emptyBook;
  readonly #callbacks = new Set<() => void>();

  get problem(): string {
    return t('Nothing keeps this: what is saved is gone when this page is closed.');
  }

  get book(): SavedBook {
    return this.#book;
  }

  change(make: (book: SavedBook) => SavedBook): void {
    this.#book = make(this.#book);
    for (const callback of this.#callbacks) callback();
  }

  listen(callback: () => void): () => void {
    this.#callbacks.add(callback);
    return () => this.#callbacks.delete(callback);
  }
}
