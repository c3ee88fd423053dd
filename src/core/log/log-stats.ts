import { derived } from './derived.js';
import { CHUNK_SIZE } from './chunk-size.js';
import type { Log } from './log.js';
import { RateWindow, type Rates } from './rate-window.js';
import { TimeHistogram } from './time-histogram.js';
import {
  BYTES,
  columnOf,
  GROUP_OF_COLUMN,
  readTraffic,
  TRAFFIC_CELLS,
  type Traffic,
} from './traffic.js';

/** The latest time there is (ECMAScript, Time Values); later ones are ignored. */
const LATEST = 8.64e15;

/** The counts of all entries before one. */
interface Mark {
  readonly sequence: number;
  readonly counted: Float64Array;
}

/**
 * Counts what is in a log: by direction and type, a second, and over time.
 *
 * ```
 *   evicted │ first ········ counted ········ │ ··· to be counted ··· │ end
 *      gone ──┘      ▲ a mark at each chunk      └─ scanned
 * ```
 *
 * Appending an entry costs nothing here. {@link scan} is called in slices when the numbers are
 * needed: it reads the log's columns, looks at each entry once, and continues where it stopped;
 * every answer is as of the last scan. Evicted entries are subtracted with one mark a chunk, so
 * that no entry has to be remembered.
 *
 * Order is by sequence: an entry whose time is not a number, or before that of an earlier entry, is
 * counted in the histogram at the latest time before it.
 */
export class LogStats {
  readonly log: Log;
  /** The entries kept, over time. */
  readonly histogram = new TimeHistogram();
  #rates = new RateWindow();
  /** The first entry that the rates have not counted. */
  #rated = 0;
  #generation = -1;
  #first = 0;
  #scanned = 0;
  #clock = 0;
  #marks: Mark[] = [];
  readonly #counted = new Float64Array(TRAFFIC_CELLS);
  readonly #gone = new Float64Array(TRAFFIC_CELLS);

  constructor(log: Log) {
    this.log = log;
    this.#forget();
  }

  /** The statistics of a log, shared by all its readers, so that entries are counted once. */
  static readonly of = derived((log: Log) => new LogStats(log));

  /** Whether every entry had been counted at the last scan, with none added or evicted since. */
  get isComplete(): boolean {
    const { generation, first, end } = this.log;
    return this.#generation === generation && this.#first === first && this.#scanned === end;
  }

  /** Counts of the entries that the log keeps. */
  get kept(): Traffic {
    return readTraffic(this.#keptCells());
  }

  /** The latest time of what is counted, in milliseconds since 1970. */
  get latest(): number {
    return this.#clock;
  }

  /** The highest rates of any second since the log was last cleared, each number by itself. */
  get peak(): Rates {
    return this.#rates.peak;
  }

  /**
   * The rates of the last second, in steps of 10 ms.
   *
   * @param now - Milliseconds since 1970; the newest entry's time when that is later.
   */
  rate(now: number): Rates {
    return this.#rates.at(now);
  }

  /**
   * Subtracts evicted entries, and counts up to `count` entries that were not counted yet.
   *
   * @returns whether every entry has been counted.
   */
  scan(count: number): boolean {
    this.#forget();
    const stop = Math.min(this.log.end, this.#scanned + count);
    while (this.#scanned < stop) this.#count(stop);
    return this.isComplete;
  }

  /** Counts the rest of a chunk, up to `stop`. */
  #count(stop: number): void {
    const { start, kinds, times, sizes, carried } = this.log.columnsAt(this.#scanned);
    const { histogram } = this;
    const { cells } = histogram;
    const rates = this.#rates;
    const counted = this.#counted;
    const rated = this.#rated - start;
    const from = this.#scanned - start;
    const to = Math.min(CHUNK_SIZE, stop - start);
    if (from === 0 || this.#marks.length === 0) {
      this.#marks.push({ sequence: this.#scanned, counted: counted.slice() });
    }
    let clock = this.#clock;
    let bucket = (histogram.length - 1) * TRAFFIC_CELLS;
    let bucketEnd = histogram.length === 0 ? 0 : histogram.to;
    for (let slot = from; slot < to; slot += 1) {
      const time = times[slot]!;
      const size = sizes[slot]!;
      if (time > clock && time <= LATEST) clock = time;
      if (clock >= bucketEnd) {
        histogram.enter(clock, start + slot);
        bucket = (histogram.length - 1) * TRAFFIC_CELLS;
        bucketEnd = histogram.to;
      }
      const column = columnOf(kinds[slot]!, carried[slot]);
      cells[bucket + column]! += 1;
      cells[bucket + column + BYTES]! += size;
      counted[column]! += 1;
      counted[column + BYTES]! += size;
      if (slot >= rated) {
        rates.add(GROUP_OF_COLUMN[column]!, Math.abs(time) <= LATEST ? time : clock, size);
      }
    }
    this.#clock = clock;
    this.#scanned = start + to;
    this.#rated = Math.max(this.#rated, this.#scanned);
  }

  #forget(): void {
    const { first, generation } = this.log;
    if (this.#generation !== generation) {
      this.#generation = generation;
      this.#rates = new RateWindow();
      this.#restart();
    }
    if (this.#first === first) return;
    this.#first = first;
    if (this.#scanned <= first) {
      this.#restart();
      return;
    }
    this.#subtractEvicted();
    this.histogram.forgetBefore(first, this.#keptCells());
    // Once a long silence is evicted, the minutes after it deserve narrower buckets.
    if (this.histogram.isTooCoarse) this.#restart();
  }

  /** Counts all kept entries anew, except in the rates, which have counted them. */
  #restart(): void {
    this.#first = this.#scanned = this.log.first;
    this.#clock = 0;
    this.#marks = [];
    this.#counted.fill(0);
    this.#gone.fill(0);
    this.histogram.clear();
  }

  /** Counts the evicted entries: all before a mark, less those before it that are kept. */
  #subtractEvicted(): void {
    const first = this.#first;
    const next = this.#marks.findIndex(({ sequence }) => sequence >= first);
    this.#marks.splice(0, next === -1 ? this.#marks.length : next);
    const mark = this.#marks[0];
    this.#gone.set(mark?.counted ?? this.#counted);
    const end = mark?.sequence ?? this.#scanned;
    if (end === first) return;
    // There is a mark at each chunk's start, so this run lies in one chunk.
    const { start, kinds, sizes, carried } = this.log.columnsAt(first);
    for (let slot = first - start; slot < end - start; slot += 1) {
      const column = columnOf(kinds[slot]!, carried[slot]);
      this.#gone[column]! -= 1;
      this.#gone[column + BYTES]! -= sizes[slot]!;
    }
  }

  #keptCells(): Float64Array {
    return this.#counted.map((counted, cell) => counted - this.#gone[cell]!);
  }
}
