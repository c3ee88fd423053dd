import type { Entry, EntryKind } from '../log/entry.js';

/** What a recording contains about its session. */
export interface RecordingHead {
  readonly url: string;
  /** The subprotocols that the session offers. */
  readonly protocols: readonly string[];
  /** When it was written: milliseconds since 1970. */
  readonly written: number;
  /** UTC minus local time in minutes at a moment, for formats in local time. */
  readonly timeZoneOffset: (time: number) => number;
  /** Removes secrets from a URL, or returns it unchanged. */
  readonly redactUrl: (url: string) => string;
}

/** Writes a log as a file, piece by piece, so that no log is too long. */
export interface RecordingWriter {
  /** The text before the first entry. */
  begin(): string;
  /** One entry. A Blob is passed as its bytes. */
  entry(entry: Entry): string;
  /** The text after the last entry. */
  end(): string;
}

/** A format of log files. */
export interface RecordingFormat {
  /** Identifies the format; never changes. */
  readonly name: 'ndjson' | 'har' | 'csv' | 'text';
  readonly label: string;
  /** What it is useful for, in a few words. */
  readonly purpose: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  createWriter(head: RecordingHead): RecordingWriter;
}

/** The names of kinds in files; by {@link EntryKind}. */
export const KIND_NAMES = [
  'open',
  'sent',
  'received',
  'error',
  'close',
  'note',
] as const satisfies Readonly<Record<EntryKind, string>>;
