/**
 * What is known of a recording: a session that has a log and no connection of its own. Its entries
 * come from a file or from the storage, and nothing is added to them by a socket.
 */
export interface RecordingInfo {
  /** How people know it: the name of the file, or the URL it was recorded from. */
  readonly name: string;
  readonly origin: 'file' | 'storage';
  /** From 0 to 1 while it is still being read; `undefined` when that is over. */
  readonly progress?: number | undefined;
  /** A sentence on what could not be read, and where; default: all of it was read. */
  readonly problem?: string | undefined;
}
