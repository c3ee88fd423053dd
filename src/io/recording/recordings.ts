import { t } from '../../core/language/language.js';
import { ChangeSignal } from '../../core/log/change-signal.js';
import type { ListedRecording, RecordingLibrary } from '../../core/recording/recording-library.js';
import {
  readRecordingSettings,
  type RecordingSettings,
} from '../../core/recording/recording-settings.js';
import { recordingName, type RecordingSummary } from '../../core/recording/recording-summary.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { redactUrl, withoutUserinfo } from '../../core/socket/redact-url.js';
import { GuardedStorage, type KeyValueStorage } from '../storage/guarded-storage.js';
import { SteadyTimer } from '../workers/steady-timer.js';
import { PagePresence } from './page-presence.js';
import { endedRecordings } from './prune-recordings.js';
import { readRecording } from './read-recording.js';
import { RecordingChannel, type RemovedRecordings } from './recording-channel.js';
import { RecordingQuota } from './recording-quota.js';
import { RecordingStore, type RecordingWrite } from './recording-store.js';
import { SessionRecorder } from './session-recorder.js';
import { storageTrouble } from './storage-trouble.js';

const SETTINGS_KEY = 'ws-inspector.recordings';

/** Options of {@link Recordings}; each defaults to the browser's. */
export interface RecordingsOptions {
  readonly store?: RecordingStore;
  readonly presence?: PagePresence;
  readonly channel?: RecordingChannel;
  /** Where the settings are stored. */
  readonly storage?: KeyValueStorage;
}

/**
 * Records the sessions of a page to IndexedDB, and restores them after a reload, a crash or a kill.
 * Every fault of the storage is shown in {@link trouble}: logging goes on in memory.
 */
export class Recordings implements RecordingLibrary {
  readonly changes = new ChangeSignal();
  readonly #store: RecordingStore;
  readonly #presence: PagePresence;
  readonly #storage: KeyValueStorage;
  readonly #quota: RecordingQuota;
  readonly #channel: RecordingChannel;
  readonly #timer = new SteadyTimer();
  readonly #followed = new Map<PortableSession, SessionRecorder | undefined>();
  #settings: RecordingSettings;
  #trouble: string | undefined;
  #started: Promise<void> | undefined;

  constructor(options: RecordingsOptions = {}) {
    this.#store = options.store ?? new RecordingStore();
    this.#presence =
      options.presence ?? new PagePresence(crypto.getRandomValues(new Uint32Array(4)).join('-'));
    this.#quota = new RecordingQuota(this.#store, this.#presence, () => {
      this.#notify();
    });
    this.#channel = options.channel ?? new RecordingChannel();
    this.#storage = options.storage ?? new GuardedStorage();
    this.#settings = readRecordingSettings(this.#storage.getItem(SETTINGS_KEY));
    this.#store.onLost = () => {
      void this.retry();
    };
  }

  get settings(): RecordingSettings {
    return this.#settings;
  }

  get trouble(): string | undefined {
    return this.#settings.isOn ? this.#trouble : undefined;
  }

  get dropped(): number {
    return this.#quota.dropped;
  }

  change(settings: RecordingSettings): void {
    const { isOn } = this.#settings;
    this.#settings = settings;
    this.#storage.setItem(SETTINGS_KEY, JSON.stringify(settings));
    if (settings.isOn !== isOn) this.#switch();
    void this.#guard(() => this.#quota.prune(this.#settings));
    this.#notify();
  }

  follow(session: PortableSession): void {
    if (session.recording !== undefined || this.#followed.has(session)) return;
    this.#followed.set(session, undefined);
    void this.#start().then(() => {
      this.#record(session);
    });
  }

  release(session: PortableSession): void {
    const recorder = this.#followed.get(session);
    recorder?.flush();
    recorder?.stop();
    this.#followed.delete(session);
  }

  forget(session: PortableSession): void {
    const recorder = this.#followed.get(session);
    const id = recorder?.id;
    recorder?.beginAnew();
    recorder?.stop();
    this.#followed.delete(session);
    if (id !== undefined) void this.remove([id]);
  }

  async list(): Promise<readonly ListedRecording[]> {
    const listed = await this.#guard(async () => {
      await this.#start();
      for (const recorder of this.#followed.values()) recorder?.flush();
      const present = await this.#presence.present();
      return (await this.#store.list()).map((recording): ListedRecording => {
        const { id, owner } = recording;
        const elsewhere = owner !== this.#presence.id && present.has(owner);
        const madeIn = this.#recorderOf(id) ? 'this page' : elsewhere ? 'another tab' : undefined;
        return { ...recording, madeIn };
      });
    });
    return newestFirst(listed ?? []);
  }

  async lost(): Promise<readonly RecordingSummary[]> {
    const lost = await this.#guard(async () => {
      await this.#start();
      return endedRecordings(this.#store, this.#presence);
    });
    return newestFirst(lost ?? []).filter(({ isOffered }) => isOffered);
  }

  async dismiss(ids: readonly string[]): Promise<void> {
    await this.#guard(() =>
      Promise.all(ids.map((id) => this.#store.change(id, { isOffered: false }))),
    );
    this.#notify();
  }

  async rename(id: string, name: string): Promise<void> {
    this.#recorderOf(id)?.describe({ name });
    await this.#guard(() => this.#store.change(id, { name }));
    this.#notify();
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.#channel.post(ids);
    this.#stopRecording(ids);
    await this.#guard(() => this.#store.remove(ids));
    this.#notify();
  }

  async removeAll(): Promise<void> {
    // Other tabs are notified first, so that what they write meanwhile is removed as well.
    this.#channel.post('all');
    this.#stopRecording('all');
    await this.#guard(() => this.#store.removeAll());
    this.#notify();
  }

  async read(id: string, session: PortableSession): Promise<void> {
    const summary = await this.#guard(() => this.#store.get(id));
    if (summary === undefined) {
      const problem = t('This recording is not in the storage any more.');
      session.recording = {
        name: session.recording?.name ?? t('Recording'),
        origin: 'storage',
        problem,
      };
      return;
    }
    try {
      await readRecording(summary, this.#store.read(id), session);
    } catch (error) {
      const problem = t('The recording could not be read to its end. {0}', String(error));
      session.recording = { name: recordingName(summary), origin: 'storage', problem };
    }
  }

  /** Also called after a lost connection: continues, or writes all anew if it was removed. */
  async retry(): Promise<void> {
    let wasInTrouble = this.#trouble !== undefined;
    this.#trouble = undefined;
    await this.#guard(async () => {
      await this.#store.open();
      const stored = new Set((await this.#store.list()).map(({ id }) => id));
      // Writes in progress when the connection was lost may have failed meanwhile.
      wasInTrouble ||= this.#trouble !== undefined;
      this.#trouble = undefined;
      for (const [session, recorder] of this.#followed) {
        if (recorder === undefined) this.#record(session);
        else if (wasInTrouble || (recorder.id !== undefined && !stored.has(recorder.id)))
          recorder.restart();
      }
    });
    this.#notify();
  }

  /** Removes every listener, and closes the storage. What was recorded stays. */
  stop(): void {
    for (const session of [...this.#followed.keys()]) this.release(session);
    document.removeEventListener('visibilitychange', this.#onHide);
    removeEventListener('pagehide', this.#onHide);
    this.#timer.stop();
    this.#presence.dispose();
    this.#channel.stop();
    this.#store.close();
    this.#started = undefined;
  }

  #start(): Promise<void> {
    this.#started ??= (async () => {
      document.addEventListener('visibilitychange', this.#onHide);
      addEventListener('pagehide', this.#onHide);
      await this.#guard(async () => {
        this.#channel.start((removed) => {
          void this.#followRemoval(removed);
        });
        await this.#presence.enter();
        await this.#store.open();
        await this.#quota.prune(this.#settings);
      });
    })();
    return this.#started;
  }

  #record(session: PortableSession): void {
    if (!this.#settings.isOn || this.#trouble !== undefined) return;
    if (!this.#followed.has(session) || this.#followed.get(session) !== undefined) return;
    const recorder = new SessionRecorder(session, this.#presence.id, {
      now: () => performance.now(),
      after: this.#timer.after,
      write: (write) => this.#write(write),
      redactUrl: (url) => (this.#settings.keepsSecrets ? withoutUserinfo(url) : redactUrl(url)),
    });
    this.#followed.set(session, recorder);
  }

  #switch(): void {
    for (const [session, recorder] of this.#followed) {
      if (this.#settings.isOn) {
        this.#record(session);
      } else {
        recorder?.flush();
        recorder?.stop();
        this.#followed.set(session, undefined);
      }
    }
  }

  async #write(write: RecordingWrite): Promise<void> {
    await this.#guard(() => this.#quota.write(write, this.#settings));
  }

  /** Ends removed recordings. @returns the ids of those that were being made here. */
  #stopRecording(removed: RemovedRecordings): readonly string[] {
    const gone: string[] = [];
    for (const recorder of this.#followed.values()) {
      const id = recorder?.id;
      if (id === undefined || (removed !== 'all' && !removed.includes(id))) continue;
      gone.push(id);
      recorder?.beginAnew();
    }
    return gone;
  }

  /** Another tab removed recordings; removes what was written here since then as well. */
  async #followRemoval(removed: RemovedRecordings): Promise<void> {
    const gone = this.#stopRecording(removed);
    if (gone.length > 0) await this.#guard(() => this.#store.remove(gone));
    this.#notify();
  }

  #recorderOf(id: string): SessionRecorder | undefined {
    return [...this.#followed.values()].find((recorder) => recorder?.id === id);
  }

  async #guard<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await run();
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #fail(error: unknown): void {
    // Only the first reason is shown; later ones are its consequences.
    if (this.#trouble !== undefined) return;
    this.#trouble = storageTrouble(error);
    for (const recorder of this.#followed.values()) recorder?.stop();
    this.#notify();
  }

  #notify(): void {
    this.changes.raise();
    this.changes.rearm();
  }

  readonly #onHide = (event: Event): void => {
    if (event.type === 'visibilitychange' && document.visibilityState !== 'hidden') return;
    if (this.#trouble !== undefined) return;
    for (const recorder of this.#followed.values()) recorder?.flush();
  };
}

function newestFirst<Summary extends RecordingSummary>(recordings: readonly Summary[]): Summary[] {
  return recordings.filter(({ entries }) => entries > 0).sort((a, b) => b.startedAt - a.startedAt);
}
