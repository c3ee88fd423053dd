import type { ChangeSignal } from '../log/change-signal.js';
import type { PortableSession } from '../session/portable-session.js';
import type { RecordingSettings } from './recording-settings.js';
import type { RecordingSummary } from './recording-summary.js';

/** A recording of the list. */
export interface ListedRecording extends RecordingSummary {
  /** Where it is being made; `undefined` for one that is finished, or whose page is gone. */
  readonly madeIn: 'this page' | 'another tab' | undefined;
}

/**
 * Keeps sessions beyond the life of a page. `Recordings` of `src/io` is one, on IndexedDB; an
 * embedding page may hand in its own. No method throws for the state of the storage: what is wrong
 * with it is said by {@link trouble}, and logging goes on in memory.
 */
export interface RecordingLibrary {
  /** Raised when the settings, the trouble or the list change. */
  readonly changes: ChangeSignal;
  readonly settings: RecordingSettings;
  /** A sentence on why nothing is being stored; `undefined` while all is well. */
  readonly trouble: string | undefined;
  /** Recordings that had to go since the page was opened, for the limits or for want of room. */
  readonly dropped: number;
  change(settings: RecordingSettings): void;
  /** Tries the storage once more after {@link trouble}, and writes all that the logs have. */
  retry(): Promise<void>;
  /** Records a session from now on, all of its log. A session that is a recording is left alone. */
  follow(session: PortableSession): void;
  /** Ends the recording of a session, and keeps it. */
  release(session: PortableSession): void;
  /** Ends the recording of a session and removes it: somebody let the session go. */
  forget(session: PortableSession): void;
  /** All recordings, those that are being made among them, the newest first. */
  list(): Promise<readonly ListedRecording[]>;
  /** The recordings whose page is gone, and of which nobody has said yet what to do with them. */
  lost(): Promise<readonly RecordingSummary[]>;
  /** Offers these no more; they stay in the list. */
  dismiss(ids: readonly string[]): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Removes everything, what is being recorded included; that starts anew with the next entry. */
  removeAll(): Promise<void>;
  /** Fills the log of a session that is a recording, and says in `session.recording` how far it is. */
  read(id: string, session: PortableSession): Promise<void>;
}
