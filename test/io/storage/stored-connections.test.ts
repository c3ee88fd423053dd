import { describe, expect, it } from 'vitest';

import { rememberAddress, saveConnection } from '../../../src/core/connections/connection-book.js';
import type { StoragePlace } from '../../../src/io/storage/stored-book.js';
import { StoredConnections } from '../../../src/io/storage/stored-connections.js';

/** A window whose storage two pages share. */
class Place implements StoragePlace {
  static shared = new Map<string, string>();
  isBlocked = false;
  readonly listeners = new Set<(event: StorageEvent) => void>();
  readonly localStorage = {
    getItem: (key: string): string | null => {
      if (this.isBlocked) throw new DOMException('Blocked', 'SecurityError');
      return Place.shared.get(key) ?? null;
    },
    setItem: (key: string, value: string): void => {
      if (this.isBlocked) throw new DOMException('Blocked', 'SecurityError');
      Place.shared.set(key, value);
    },
  };

  addEventListener(_: 'storage', listener: (event: StorageEvent) => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_: 'storage', listener: (event: StorageEvent) => void): void {
    this.listeners.delete(listener);
  }
}

const secret = { url: 'wss://me:word@h/?token=abc', protocols: [] };
const saved = { name: 'a', url: 'ws://h/', protocols: [], binaryType: 'arraybuffer' } as const;

describe('Stored connections', () => {
  it('are there at the next visit, without secrets, which this one still has', () => {
    Place.shared.clear();
    const first = new StoredConnections(new Place());
    first.change((book) => rememberAddress(saveConnection(book, saved), secret));
    expect(first.book.recent).toEqual([secret]);
    expect([...Place.shared.values()].join()).not.toMatch(/abc|word/);
    const second = new StoredConnections(new Place());
    expect(second.book).toMatchObject({ named: [saved], recent: [{ url: 'wss://h/?token=…' }] });
    second.change((book) => saveConnection(book, { ...saved, name: 'b' }));
    first.change((book) => book);
    expect(first.book.named.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(first.book.recent).toEqual([secret]);
  });

  it('stay in memory where storage is blocked, and come into it when it is not', () => {
    Place.shared.clear();
    const place = new Place();
    place.isBlocked = true;
    const store = new StoredConnections(place);
    store.change((book) => saveConnection(book, saved));
    expect(store.book.named).toEqual([saved]);
    expect(store.problem).toMatch(/blocks storage/);
    place.isBlocked = false;
    store.change((book) => saveConnection(book, { ...saved, name: 'b' }));
    expect(store.problem).toBeUndefined();
    expect(new StoredConnections(new Place()).book.named).toHaveLength(2);
  });

  it('say so where what is stored cannot be read', () => {
    Place.shared.set('ws-inspector.connections', '{');
    expect(new StoredConnections(new Place()).problem).toMatch(/cannot be read/);
  });

  it('listen for other tabs only while somebody listens to them', () => {
    const place = new Place();
    const end = new StoredConnections(place).listen(() => undefined);
    expect(place.listeners.size).toBe(1);
    end();
    expect(place.listeners.size).toBe(0);
  });
});
