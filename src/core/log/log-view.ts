import { CHUNK_SIZE } from './chunk-size.js';
import type { Log, LogColumns } from './log.js';
import { MatchList } from './match-list.js';

/**
 * Tests many entries at once.
 *
 * @param slots - Indices into the columns, in ascending order, `count` of them. Those that pass are
 *   moved to the front, in order.
 * @returns how many pass.
 */
export type Sift = (columns: LogColumns, slots: Uint16Array, count: number) => number;

/** Whether an entry is shown. Called with a sequence number that the log keeps. */
export interface EntryTest {
  (log: Log, sequence: number): boolean;
  /** The same test over columns, which is much faster where many entries are looked at. */
  readonly sift?: Sift;
  /** The first entry that cannot be tested yet, for a test that waits for asynchronous results. */
  readonly decidedEnd?: () => number;
}

const EVERY_SLOT = Uint16Array.from({ length: CHUNK_SIZE }, (_, slot) => slot);

/** Stands in a view for the row that says how many entries were evicted; not a sequence number. */
export const EVICTED_ROW = 0;

/**
 * The rows of a log that are shown, by index: all entries, or those that pass a test.
 *
 * Without a test it stores nothing: an index is a sequence number less the first one. With a test
 * it keeps the sequence numbers that passed, in order, and tests each entry once: {@link scan} is
 * called in slices, and continues where it stopped when entries arrive.
 *
 * When the log has evicted entries, row 0 is the note that says so ({@link EVICTED_ROW}). The
 * pinned entries among them, which are still kept, come next.
 */
export class LogView {
  readonly log: Log;
  #test: EntryTest | undefined;
  #matches = new MatchList();
  /** Buffer for the slots that a test sifts. */
  #slots: Uint16Array | undefined;
  /** The entry to be tested next. */
  #scanned = 0;
  #generation = 0;
  /** Where the view ends while it is held; entries from there on are not shown. */
  #heldEnd: number | undefined;
  /** The last {@link Log.keptPins}, and those of them that pass the test. */
  #keptPins: readonly number[] = [];
  #pins: readonly number[] = [];

  constructor(log: Log) {
    this.log = log;
    this.#restart();
  }

  /** The current test; `undefined` shows all. Setting it starts over. */
  get test(): EntryTest | undefined {
    return this.#test;
  }

  set test(test: EntryTest | undefined) {
    this.#test = test;
    this.#restart();
  }

  /** Milliseconds since the row before; `undefined` where no row with a time is before it. */
  deltaAt(row: number): number | undefined {
    const before = row === 0 ? EVICTED_ROW : this.sequenceAt(row - 1)!;
    if (before === EVICTED_ROW) return undefined;
    return this.log.timeAt(this.sequenceAt(row)!) - this.log.timeAt(before);
  }

  /** Whether new entries are kept out of the view. */
  get isHeld(): boolean {
    return this.#heldEnd !== undefined;
  }

  /** Shows no entry that arrives from now on. The log itself goes on. */
  hold(): void {
    this.#heldEnd ??= this.log.end;
  }

  /** Shows new entries again: ends {@link hold}. */
  release(): void {
    this.#heldEnd = undefined;
  }

  /** How many entries have arrived since the view was held. */
  get heldBack(): number {
    return this.#heldEnd === undefined ? 0 : this.log.end - Math.max(this.#heldEnd, this.log.first);
  }

  /** Whether row 0 is the note on evicted entries. */
  get hasEvictedRow(): boolean {
    return this.log.evicted.entries > 0;
  }

  /** Rows before the log's first entry: the note and the pinned entries. */
  get #leading(): number {
    return this.#notes + this.#shownPins.length;
  }

  get #notes(): number {
    return this.hasEvictedRow ? 1 : 0;
  }

  /** The pinned entries before the log's first that pass the test. */
  get #shownPins(): readonly number[] {
    const { keptPins } = this.log;
    if (keptPins !== this.#keptPins) {
      const test = this.#test;
      this.#keptPins = keptPins;
      this.#pins = test ? keptPins.filter((sequence) => test(this.log, sequence)) : keptPins;
    }
    return this.#pins;
  }

  get #end(): number {
    return Math.max(this.log.first, Math.min(this.#heldEnd ?? Infinity, this.log.end));
  }

  /** Number of rows, with the note on evicted entries. */
  get rowCount(): number {
    return this.matchCount + this.#notes;
  }

  /** Number of entries shown. */
  get matchCount(): number {
    const pins = this.#shownPins.length;
    if (this.#test === undefined) return pins + this.#end - this.log.first;
    this.#forgetEvicted();
    return pins + this.#matches.length;
  }

  /** Whether every entry has been tested. */
  get isComplete(): boolean {
    return this.#test === undefined || Math.max(this.#scanned, this.log.first) >= this.#end;
  }

  /** Whether the test has no result yet for some entries. */
  get isWaiting(): boolean {
    return !this.isComplete && this.#scanned >= (this.#test?.decidedEnd?.() ?? Infinity);
  }

  /**
   * Tests up to `count` entries that were not tested yet.
   *
   * @returns whether every entry has been tested.
   */
  scan(count: number): boolean {
    const test = this.#test;
    if (test === undefined) return true;
    this.#forgetEvicted();
    const stop = Math.min(this.#end, this.#scanned + count, test.decidedEnd?.() ?? Infinity);
    while (this.#scanned < stop) this.#scanned = this.#scanChunk(test, stop);
    return this.isComplete;
  }

  /** The sequence number at a row: {@link EVICTED_ROW} for the note, `undefined` outside. */
  sequenceAt(row: number): number | undefined {
    if (row < 0 || row >= this.rowCount) return undefined;
    if (row < this.#notes) return EVICTED_ROW;
    const index = row - this.#leading;
    if (index < 0) return this.#shownPins.at(index);
    return this.#test === undefined ? this.log.first + index : this.#matches.at(index);
  }

  /**
   * The row of an entry. For one that is not shown: the row of the next one that is, or
   * {@link rowCount} when none is.
   */
  rowOf(sequence: number): number {
    if (sequence === EVICTED_ROW) return 0;
    const { first } = this.log;
    if (sequence < first) {
      const pin = this.#shownPins.findIndex((pinned) => pinned >= sequence);
      return pin < 0 ? this.#leading : this.#notes + pin;
    }
    if (this.#test === undefined) return this.#leading + Math.min(sequence, this.#end) - first;
    this.#forgetEvicted();
    return this.#leading + this.#matches.indexOf(sequence);
  }

  /** Whether the entry is shown now. */
  shows(sequence: number): boolean {
    return this.sequenceAt(this.rowOf(sequence)) === sequence;
  }

  /** Tests the rest of a chunk. @returns the entry to continue at. */
  #scanChunk(test: EntryTest, stop: number): number {
    const { log } = this;
    const columns = log.columnsAt(this.#scanned);
    const { start } = columns;
    const slots = (this.#slots ??= new Uint16Array(CHUNK_SIZE));
    const first = this.#scanned - start;
    const end = Math.min(CHUNK_SIZE, stop - start);
    let kept = 0;
    if (test.sift) {
      slots.set(EVERY_SLOT.subarray(first, end));
      kept = test.sift(columns, slots, end - first);
    } else {
      for (let slot = first; slot < end; slot += 1) {
        if (test(log, start + slot)) slots[kept++] = slot;
      }
    }
    this.#matches.add(start, slots, kept);
    return start + end;
  }

  #restart(): void {
    this.#keptPins = [];
    this.#pins = [];
    this.#matches = new MatchList();
    this.#scanned = this.log.first;
    this.#generation = this.log.generation;
  }

  #forgetEvicted(): void {
    if (this.#generation !== this.log.generation) this.#restart();
    const { first } = this.log;
    if (this.#scanned < first) this.#scanned = first;
    this.#matches.forgetBefore(first);
  }
}
