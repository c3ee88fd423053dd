import { describe, expect, it } from 'vitest';

import { saveMessage, type SavedBook } from '../../../src/core/composer/saved-book.js';
import { SavedMessages } from '../../../src/io/storage/saved-messages.js';
import type { StoragePlace } from '../../../src/io/storage/stored-book.js';

/** A browser's storage, shared by its tabs: each other tab is told of a change. */
class Tabs {
  readonly items = new Map<string, string>();
  readonly #listeners = new Map<object, (event: StorageEvent) => void>();
  /** Thrown by whatever is written. */
  fault: Error | undefined;

  get listenerCount(): number {
    return this.#listeners.size;
  }

  open(): StoragePlace {
    const place: StoragePlace = {
      localStorage: {
        getItem: (key: string) => this.items.get(key) ?? null,
        setItem: (key: string, value: string) => {
          if (this.fault) throw this.fault;
          this.items.set(key, value);
          for (const [other, tell] of this.#listeners) {
            if (other !== place) tell({ key } as StorageEvent);
          }
        },
      } as Storage,
      addEventListener: (_, listener) => this.#listeners.set(place, listener),
      removeEventListener: () => this.#listeners.delete(place),
    };
    return place;
  }
}

const save =
  (name: string) =>
  (book: SavedBook): SavedBook =>
    saveMessage(book, 'A', { name, mode: 'text', text: name });

function names({ book }: SavedMessages): string[] {
  return book.collections.flatMap(({ messages }) => messages.map(({ name }) => name));
}

describe('Saved messages', () => {
  it('are there at the next visit', () => {
    const tabs = new Tabs();
    new SavedMessages(tabs.open()).change(save('one'));
    expect(names(new SavedMessages(tabs.open()))).toEqual(['one']);
  });

  it('of two tabs do not overwrite each other', () => {
    const tabs = new Tabs();
    const [first, second] = [new SavedMessages(tabs.open()), new SavedMessages(tabs.open())];
    first.change(save('one'));
    second.change(save('two'));
    first.change(save('three'));
    expect(names(first)).toEqual(['one', 'two', 'three']);
  });

  it('tell of what another tab did, until nobody listens', () => {
    const tabs = new Tabs();
    const [first, second] = [new SavedMessages(tabs.open()), new SavedMessages(tabs.open())];
    const seen: string[][] = [];
    const end = second.listen(() => seen.push(names(second)));
    first.change(save('one'));
    expect(seen).toEqual([['one']]);
    end();
    expect(tabs.listenerCount).toBe(0);
  });

  it.each([
    [
      new DOMException('', 'QuotaExceededError'),
      'The browser’s storage is full: what is saved is gone when this page is closed.',
    ],
    [
      new DOMException('', 'SecurityError'),
      'The browser blocks storage: what is saved is gone when this page is closed.',
    ],
  ])('stay in memory and say so when writing throws %s', (fault, problem) => {
    const tabs = new Tabs();
    const saved = new SavedMessages(tabs.open());
    tabs.fault = fault;
    saved.change(save('one'));
    saved.change(save('two'));
    expect(names(saved)).toEqual(['one', 'two']);
    expect(saved.problem).toBe(problem);
    tabs.fault = undefined;
    saved.change(save('three'));
    expect(saved.problem).toBeUndefined();
    expect(names(new SavedMessages(tabs.open()))).toEqual(['one', 'two', 'three']);
  });

  it('that could not be written are joined with what another tab wrote', () => {
    const tabs = new Tabs();
    const [first, second] = [new SavedMessages(tabs.open()), new SavedMessages(tabs.open())];
    tabs.fault = new DOMException('', 'QuotaExceededError');
    first.change(save('one'));
    tabs.fault = undefined;
    second.change(save('two'));
    first.change(save('three'));
    expect(names(new SavedMessages(tabs.open()))).toEqual(['one', 'two', 'three']);
  });

  it('say that storage is blocked where it cannot even be read', () => {
    const place: StoragePlace = {
      get localStorage(): Storage {
        throw new DOMException('', 'SecurityError');
      },
      addEventListener: () => {},
      removeEventListener: () => {},
    };
    const saved = new SavedMessages(place);
    expect(saved.problem).toBe(
      'The browser blocks storage: what is saved is gone when this page is closed.',
    );
    saved.change(save('one'));
    expect(names(saved)).toEqual(['one']);
  });

  it('that cannot be read are set aside, not lost', () => {
    const tabs = new Tabs();
    tabs.items.set('ws-inspector.saved-messages', '{"format":1}');
    const saved = new SavedMessages(tabs.open());
    expect(saved.problem).toMatch(
      /^What was stored cannot be read; it is kept as “.*\.unreadable”\./,
    );
    saved.change(save('one'));
    expect(tabs.items.get('ws-inspector.saved-messages.unreadable')).toBe('{"format":1}');
    expect(names(new SavedMessages(tabs.open()))).toEqual(['one']);
  });
});
