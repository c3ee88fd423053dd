import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import { t } from '../../core/language/language.js';
import type { RecordingSummary } from '../../core/recording/recording-summary.js';

/** A recording as it is stored: its summary, and how many segments it has had. */
export interface StoredRecording extends RecordingSummary {
  /** The number of the next segment. */
  readonly nextSegment: number;
}

interface Schema extends DBSchema {
  recordings: { key: string; value: StoredRecording };
  /** Keyed by the recording and an ascending number. */
  segments: { key: [id: string, segment: number]; value: Uint8Array<ArrayBuffer> };
}

type Database = IDBPDatabase<Schema>;

/** The version of the schema. A later one adds to `upgrade` below, and removes nothing. */
const VERSION = 1;

/** How often opening the database is tried. */
const ATTEMPTS = 5;

/** Segments that are read at once. */
const READ_AHEAD = 64;

/** The changes of one transaction. */
export interface RecordingWrite {
  readonly recording: StoredRecording;
  readonly segments: readonly Uint8Array<ArrayBuffer>[];
  /** Whether the segments stored for the recording before are deleted. */
  readonly replaces: boolean;
}

/**
 * Recordings in IndexedDB: one store for their summaries, one for their segments. Every write is
 * one transaction, so that both always agree.
 *
 * Its methods throw the errors of IndexedDB: `QuotaExceededError` where there is no more room,
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

  async open(): Promise<void> {
    await this.#use();
  }

  /** Undoes {@link open}. */
  close(): void {
    this.#database?.close();
    this.#database = this.#opening = undefined;
  }

  /** Begins synchronously when the store is open, so that it works while a page is being left. */
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
      // The requests of an aborted transaction do not have the reason; the transaction does.
      // reason.
      throw transaction.error ?? error;
    });
  }

  async list(): Promise<StoredRecording[]> {
    return (await this.#use()).getAll('recordings');
  }

  async get(id: string): Promise<StoredRecording | undefined> {
    return (await this.#use()).get('recordings', id);
  }

  /** Changes the summary of a recording; does nothing if it was removed. */
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

  /** The segments of a recording in their order, in batches. */
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

  /** While the browser removes the site's data, an opened database is closed again at once. */
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
      // Some browsers have no IndexedDB in private windows.
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
        // A later version of the page, in another tab, waits for this connection to close.
        blocking: lose,
        terminated: lose,
      }).then((database) => {
        // It still opens once the other tab has closed its own; the result is not needed any more.
        if (isGivenUp) database.close();
        else resolve(database);
      }, reject);
    });
  }
}

function segmentsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
}
