import type { RecordingSettings } from '../../core/recording/recording-settings.js';
import type { PagePresence } from './page-presence.js';
import { dropOldest, pruneRecordings } from './prune-recordings.js';
import type { RecordingStore, RecordingWrite } from './recording-store.js';
import { isOutOfRoom } from './storage-trouble.js';

/** Bytes that are written before the limits are checked again. */
const PRUNE_AFTER = 20_000_000;

/** Writes recordings, and removes old ones to stay within the limits of the settings. */
export class RecordingQuota {
  readonly #store: RecordingStore;
  readonly #presence: PagePresence;
  readonly #onDrop: () => void;
  #dropped = 0;
  #sincePrune = 0;

  /** @param onDrop called when old recordings were removed. */
  constructor(store: RecordingStore, presence: PagePresence, onDrop: () => void) {
    this.#store = store;
    this.#presence = presence;
    this.#onDrop = onDrop;
  }

  /** How many old recordings were removed to make room. */
  get dropped(): number {
    return this.#dropped;
  }

  /** @throws the error of the storage when removing old recordings does not help. */
  async write(write: RecordingWrite, settings: RecordingSettings): Promise<void> {
    await this.#store
      .write(write)
      .catch((error: unknown) => this.#writeWithRoom(write, settings, error));
    this.#sincePrune += write.segments.reduce((sum, { length }) => sum + length, 0);
    if (this.#sincePrune > PRUNE_AFTER) await this.prune(settings);
  }

  /** Removes what is too old, or too much. */
  async prune(settings: RecordingSettings): Promise<void> {
    this.#sincePrune = 0;
    this.#count(await pruneRecordings(this.#store, this.#presence, settings));
  }

  /** Removes old recordings until a write that exceeded the quota succeeds. */
  async #writeWithRoom(
    write: RecordingWrite,
    settings: RecordingSettings,
    refusal: unknown,
  ): Promise<void> {
    for (let error = refusal; ;) {
      if (!isOutOfRoom(error)) throw error;
      if (!(await dropOldest(this.#store, this.#presence, settings))) throw error;
      this.#count(1);
      try {
        await this.#store.write(write);
        return;
      } catch (next) {
        error = next;
      }
    }
  }

  #count(dropped: number): void {
    this.#dropped += dropped;
    if (dropped > 0) this.#onDrop();
  }
}
