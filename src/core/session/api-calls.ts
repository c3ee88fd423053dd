import type { Log } from '../log/log.js';
import type { ApiCall } from './api-call.js';

/** The most calls that are kept: a page that reconnects all day would make ever more. */
const MOST_CALLS = 2000;
/** How many of the oldest are removed at once, so that this is rare. */
const ROOM = 200;

/** The calls of a session that have no entry in its log; they are cleared with the log. */
export class ApiCalls {
  readonly #log: Log;
  #calls: readonly ApiCall[] = [];
  #generation: number;

  constructor(log: Log) {
    this.#log = log;
    this.#generation = log.generation;
  }

  /** In the order in which they were made. The same array until a call is added. */
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
