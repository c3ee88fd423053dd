import { SeenJson } from '../../core/composer/seen-json.js';
import { EntryKind } from '../../core/log/entry.js';
import type { Log } from '../../core/log/log.js';
import { nextTask } from '../drawing/next-task.js';

/** Entries that are looked at, the newest ones. */
const REACH = 4000;
/** Milliseconds of one slice. */
const SLICE = 6;

/**
 * Remembers what the JSON messages of a log had in them. The log is read when the user wants to
 * know, from where it was read before, in slices; messages on their way in cost nothing.
 */
export class SeenReader {
  #log: Log | undefined;
  #generation = 0;
  #next = 0;
  #seen = new SeenJson();
  #reading: Promise<SeenJson> | undefined;

  /** What was seen up to now. */
  read(log: Log): Promise<SeenJson> {
    if (log !== this.#log || log.generation !== this.#generation) {
      this.#log = log;
      this.#generation = log.generation;
      this.#next = 0;
      this.#seen = new SeenJson();
      this.#reading = undefined;
    }
    this.#reading ??= this.#catchUp(log, this.#seen);
    return this.#reading;
  }

  async #catchUp(log: Log, seen: SeenJson): Promise<SeenJson> {
    let deadline = performance.now() + SLICE;
    this.#next = Math.max(this.#next, log.first, log.end - REACH);
    for (; seen === this.#seen && this.#next < log.end; this.#next++) {
      if (performance.now() > deadline) {
        await nextTask();
        deadline = performance.now() + SLICE;
      }
      if (seen !== this.#seen || !log.has(this.#next)) continue;
      const kind = log.kindAt(this.#next);
      if (kind !== EntryKind.sent && kind !== EntryKind.received) continue;
      const payload = log.carriedAt(this.#next);
      if (typeof payload === 'string') seen.take(payload);
    }
    if (seen === this.#seen) this.#reading = undefined;
    return seen;
  }
}
