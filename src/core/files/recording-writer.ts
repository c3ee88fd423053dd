import type { Entry, EntryKind } from '../log/entry.js';

/** What a recording says of its session. */
export interface RecordingHead {
  readonly url: string;
  /** The subprotocols that the session offers. */
  readonly protocols: readonly string[];
  /** When it was written: milliseconds since 1970. */
  readonly written: number;
  /** Minutes that local time is behind UTC at a moment, for formats that people read. */
  readonly timeZoneOffset: (time: number) => number;
  /** Takes what is secret out of a URL; it stays as it is where nothing is to be taken out. */
  readonly redactUrl: (url: string) => string;
}

/** Writes a log as a file, piece by piece, so that no log is too long. */
export interface RecordingWriter {
  /** What stands before the first entry. */
  begin(): string;
  /** One entry. The payload of a Blob is given as its bytes. */
  entry(entry: Entry): string;
  /** What stands after the last entry. */
  end(): string;
}

/** A format of files that logs are written in. */
export interface RecordingFormat {
  /** Names the format for good. */
  readonly name: 'ndjson' | 'har' | 'csv' | 'text';
  readonly label: string;
  /** What it is good for, in a few words. */
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
