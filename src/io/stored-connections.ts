import {
  emptyConnections,
  mergeConnections,
  recallSecrets,
  type ConnectionBook,
} from '../core/history/connection-book.js';
import { parseConnectionFile, writeConnectionFile } from '../core/history/connection-file.js';
import type { ConnectionStore } from '../core/history/connection-store.js';

const KEY = 'ws-inspector.connections';

/** What this needs of the window it runs in. */
export interface ConnectionPlace {
  /** Throws where storage is blocked, as `window.localStorage` does. */
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  addEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
  removeEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
}

/**
 * Keeps connections in `localStorage`. Where that is blocked or full they stay in memory, and
 * {@link problem} says so. Secrets of recent addresses stay in memory, too: only what may be stored
 * is written.
 */
export class StoredConnections implements ConnectionStore {
  readonly #place: ConnectionPlace;
  readonly #callbacks = new Set<() => void>();
  #book: ConnectionBook = emptyConnections;
  #problem: string | undefined;
  /** What was last read or written; `null` for nothing. */
  #text: string | null = null;
  /** Whether there is something in memory that could not be written. */
  #isAhead = false;

  constructor(place: ConnectionPlace = window) {
    this.#place = place;
    this.#read();
  }

  get book(): ConnectionBook {
    return this.#book;
  }

  get problem(): string | undefined {
    return this.#problem;
  }

  change(make: (book: ConnectionBook) => ConnectionBook): void {
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
      this.#problem = 'The browser blocks storage: connections are forgotten with this page.';
      return;
    }
    if (text === this.#text) return;
    this.#text = text;
    const parsed = text === null ? ({ ok: true, book: emptyConnections } as const) : parseConnectionFile(text);
    if (!parsed.ok) {
      this.#problem = `What was stored cannot be read; saving replaces it. ${parsed.message}`;
      return;
    }
    // What could not be written is not given up for what another tab has written.
    this.#book = this.#isAhead
      ? mergeConnections(this.#book, parsed.book)
      : recallSecrets(parsed.book, this.#book);
    if (!this.#isAhead) this.#problem = undefined;
  }

  #write(): void {
    const text = writeConnectionFile(this.#book);
    try {
      this.#place.localStorage.setItem(KEY, text);
      this.#text = text;
      this.#isAhead = false;
      this.#problem = undefined;
    } catch (error) {
      this.#isAhead = true;
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      const reason = isFull ? 'The browser’s storage is full' : 'The browser blocks storage';
      this.#problem = `${reason}: connections are forgotten with this page.`;
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
