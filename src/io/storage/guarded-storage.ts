/** The methods of `Storage` that are used here. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The page's `localStorage` where available, and memory where it is blocked, full or missing: no
 * method throws, and a value that was set is kept for as long as the page lives.
 */
export class GuardedStorage implements KeyValueStorage {
  readonly #storage: () => KeyValueStorage;
  readonly #memory = new Map<string, string | null>();

  /** @param storage called at every use: reading `localStorage` may throw (HTML §12.2.3). */
  constructor(storage: () => KeyValueStorage = () => globalThis.localStorage) {
    this.#storage = storage;
  }

  getItem(key: string): string | null {
    const kept = this.#memory.get(key);
    if (kept !== undefined) return kept;
    try {
      return this.#storage().getItem(key);
    } catch {
      return null;
    }
  }

  setItem(key: string, value: string): void {
    try {
      this.#storage().setItem(key, value);
      this.#memory.delete(key);
    } catch {
      this.#memory.set(key, value);
    }
  }

  removeItem(key: string): void {
    try {
      this.#storage().removeItem(key);
      this.#memory.delete(key);
    } catch {
      this.#memory.set(key, null);
    }
  }
}
