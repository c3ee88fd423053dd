import { t } from '../../core/language/language.js';

/** What a {@link StoredBook} needs of the window it runs in. */
export interface StoragePlace {
  /** Throws where storage is blocked, as `window.localStorage` does (HTML §12.2.3). */
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  addEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
  removeEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
}

/** How a book is kept as text. */
export interface BookFormat<Book> {
  /** Where it stands in `localStorage`. */
  readonly key: string;
  readonly empty: Book;
  readonly write: (book: Book) => string;
  readonly parse: (
    text: string,
  ) =>
    { readonly ok: true; readonly book: Book } | { readonly ok: false; readonly message: string };
  /** Takes one book into another, so that nothing of either is lost. */
  readonly merge: (book: Book, added: Book) => Book;
  /** What becomes of a book that was read, beside the one in memory. Default: as it was read. */
  readonly recall?: (stored: Book, remembered: Book) => Book;
  /** Says that the storage is full, or blocked, and does not keep it. */
  readonly loss: (isFull: boolean) => string;
}

/**
 * Keeps a book in `localStorage`. Where that is blocked or full it stays in memory, and
 * {@link problem} says so. What is stored and cannot be read, such as that of a later version, is
 * set aside under a key of its own before anything takes its place.
 */
export class StoredBook<Book> {
  readonly #format: BookFormat<Book>;
  readonly #place: StoragePlace;
  readonly #callbacks = new Set<() => void>();
  #book: Book;
  #problem: string | undefined;
  /** What was last read or written; `null` for nothing. */
  #text: string | null = null;
  /** Whether there is something in memory that could not be written. */
  #isAhead = false;

  constructor(format: BookFormat<Book>, place: StoragePlace) {
    this.#format = format;
    this.#place = place;
    this.#book = format.empty;
    this.#read();
  }

  /** What is kept just now; the same object until it changes. */
  get book(): Book {
    return this.#book;
  }

  /** A sentence on why it will not be there at the next visit; `undefined` when all is well. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Changes what is kept: reads it anew, so that what another tab did meanwhile is not lost. */
  change(make: (book: Book) => Book): void {
    this.#read();
    this.#book = make(this.#book);
    this.#write();
    this.#notify();
  }

  /** Calls back after every change, also of another tab. @returns what ends that. */
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
      // What could not be written is not given up for what another tab has written.
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
    // Without a key everything was cleared.
    if (key !== this.#format.key && key !== null) return;
    this.#read();
    this.#notify();
  };

  #notify(): void {
    for (const callback of this.#callbacks) callback();
  }
}
