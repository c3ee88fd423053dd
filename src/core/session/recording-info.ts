/**
 * Describes a recording: a session that has a log and no connection of its own. Its entries come
 * from a file or from storage, and no socket adds to them.
 */
export interface RecordingInfo {
  /** Name that users see: the name of the file, or the URL it was recorded from. */
  readonly name: string;
  readonly origin: 'file' | 'storage';
  /** From 0 to 1 while it is being read; `undefined` once it is read. */
  readonly progress?: number | undefined;
  /** A sentence on what could not be read, and where; default: all of it was read. */
  readonly problem?: string | undefined;
}
