import { readTraffic, TRAFFIC_CELLS } from './traffic.js';

/** Buckets that a histogram has at most. */
export const MAX_BUCKETS = 512;
/** Milliseconds of the narrowest bucket. */
export const MIN_BUCKET_WIDTH = 100;
/** With no more buckets left than this, narrower ones would show more. */
const TOO_FEW = MAX_BUCKETS / 8;

/** Counts for a span of time. */
export interface TimeBucket {
  /** Milliseconds since 1970. */
  readonly from: number;
  /** Where the next bucket begins. */
  readonly to: number;
  /** Messages sent, and received. */
  readonly sent: number;
  readonly received: number;
  /** Bytes of these messages. */
  readonly bytes: number;
  readonly opens: number;
  readonly errors: number;
  readonly closes: number;
}

/**
 * Entries over time, in a bounded number of buckets of equal width: 100 ms at first. When the span
 * outgrows them, pairs of buckets are merged in place and the width doubles.
 *
 * Times must not go back, so that the entries of a bucket are a run of the log, and evicted entries
 * are always in the first buckets.
 */
export class TimeHistogram {
  /** {@link TRAFFIC_CELLS} a bucket; zero after the last. Written by the counting loop. */
  readonly cells = new Float64Array(MAX_BUCKETS * TRAFFIC_CELLS);
  /** The first entry of each bucket; 0 for an empty one. */
  readonly #begins = new Float64Array(MAX_BUCKETS);
  /** Start of the first bucket, as a multiple of the width. */
  #base = 0;
  #length = 0;
  #width = MIN_BUCKET_WIDTH;

  /** Number of buckets, empty ones between others included. */
  get length(): number {
    return this.#length;
  }

  /** Milliseconds of a bucket: 100 · 2ⁿ. */
  get width(): number {
    return this.#width;
  }

  /** Where the first bucket begins, in milliseconds since 1970. */
  get from(): number {
    return this.#base * this.#width;
  }

  /** Where the last bucket ends. */
  get to(): number {
    return (this.#base + this.#length) * this.#width;
  }

  /** Whether the remaining span would fit into much narrower buckets. */
  get isTooCoarse(): boolean {
    return this.#width > MIN_BUCKET_WIDTH && this.#length <= TOO_FEW;
  }

  /** A bucket as an object, made anew at each call; `undefined` when there is none. */
  bucketAt(index: number): TimeBucket | undefined {
    if (!(index >= 0 && index < this.#length)) return undefined;
    const cell = index * TRAFFIC_CELLS;
    const { sent, received, opens, errors, closes } = readTraffic(
      this.cells.subarray(cell, cell + TRAFFIC_CELLS),
    );
    return {
      from: (this.#base + index) * this.#width,
      to: (this.#base + index + 1) * this.#width,
      sent: sent.entries,
      received: received.entries,
      bytes: sent.bytes + received.bytes,
      opens,
      errors,
      closes,
    };
  }

  /** Removes all buckets; the next one has the smallest width. */
  clear(): void {
    this.cells.fill(0);
    this.#begins.fill(0);
    this.#length = 0;
    this.#width = MIN_BUCKET_WIDTH;
  }

  /**
   * Makes the bucket of a time the last one, adding it if needed.
   *
   * @param time not before the last bucket
   * @param sequence the entry that is counted there first
   */
  enter(time: number, sequence: number): void {
    if (this.#length === 0) this.#base = Math.floor(time / this.#width);
    let index = Math.floor(time / this.#width) - this.#base;
    while (index >= MAX_BUCKETS) {
      this.#doubleWidth();
      index = Math.floor(time / this.#width) - this.#base;
    }
    this.#length = index + 1;
    if (this.#begins[index] === 0) this.#begins[index] = sequence;
  }

  /**
   * Removes the buckets whose entries are no longer kept.
   *
   * @param first the oldest entry kept
   * @param kept counts of all kept entries: the first bucket gets what the others do not hold
   */
  forgetBefore(first: number, kept: Readonly<Float64Array>): void {
    let head = 0;
    for (let index = 1; index < this.#length; index += 1) {
      const begin = this.#begins[index]!;
      if (begin !== 0 && begin <= first) head = index;
    }
    this.#drop(head);
    for (let cell = 0; cell < TRAFFIC_CELLS; cell += 1) {
      let rest = kept[cell]!;
      for (let index = 1; index < this.#length; index += 1) {
        rest -= this.cells[index * TRAFFIC_CELLS + cell]!;
      }
      this.cells[cell] = rest;
    }
  }

  #drop(count: number): void {
    if (count === 0) return;
    this.cells.copyWithin(0, count * TRAFFIC_CELLS);
    this.#begins.copyWithin(0, count);
    this.#base += count;
    this.#length -= count;
    this.#wipe();
  }

  #doubleWidth(): void {
    const { cells } = this;
    const begins = this.#begins;
    const base = Math.floor(this.#base / 2);
    for (let index = 0; index < this.#length; index += 1) {
      const target = Math.floor((this.#base + index) / 2) - base;
      if (target === index) continue;
      for (let cell = 0; cell < TRAFFIC_CELLS; cell += 1) {
        cells[target * TRAFFIC_CELLS + cell]! += cells[index * TRAFFIC_CELLS + cell]!;
        cells[index * TRAFFIC_CELLS + cell] = 0;
      }
      if (begins[target] === 0) begins[target] = begins[index]!;
      begins[index] = 0;
    }
    this.#length = Math.floor((this.#base + this.#length - 1) / 2) - base + 1;
    this.#base = base;
    this.#width *= 2;
  }

  /** Clears the cells after the last bucket. */
  #wipe(): void {
    this.cells.fill(0, this.#length * TRAFFIC_CELLS);
    this.#begins.fill(0, this.#length);
  }
}
