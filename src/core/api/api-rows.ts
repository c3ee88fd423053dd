import type { Log } from '../log.js';
import type { ApiCall } from './api-call.js';
import { stepOfCall, stepOfEntry, type ApiStep } from './api-step.js';

/**
 * The calls and events of a session, by index: the entries of its log, and between them the calls
 * that are no entries. Nothing is stored for an entry; a step is made when somebody looks.
 */
export class ApiRows {
  readonly #log: Log;
  readonly #calls: readonly ApiCall[];
  readonly #bufferedAt: (sequence: number) => number | undefined;

  /**
   * @param calls in the order in which they were made; those before what the log keeps are left out.
   * @param bufferedAt bytes of bufferedAmount at an entry; `undefined` where nobody looked.
   */
  constructor(
    log: Log,
    calls: readonly ApiCall[],
    bufferedAt: (sequence: number) => number | undefined = () => undefined,
  ) {
    this.#log = log;
    this.#bufferedAt = bufferedAt;
    this.#calls = calls.filter(({ before }) => before >= log.first);
  }

  get count(): number {
    return this.#log.length + this.#calls.length;
  }

  /** The step in a row; `undefined` outside. */
  at(index: number): ApiStep | undefined {
    if (index < 0 || index >= this.count) return undefined;
    const calls = this.#callsUpTo(index);
    // The row of a call is its place among the calls plus the entries before it.
    const call = calls === 0 ? undefined : this.#calls[calls - 1];
    if (call !== undefined && this.#rowOfCall(calls - 1) === index) return stepOfCall(call);
    const sequence = this.#log.first + index - calls;
    const entry = this.#log.at(sequence);
    return entry && stepOfEntry(entry, this.#bufferedAt(sequence));
  }

  /** The row of an entry. */
  indexOf(sequence: number): number {
    return sequence - this.#log.first + this.#search(({ before }) => before <= sequence);
  }

  #rowOfCall(at: number): number {
    return this.#calls[at]!.before - this.#log.first + at;
  }

  /** How many calls stand in the rows up to one, that one included. */
  #callsUpTo(index: number): number {
    return this.#search((_, at) => this.#rowOfCall(at) <= index);
  }

  /** How many calls from the first one on have a property that all later ones lack. */
  #search(has: (call: ApiCall, at: number) => boolean): number {
    let low = 0;
    let high = this.#calls.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (has(this.#calls[middle]!, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
