import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import { t } from '../../core/language/language.js';
import type { RecordingSummary } from '../../core/recording/recording-summary.js';

/** A recording as it is stored: what is known of it, and how many segments it has had. */
export interface StoredRecording extends RecordingSummary {
  /** The number that the next segment gets. */
  readonly nextSegment: number;
}

interface Schema extends DBSchema {
  recordings: { key: string; value: StoredRecording };
  /** By the recording and a number that goes up. */
  segments: { key: [id: string, segment: number]; value: Uint8Array<ArrayBuffer> };
}

type Database = IDBPDatabase<Schema>;

/** The version of the schema. A later one adds to `upgrade` below, and takes nothing away. */
const VERSION = 1;

/** How often it is tried to open the database. */
const ATTEMPTS = 5;

/** Segments that are read at once. */
const READ_AHEAD = 64;

/** What one write changes. */
export interface RecordingWrite {
  readonly recording: StoredRecording;
  readonly segments: readonly Uint8Array<ArrayBuffer>[];
  /** Whether what was stored of the recording before goes. */
  readonly replaces: boolean;
}

/**
 * Recordings in IndexedDB: one store for what is known of each, one for their segments. Every
 * write is one transaction, so that both always agree.
 *
 * Its methods throw whatever IndexedDB throws: `QuotaExceededError` where there is no more room,
 * `InvalidStateError` and `SecurityError` where storage is blocked, an `Error` with a sentence
 * where another tab is in the way. {@link RecordingStore.open} may be called again after any.
 */
export class RecordingStore {
  /** Called when the connection is lost: the browser removed the data, or another tab needs it. */
  onLost: (() => void) | undefined;

  readonly #name: string;
  #database: Database | undefined;
  #opening: Promise<Database> | undefined;

  constructor(name = 'ws-inspector.recordings') {
    this.#name = name;
  }

  /** Whether a write would begin at once. */
  get isOpen(): boolean {
    return this.#database !== undefined;
  }

  async open(): Promise<void> {
    await this.#use();
  }

  /** The twin of {@link open}. */
  close(): void {
    this.#database?.close();
    this.#database = this.#opening = undefined;
  }

  /** Begins within the call when the store is open, so that it works while a page is being left. */
  async write({ recording, segments, replaces }: RecordingWrite): Promise<void> {
    const database = this.#database ?? (await this.#use());
    const transaction = database.transaction(['recordings', 'segments'], 'readwrite');
    const recordings = transaction.objectStore('recordings');
    const stored = transaction.objectStore('segments');
    const requests: Promise<unknown>[] = [];
    if (replaces) requests.push(stored.delete(segmentsOf(recording.id)));
    const start = recording.nextSegment - segments.length;
    for (const [index, segment] of segments.entries()) {
      requests.push(stored.put(segment, [recording.id, start + index]));
    }
    requests.push(recordings.put(recording));
    // Without it, the commit waits for the answers to all requests.
    transaction.commit();
    await Promise.all([...requests, transaction.done]).catch((error: unknown) => {
      // The requests of a transaction say only that it was aborted; it knows why.
      throw transaction.error ?? error;
    });
  }

  async list(): Promise<StoredRecording[]> {
    return (await this.#use()).getAll('recordings');
  }

  async get(id: string): Promise<StoredRecording | undefined> {
    return (await this.#use()).get('recordings', id);
  }

  /** Changes what is known of a recording; nothing where it is gone. */
  async change(id: string, facts: Partial<StoredRecording>): Promise<void> {
    const transaction = (await this.#use()).transaction('recordings', 'readwrite');
    const change = async (): Promise<void> => {
      const recording = await transaction.store.get(id);
      if (recording !== undefined) await transaction.store.put({ ...recording, ...facts });
    };
    await Promise.all([change(), transaction.done]);
  }

  async remove(ids: readonly string[]): Promise<void> {
    const transaction = (await this.#use()).transaction(['recordings', 'segments'], 'readwrite');
    await Promise.all([
      ...ids.flatMap((id) => [
        transaction.objectStore('recordings').delete(id),
        transaction.objectStore('segments').delete(segmentsOf(id)),
      ]),
      transaction.done,
    ]);
  }

  async removeAll(): Promise<void> {
    const transaction = (await this.#use()).transaction(['recordings', 'segments'], 'readwrite');
    await Promise.all([
      transaction.objectStore('recordings').clear(),
      transaction.objectStore('segments').clear(),
      transaction.done,
    ]);
  }

  /** The segments of a recording in their order, some at a time. */
  async *read(id: string): AsyncGenerator<readonly Uint8Array<ArrayBuffer>[]> {
    const database = await this.#use();
    let after = -1;
    for (;;) {
      const range = IDBKeyRange.bound([id, after], [id, Infinity], true);
      const { store, done } = database.transaction('segments');
      const [keys, segments] = await Promise.all([
        store.getAllKeys(range, READ_AHEAD),
        store.getAll(range, READ_AHEAD),
        done,
      ]);
      if (segments.length === 0) return;
      after = keys.at(-1)![1];
      yield segments;
    }
  }

  async #use(): Promise<Database> {
    if (this.#database !== undefined) return this.#database;
    this.#opening ??= this.#connect();
    try {
      return (this.#database = await this.#opening);
    } finally {
      this.#opening = undefined;
    }
  }

  /** While the browser removes the data of the site, what is opened is closed again at once. */
  async #connect(): Promise<Database> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt();
      } catch (error) {
        const isAborted = error instanceof DOMException && error.name === 'AbortError';
        if (!isAborted || attempt === ATTEMPTS) throw error;
      }
    }
  }

  #attempt(): Promise<Database> {
    return new Promise((resolve, reject) => {
      // Some browsers leave it out of private windows.
      if (!globalThis.indexedDB) throw new DOMException('There is no storage.', 'UnknownError');
      let isGivenUp = false;
      const lose = (): void => {
        this.close();
        this.onLost?.();
      };
      openDB<Schema>(this.#name, VERSION, {
        upgrade(database) {
          database.createObjectStore('recordings', { keyPath: 'id' });
          database.createObjectStore('segments');
        },
        blocked: () => {
          isGivenUp = true;
          reject(new Error(t('Another tab has an older version of this page open; close it.')));
        },
        // A later version of the page, in another tab, waits for this one to let go.
        blocking: lose,
        terminated: lose,
      }).then((database) => {
        // It opens all the same when the other tab has let go: nobody waits for it any more.
        if (isGivenUp) database.close();
        else resolve(database);
      }, reject);
    });
  }
}

function segmentsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
}
