/**
 * Reads the text of a file that a log was written to, piece by piece, so that no file is too long.
 * Never throws for what a file holds: it reads what can be read, and {@link problem} says the rest.
 */
export interface RecordingReader {
  /** What could not be read, and where, in sentences; `undefined` when all of it was. */
  readonly problem: string | undefined;
  /** Reads on. Pieces may end anywhere. */
  push(text: string): void;
  /**
   * After the last piece, or where reading was stopped. To be gone through: each step is a place to pause at.
   */
  end(): Iterable<void>;
}
