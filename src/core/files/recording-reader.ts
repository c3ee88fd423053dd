/**
 * Reads the text of a log file, piece by piece, so that no file is too long. Never throws for a
 * file's content: it reads what it can, and {@link problem} says what it could not.
 */
export interface RecordingReader {
  /** Sentences on what could not be read, and where; `undefined` when all was read. */
  readonly problem: string | undefined;
  /** Reads a piece. Pieces may end anywhere. */
  push(text: string): void;
  /**
   * Call it after the last piece, or to stop, and iterate: each step allows a pause.
   */
  end(): Iterable<void>;
}
