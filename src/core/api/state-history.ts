import { EntryKind, type ErrorDetail, type NoteDetail } from '../log/entry.js';
import type { LogColumns } from '../log/log-chunk.js';
import type { ApiCall } from '../session/api-call.js';
import type { PortableSession } from '../session/portable-session.js';
import { ReadyState } from '../socket/ready-state.js';
import { callsOf } from './api-of-session.js';
import { LaneMark, StateBuckets } from './state-buckets.js';

/** The states of a session over time: counted once, in steps, as the log grows. */
export class StateHistory {
  readonly #session: PortableSession;
  #buckets = new StateBuckets();
  #generation: number;
  /** The next entry to read. */
  #next: number;
  /** The calls when they were last read. */
  #calls: readonly ApiCall[] = [];
  #callsRead = 0;

  constructor(session: PortableSession) {
    this.#session = session;
    this.#generation = session.log.generation;
    this.#next = session.log.first;
  }

  get buckets(): StateBuckets {
    return this.#buckets;
  }

  /**
   * Reads new entries and calls.
   *
   * @param most the most entries to read.
   * @returns whether everything is read.
   */
  scan(most: number): boolean {
    const { log } = this.#session;
    if (log.generation !== this.#generation) this.#restart();
    this.#next = Math.max(this.#next, log.first);
    this.#takeCalls();
    const stop = Math.min(log.end, this.#next + most);
    while (this.#next < stop) {
      this.#readCalls(this.#next);
      const columns = log.columnsAt(this.#next);
      const callNext = this.#calls[this.#callsRead]?.before ?? Infinity;
      const until = Math.min(stop, callNext, columns.start + columns.kinds.length);
      for (; this.#next < until; this.#next += 1)
        this.#readEntry(columns, this.#next - columns.start);
    }
    if (this.#next < log.end) return false;
    this.#readCalls(log.end);
    return true;
  }

  /** Adds bufferedAmount at a time without events. */
  sample(time: number, bufferedAmount: number): void {
    if (this.#buckets.start !== undefined) this.#buckets.addBuffered(time, bufferedAmount);
  }

  #restart(): void {
    const { log } = this.#session;
    // A connection that is still open keeps its state, even if its first entries were evicted.
    const { state } = this.#buckets;
    this.#buckets = new StateBuckets();
    if (state !== undefined && state !== ReadyState.CLOSED) {
      this.#buckets.addState(this.#session.now(), state);
    }
    this.#generation = log.generation;
    this.#next = log.first;
    this.#calls = [];
    this.#callsRead = 0;
  }

  /** Updates the calls, of which the oldest may have been removed. */
  #takeCalls(): void {
    const calls = callsOf(this.#session);
    if (calls === this.#calls) return;
    const last = this.#calls[this.#callsRead - 1];
    this.#callsRead = last === undefined ? 0 : calls.indexOf(last) + 1;
    this.#calls = calls;
  }

  #readCalls(before: number): void {
    for (;;) {
      const call = this.#calls[this.#callsRead];
      if (call === undefined || call.before > before) return;
      this.#callsRead += 1;
      this.#buckets.addState(call.time, call.readyState);
      this.#buckets.addBuffered(call.time, call.bufferedAmount);
    }
  }

  #readEntry({ kinds, times, carried, buffered }: LogColumns, slot: number): void {
    const buckets = this.#buckets;
    const time = times[slot]!;
    switch (kinds[slot]) {
      case EntryKind.sent:
      case EntryKind.received:
        // Messages come and go only in this state; its beginning may be unknown.
        if (this.#isAway()) buckets.addState(time, ReadyState.OPEN);
        buckets.addMark(time, kinds[slot] === EntryKind.sent ? LaneMark.sent : LaneMark.received);
        break;
      case EntryKind.open:
        buckets.addState(time, ReadyState.OPEN);
        buckets.addMark(time, LaneMark.open);
        break;
      case EntryKind.error:
        buckets.addState(time, (carried[slot] as ErrorDetail).readyState as ReadyState);
        buckets.addMark(time, LaneMark.error);
        break;
      case EntryKind.close:
        buckets.addState(time, ReadyState.CLOSED);
        buckets.addMark(time, LaneMark.close);
        break;
      default:
        this.#readNote(time, carried[slot] as NoteDetail);
    }
    buckets.addBuffered(time, buffered?.[slot] ?? 0);
  }

  #readNote(time: number, { note }: NoteDetail): void {
    if (note === 'discarded') this.#buckets.addMark(time, LaneMark.discarded);
    else if (note === 'refused') this.#buckets.addMark(time, LaneMark.refused);
    else if (note === 'no-close') this.#buckets.addState(time, ReadyState.CLOSED);
  }

  #isAway(): boolean {
    const { state } = this.#buckets;
    return state !== ReadyState.OPEN && state !== ReadyState.CLOSING;
  }
}
