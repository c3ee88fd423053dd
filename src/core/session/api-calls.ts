import type { Log } from '../log/log.js';
import type { ApiCall } from './api-call.js';

/** Calls that are kept; of a page that reconnects all day the oldest go. */
const MOST_CALLS = 2000;
/** How many go at once, so that this is rare. */
const ROOM = 200;

/** The calls of a session that are no entries of its log; they go when the log is cleared. */
export class ApiCalls {
  readonly #log: Log;
  #calls: readonly ApiCall[] = [];
  #generation: number;

  constructor(log: Log) {
    this.#log = log;
    this.#generation = log.generation;
  }

  /** In the order in which they were made. The same array until there is another one. */
  get all(): readonly ApiCall[] {
    if (this.#generation !== this.#log.generation) {
      this.#generation = this.#log.generation;
      this.#calls = [];
    }
    return this.#calls;
  }

  add(call: ApiCall): void {
    const { all } = this;
    this.#calls = [...(all.length >= MOST_CALLS ? all.slice(ROOM) : all), call];
  }
}
