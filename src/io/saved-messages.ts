import { emptyBook, mergeBooks, type SavedBook } from '../core/composing/saved-book.js';
import { parseSavedFile, writeSavedFile } from '../core/composing/saved-file.js';
import type { SavedStore } from '../core/composing/saved-store.js';

const KEY = 'ws-inspector.saved-messages';

/** Where a text goes that is there and cannot be read, such as that of a later version. */
const SET_ASIDE = `${KEY}.unreadable`;

/** What this needs of the window it runs in. */
export interface StoragePlace {
  /** Throws where storage is blocked, as `window.localStorage` does. */
  readonly localStorage: Storage;
  addEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
  removeEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
}

/**
 * Keeps saved messages in `localStorage`. Where that is blocked or full they stay in memory, and
 * {@link problem} says so.
 */
export class SavedMessages implements SavedStore {
  #book: SavedBook = emptyBook;
  #problem: string | undefined;
  /** What was last read or written; `null` for nothing. */
  #text: string | null = null;
  /** Whether there is something in memory that could not be written. */
  #isAhead = false;
  readonly #place: StoragePlace;
  readonly #callbacks = new Set<() => void>();

  constructor(place: StoragePlace = window) {
    this.#place = place;
    this.#read();
  }

  get book(): SavedBook {
    return this.#book;
  }

  get problem(): string | undefined {
    return this.#problem;
  }

  change(make: (book: SavedBook) => SavedBook): void {
    this.#read();
    this.#book = make(this.#book);
    this.#write();
    this.#tell();
  }

  listen(callback: () => void): () => void {
    if (this.#callbacks.size === 0) this.#place.addEventListener('storage', this.#onStorage);
    this.#callbacks.add(callback);
    return () => {
      this.#callbacks.delete(callback);
      if (this.#callbacks.size === 0) this.#place.removeEventListener('storage', this.#onStorage);
    };
  }

  #read(): void {
    let text: string | null;
    try {
      text = this.#place.localStorage.getItem(KEY);
    } catch {
      this.#problem = 'The browser blocks storage: what is saved is gone when this page is closed.';
      return;
    }
    if (text === this.#text) return;
    this.#text = text;
    const parsed = text === null ? ({ ok: true, book: emptyBook } as const) : parseSavedFile(text);
    if (!parsed.ok) {
      this.#setAside(text!, parsed.message);
    } else if (this.#isAhead) {
      // What could not be written is not given up for what another tab has written.
      this.#book = mergeBooks(this.#book, parsed.book);
    } else {
      this.#book = parsed.book;
      this.#problem = undefined;
    }
  }

  #setAside(text: string, message: string): void {
    try {
      this.#place.localStorage.setItem(SET_ASIDE, text);
      this.#problem = `What was stored cannot be read; it is kept as “${SET_ASIDE}”. ${message}`;
    } catch {
      this.#problem = `What was stored cannot be read; saving replaces it. ${message}`;
    }
  }

  #write(): void {
    const text = writeSavedFile(this.#book);
    try {
      this.#place.localStorage.setItem(KEY, text);
      this.#text = text;
      this.#isAhead = false;
      this.#problem = undefined;
    } catch (error) {
      this.#isAhead = true;
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      const reason = isFull ? 'The browser’s storage is full' : 'The browser blocks storage';
      this.#problem = `${reason}: what is saved is gone when this page is closed.`;
    }
  }

  readonly #onStorage = ({ key }: StorageEvent): void => {
    // Without a key everything was cleared.
    if (key !== KEY && key !== null) return;
    this.#read();
    this.#tell();
  };

  #tell(): void {
    for (const callback of this.#callbacks) callback();
  }
}
