import type { ChangeSignal } from '../log/change-signal.js';
import type { PortableSession } from '../session/portable-session.js';
import type { RecordingSettings } from './recording-settings.js';
import type { RecordingSummary } from './recording-summary.js';

/** A stored recording, and whether it is in progress. */
export interface ListedRecording extends RecordingSummary {
  /** Where it is being recorded; `undefined` when finished, or when its page is closed. */
  readonly madeIn: 'this page' | 'another tab' | undefined;
}

/**
 * Stores sessions beyond the life of a page. `Recordings` of `src/io` implements it with IndexedDB;
 * the embedder may pass its own. No method throws for a fault of the storage: {@link trouble}
 * describes it, and logging goes on in memory.
 */
export interface RecordingLibrary {
  /** Raised when the settings, the trouble or the list change. */
  readonly changes: ChangeSignal;
  readonly settings: RecordingSettings;
  /** A sentence on why nothing is being stored; `undefined` while storing works. */
  readonly trouble: string | undefined;
  /** Recordings removed since the page was opened, because of the limits or for want of room. */
  readonly dropped: number;
  change(settings: RecordingSettings): void;
  /** Tries the storage once more after {@link trouble}, and writes everything in the logs. */
  retry(): Promise<void>;
  /** Records a session from now on, with all of its log. Ignores a session that is a recording. */
  follow(session: PortableSession): void;
  /** Ends the recording of a session, and keeps it. */
  release(session: PortableSession): void;
  /** Ends the recording of a session and removes it, after the user closed the session. */
  forget(session: PortableSession): void;
  /** All recordings, with those in progress, the newest first. */
  list(): Promise<readonly ListedRecording[]>;
  /** The recordings of closed pages that the user has neither recovered nor dismissed. */
  lost(): Promise<readonly RecordingSummary[]>;
  /** Does not offer these again; they stay in the list. */
  dismiss(ids: readonly string[]): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Removes all recordings. Those in progress begin anew with the next entry. */
  removeAll(): Promise<void>;
  /** Fills the log of a session that is a recording; `session.recording` shows the progress. */
  read(id: string, session: PortableSession): Promise<void>;
}
