import type { Log } from '../log/log.js';
import { appendRecorded, type RecordedEntry, type RecordingSink } from './recorded-entry.js';

/** The highest sequence number of a first entry that is taken from a file. */
const LAST_START = 2 ** 40;

/** Fills the log of a recording. Numbers continue from that of the first entry, without gaps. */
export class LogSink implements RecordingSink {
  readonly #log: Log;
  readonly #onHead: (url: string, protocols: readonly string[]) => void;
  #read = 0;

  constructor(log: Log, onHead: (url: string, protocols: readonly string[]) => void) {
    this.#log = log;
    this.#onHead = onHead;
  }

  /** Number of entries that were added. */
  get read(): number {
    return this.#read;
  }

  head(url: string, protocols: readonly string[]): void {
    this.#onHead(url, protocols);
  }

  entry(entry: RecordedEntry, sequence = 1): void {
    const isStart = Number.isInteger(sequence) && sequence > 1 && sequence <= LAST_START;
    if (this.#read === 0 && isStart) this.#log.startAt(sequence);
    this.#read += 1;
    appendRecorded(this.#log, entry);
  }
}
