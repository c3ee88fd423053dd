import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { emptyBook, type SavedBook } from '../../core/composer/saved-book.js';
import type { SavedStore } from '../../core/composer/saved-store.js';
import { t } from '../../core/language/language.js';
import { savedStore } from './saved-store.js';

/** Shows its host what is saved, as long as the host is in the page; opened when it is wanted. */
export class StoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #store: SavedStore | undefined;
  #end: (() => void) | undefined;
  #problem: string | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get book(): SavedBook {
    return this.#store?.book ?? emptyBook;
  }

  /** A sentence on why it will not be there at the next visit, or cannot be had now. */
  get problem(): string | undefined {
    return this.#problem ?? this.#store?.problem;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#listen();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#end?.();
    this.#end = undefined;
  }

  /** Resolved when it is there, or cannot be had. */
  async open(): Promise<void> {
    try {
      this.#store ??= await savedStore();
      this.#problem = undefined;
      this.#listen();
    } catch {
      this.#problem = t(
        'What is saved could not be loaded; try again when the page can be reached.',
      );
    }
    this.#host.requestUpdate();
  }

  change(make: (book: SavedBook) => SavedBook): void {
    this.#store?.change(make);
  }

  #listen(): void {
    if (!this.#isConnected || this.#end !== undefined) return;
    this.#end = this.#store?.listen(() => {
      this.#host.requestUpdate();
    });
  }
}
