import { partitionPoint } from '../bytes/partition-point.js';
import type { Log } from '../log/log.js';
import type { ApiCall } from '../session/api-call.js';
import { stepOfCall, stepOfEntry, type ApiStep } from './api-step.js';

/** What a row shows: an entry, by its sequence number, or a call without an entry. */
export type ApiPlace = number | ApiCall;

/**
 * The calls and events of a session, by index: the entries of its log, and between them the calls
 * without an entry. Nothing is stored for an entry; steps are made when they are read.
 */
export class ApiRows {
  readonly #log: Log;
  readonly #calls: readonly ApiCall[];
  readonly #bufferedAt: (sequence: number) => number | undefined;

  /**
   * @param calls in the order in which they were made; those before the log's first are left out.
   * @param bufferedAt bufferedAmount at an entry, in bytes; `undefined` where unknown.
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
    const call = this.callAt(index);
    if (call !== undefined) return stepOfCall(call);
    const sequence = this.#log.first + index - this.#callsUpTo(index);
    const entry = this.#log.at(sequence);
    return entry && stepOfEntry(entry, this.#bufferedAt(sequence));
  }

  /** The call in a row; `undefined` for an entry, and outside. */
  callAt(index: number): ApiCall | undefined {
    const calls = this.#callsUpTo(index);
    return calls > 0 && this.#rowOfCall(calls - 1) === index ? this.#calls[calls - 1] : undefined;
  }

  /** The row of a call; `undefined` for one that is not kept. */
  indexOfCall(call: ApiCall): number | undefined {
    const at = this.#calls.indexOf(call);
    return at === -1 ? undefined : this.#rowOfCall(at);
  }

  /** What a row shows; `undefined` outside. */
  placeAt(index: number): ApiPlace | undefined {
    if (index < 0 || index >= this.count) return undefined;
    return this.callAt(index) ?? this.#log.first + index - this.#callsUpTo(index);
  }

  /** The row of an entry or a call; `undefined` for one that is not kept. */
  indexOfPlace(place: ApiPlace | undefined): number | undefined {
    if (typeof place === 'object') return this.indexOfCall(place);
    if (place === undefined || place < this.#log.first || place >= this.#log.end) return undefined;
    return this.indexOf(place);
  }

  /** The row of the nearest time; `undefined` when there is none. Fast for a log of any length. */
  indexNear(time: number): number | undefined {
    if (this.count === 0) return undefined;
    const low = partitionPoint(this.count - 1, (index) => this.#timeAt(index) < time);
    if (low === 0) return 0;
    return time - this.#timeAt(low - 1) < this.#timeAt(low) - time ? low - 1 : low;
  }

  /** The time of a row. */
  #timeAt(index: number): number {
    const place = this.placeAt(index)!;
    return typeof place === 'object' ? place.time : this.#log.timeAt(place);
  }

  /** The row of an entry. */
  indexOf(sequence: number): number {
    return sequence - this.#log.first + this.#callsWhile(({ before }) => before <= sequence);
  }

  // Its index among the calls, plus the entries before it.
  #rowOfCall(at: number): number {
    return this.#calls[at]!.before - this.#log.first + at;
  }

  /** How many calls are in the rows up to and including one. */
  #callsUpTo(index: number): number {
    return this.#callsWhile((_, at) => this.#rowOfCall(at) <= index);
  }

  /** How many calls pass a test that only the first ones pass. */
  #callsWhile(passes: (call: ApiCall, at: number) => boolean): number {
    return partitionPoint(this.#calls.length, (at) => passes(this.#calls[at]!, at));
  }
}
