import { payloadSize } from '../bytes/payload.js';
import {
  EntryKind,
  type CloseEntry,
  type Entry,
  type ErrorEntry,
  type MessageEntry,
  type NoteEntry,
  type OpenEntry,
} from '../log/entry.js';
import type { Log } from '../log/log.js';

type Recorded<Kind extends Entry> = Omit<Kind, 'sequence' | 'size'>;

/** An entry of a file: its size is not trusted, but counted again. */
export type RecordedEntry =
  | Recorded<MessageEntry>
  | Recorded<OpenEntry>
  | Recorded<ErrorEntry>
  | Recorded<CloseEntry>
  | Recorded<NoteEntry>;

/** Receives what is read from a file. */
export interface RecordingSink {
  /** The URL of the session, and the subprotocols that it offered. */
  head(url: string, protocols: readonly string[]): void;
  /** One entry, in order. `sequence` is its number in the file; only that of the first is used. */
  entry(entry: RecordedEntry, sequence?: number): void;
}

/** Adds an entry to the log of a recording, with its real size. */
export function appendRecorded(log: Log, entry: RecordedEntry): void {
  if ('payload' in entry) {
    log.appendMessage(entry.kind, entry.time, payloadSize(entry.payload), entry.payload);
    return;
  }
  const payload = entry.kind === EntryKind.note ? entry.detail.payload : undefined;
  const size = payload === undefined ? 0 : payloadSize(payload);
  log.appendEvent(entry.kind, entry.time, entry.detail, size);
}
