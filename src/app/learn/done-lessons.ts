import { GuardedStorage } from '../../io/storage/guarded-storage.js';

const KEY = 'ws-inspector.lessons';
const MOST = 1000;

/** Which lessons the user has answered, remembered in this browser where that is possible. */
export class DoneLessons {
  readonly #storage = new GuardedStorage();
  #names = new Set(this.#read());

  has(name: string): boolean {
    return this.#names.has(name);
  }

  add(name: string): void {
    this.#names = new Set([...this.#read(), ...this.#names, name]);
    this.#storage.setItem(KEY, JSON.stringify([...this.#names].slice(-MOST)));
  }

  #read(): string[] {
    try {
      const names: unknown = JSON.parse(this.#storage.getItem(KEY) ?? '[]');
      return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
    } catch {
      return [];
    }
  }
}
