import type { SavedBook } from '../../src/core/composer/saved-book.js';
import type { ConnectionBook } from '../../src/core/connections/connection-book.js';
import { ChangeSignal } from '../../src/core/log/change-signal.js';
import type {
  ListedRecording,
  RecordingLibrary,
} from '../../src/core/recording/recording-library.js';
import { DEFAULT_RECORDING_SETTINGS } from '../../src/core/recording/recording-settings.js';

/** What elements read from a storage, held in memory: it is the same at every visit. */

/** A store of one book, as `ConnectionStore` and `SavedStore` are. */
export class MemoryBook<Book> {
  readonly problem: string | undefined = undefined;
  readonly #callbacks = new Set<() => void>();

  constructor(public book: Book) {}

  change(make: (book: Book) => Book): void {
    this.book = make(this.book);
    for (const callback of this.#callbacks) callback();
  }

  listen(callback: () => void): () => void {
    this.#callbacks.add(callback);
    return () => this.#callbacks.delete(callback);
  }
}

export function savedStore(): MemoryBook<SavedBook> {
  return new MemoryBook<SavedBook>({
    collections: [
      {
        name: 'Orders',
        messages: [
          { name: 'Subscribe', mode: 'json', text: '{"type":"subscribe","channel":"orders"}' },
          { name: 'Order with an id', mode: 'json', text: '{"type":"order","id":"{{uuid}}"}' },
          { name: 'Ping', mode: 'hex', text: '89 00' },
        ],
      },
      { name: 'Chat', messages: [{ name: 'Greeting', mode: 'text', text: 'Hello, {{name}}' }] },
    ],
    variables: [
      { name: 'name', value: 'Ada' },
      { name: 'token', value: 'a-rather-long-value-that-does-not-fit-into-its-field' },
    ],
  });
}

export function connectionStore(): MemoryBook<ConnectionBook> {
  return new MemoryBook<ConnectionBook>({
    named: [
      {
        name: 'Orders, staging',
        url: 'wss://staging.example.com/v1/orders?region=eu-central-1&replica=2',
        protocols: ['orders.v2', 'orders.v1'],
        binaryType: 'arraybuffer',
      },
      { name: 'Echo', url: 'sim:echo', protocols: [], binaryType: 'blob' },
    ],
    recent: [
      { url: 'wss://api.example.com/v1/orders', protocols: ['orders.v2'] },
      { url: 'wss://example.com/socket?token=…', protocols: [] },
    ],
    keepsSecrets: false,
  });
}

/** A recording that a page made which is gone. */
export function listed(changes: Partial<ListedRecording> = {}): ListedRecording {
  return {
    id: 'lost',
    name: '',
    url: 'wss://api.example.com/v1/orders',
    protocols: ['orders.v2'],
    startedAt: Date.UTC(2027, 2, 14, 9, 12),
    endedAt: Date.UTC(2027, 2, 14, 10, 20),
    entries: 48_213,
    bytes: 9_412_000,
    stored: 3_120_000,
    owner: 'gone',
    isOffered: true,
    madeIn: undefined,
    ...changes,
  };
}

/** A library that holds what it is given, and records nothing. */
export class FixedLibrary implements RecordingLibrary {
  readonly changes = new ChangeSignal();
  readonly settings = DEFAULT_RECORDING_SETTINGS;
  readonly dropped = 0;

  constructor(
    readonly recordings: readonly ListedRecording[] = [],
    readonly trouble: string | undefined = undefined,
  ) {}

  readonly change = (): void => {};
  readonly follow = (): void => {};
  readonly release = (): void => {};
  readonly forget = (): void => {};
  readonly retry = done;
  readonly dismiss = done;
  readonly rename = done;
  readonly remove = done;
  readonly removeAll = done;
  readonly read = done;

  list(): Promise<readonly ListedRecording[]> {
    return Promise.resolve(this.recordings);
  }

  lost(): Promise<readonly ListedRecording[]> {
    return Promise.resolve(this.recordings.filter(({ isOffered }) => isOffered));
  }
}

function done(): Promise<void> {
  return Promise.resolve();
}
