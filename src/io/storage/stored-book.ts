import { t } from '../../core/language/language.js';

/** The parts of a window that a {@link StoredBook} uses. */
export interface StoragePlace {
  /** Throws where storage is blocked, as `window.localStorage` does (HTML §12.2.3). */
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  addEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
  removeEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
}

/** How a book is written as text. */
export interface BookFormat<Book> {
  /** Its key in `localStorage`. */
  readonly key: string;
  readonly empty: Book;
  readonly write: (book: Book) => string;
  readonly parse: (
    text: string,
  ) =>
    { readonly ok: true; readonly book: Book } | { readonly ok: false; readonly message: string };
  /** Merges two books, so that nothing of either is lost. */
  readonly merge: (book: Book, added: Book) => Book;
  /** Merges a book that was read into the one in memory. Default: replaces it. */
  readonly recall?: (stored: Book, remembered: Book) => Book;
  /** The sentence for a storage that is full, or blocked. */
  readonly loss: (isFull: boolean) => string;
}

/**
 * Keeps a book in `localStorage`. Where that is blocked or full it stays in memory, and
 * {@link problem} says so. Stored text that cannot be read, of a later version for example, is
 * copied to another key before it is overwritten.
 */
export class StoredBook<Book> {
  readonly #format: BookFormat<Book>;
  readonly #place: StoragePlace;
  readonly #callbacks = new Set<() => void>();
  #book: Book;
  #problem: string | undefined;
  /** The text that was last read or written; `null` for none. */
  #text: string | null = null;
  /** Whether the book in memory could not be written. */
  #isAhead = false;

  constructor(format: BookFormat<Book>, place: StoragePlace) {
    this.#format = format;
    this.#place = place;
    this.#book = format.empty;
    this.#read();
  }

  /** The current book; the same object until it changes. */
  get book(): Book {
    return this.#book;
  }

  /** A sentence on why it will be lost at the next visit; `undefined` when it is stored. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Changes the book, after reading it anew, so that changes by another tab are not lost. */
  change(make: (book: Book) => Book): void {
    this.#read();
    this.#book = make(this.#book);
    this.#write();
    this.#notify();
  }

  /** Calls back after every change, also by another tab. @returns a function that ends it. */
  listen(callback: () => void): () => void {
    if (this.#callbacks.size === 0) this.#place.addEventListener('storage', this.#onStorage);
    this.#callbacks.add(callback);
    return () => {
      this.#callbacks.delete(callback);
      if (this.#callbacks.size === 0) this.#place.removeEventListener('storage', this.#onStorage);
    };
  }

  #read(): void {
    const { key, empty, parse, merge, recall, loss } = this.#format;
    let text: string | null;
    try {
      text = this.#place.localStorage.getItem(key);
    } catch {
      this.#problem = loss(false);
      return;
    }
    if (text === this.#text) return;
    this.#text = text;
    const parsed = text === null ? ({ ok: true, book: empty } as const) : parse(text);
    if (!parsed.ok) {
      this.#setAside(text!, parsed.message);
    } else if (this.#isAhead) {
      // Another tab has written: keep what could not be written here.
      this.#book = merge(this.#book, parsed.book);
    } else {
      this.#book = recall?.(parsed.book, this.#book) ?? parsed.book;
      this.#problem = undefined;
    }
  }

  #setAside(text: string, message: string): void {
    const aside = `${this.#format.key}.unreadable`;
    try {
      this.#place.localStorage.setItem(aside, text);
      this.#problem = t('What was stored cannot be read; it is kept as “{0}”. {1}', aside, message);
    } catch {
      this.#problem = t('What was stored cannot be read; saving replaces it. {0}', message);
    }
  }

  #write(): void {
    const { key, write, loss } = this.#format;
    const text = write(this.#book);
    try {
      this.#place.localStorage.setItem(key, text);
      this.#text = text;
      this.#isAhead = false;
      this.#problem = undefined;
    } catch (error) {
      this.#isAhead = true;
      this.#problem = loss(error instanceof DOMException && error.name === 'QuotaExceededError');
    }
  }

  readonly #onStorage = ({ key }: StorageEvent): void => {
    // A `storage` event without a key means that everything was cleared.
    if (key !== this.#format.key && key !== null) return;
    this.#read();
    this.#notify();
  };

  #notify(): void {
    for (const callback of this.#callbacks) callback();
  }
}
