import type { ReadyState } from '../socket/ready-state.js';

/** The most buckets of a span of time; a screen has hardly more pixels for it. */
export const MOST_BUCKETS = 1024;

/** Events in a bucket, as bits. */
export const LaneMark = {
  sent: 1,
  received: 2,
  open: 4,
  error: 8,
  close: 16,
  discarded: 32,
  refused: 64,
} as const;

/** A span of time, with its states, events and bufferedAmount. */
export interface LaneBucket {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** The states that began in it, as bits: `1 << state` for each {@link ReadyState}. */
  readonly begun: number;
  /** The state at its end; `undefined` before the first. */
  readonly state: ReadyState | undefined;
  /** {@link LaneMark}s. */
  readonly marks: number;
  /** The highest bufferedAmount in it, in bytes. */
  readonly buffered: number;
}

const NONE = 255;

/**
 * States, events and bufferedAmount over time, in a bounded number of buckets of equal width: one
 * millisecond at first, doubled each time that the span outgrows them. Times must not go back; an
 * earlier one counts as that of the last bucket.
 */
export class StateBuckets {
  readonly #begun = new Uint8Array(MOST_BUCKETS);
  readonly #states = new Uint8Array(MOST_BUCKETS).fill(NONE);
  readonly #marks = new Uint8Array(MOST_BUCKETS);
  /** The highest and the last bufferedAmount in a bucket; NaN where unknown. */
  readonly #most = new Float64Array(MOST_BUCKETS).fill(Number.NaN);
  readonly #last = new Float64Array(MOST_BUCKETS).fill(Number.NaN);
  #start: number | undefined;
  #width = 1;
  #state: ReadyState | undefined;
  #length = 0;

  /** Start of the first bucket, in milliseconds since 1970; `undefined` while there is none. */
  get start(): number | undefined {
    return this.#start;
  }

  /** The current state. */
  get state(): ReadyState | undefined {
    return this.#state;
  }

  addState(time: number, state: ReadyState): void {
    const at = this.#at(time);
    this.#begun[at]! |= 1 << state;
    this.#states[at] = this.#state = state;
  }

  /** @param mark one of {@link LaneMark}. */
  addMark(time: number, mark: number): void {
    this.#marks[this.#at(time)]! |= mark;
  }

  /** @param bytes bufferedAmount. */
  addBuffered(time: number, bytes: number): void {
    const at = this.#at(time);
    const most = this.#most[at]!;
    if (!(most >= bytes)) this.#most[at] = bytes;
    this.#last[at] = bytes;
  }

  /** The buckets from the one that contains a time; states and bufferedAmount carry over. */
  *from(time: number): Generator<LaneBucket> {
    let state: ReadyState | undefined;
    let buffered = 0;
    for (let at = 0; at < this.#length; at += 1) {
      const from = this.#start! + at * this.#width;
      if (this.#states[at] !== NONE) state = this.#states[at] as ReadyState;
      const most = this.#most[at]!;
      const before = buffered;
      if (!Number.isNaN(most)) buffered = this.#last[at]!;
      if (from + this.#width <= time) continue;
      yield {
        from,
        to: from + this.#width,
        begun: this.#begun[at]!,
        state,
        marks: this.#marks[at]!,
        buffered: Number.isNaN(most) ? before : most,
      };
    }
  }

  #at(time: number): number {
    this.#start ??= time;
    while (time >= this.#start + this.#width * MOST_BUCKETS) this.#halve();
    const at = Math.max(this.#length - 1, 0, Math.floor((time - this.#start) / this.#width));
    this.#length = Math.max(this.#length, at + 1);
    return at;
  }

  /** Makes the buckets twice as wide, merging pairs of them. */
  #halve(): void {
    this.#width *= 2;
    const half = MOST_BUCKETS / 2;
    for (let at = 0; at < half; at += 1) {
      const [a, b] = [2 * at, 2 * at + 1];
      const later = this.#states[b]!;
      this.#begun[at] = this.#begun[a]! | this.#begun[b]!;
      this.#states[at] = later === NONE ? this.#states[a]! : later;
      this.#marks[at] = this.#marks[a]! | this.#marks[b]!;
      // NaN is not greater than anything.
      this.#most[at] =
        this.#most[b]! > this.#most[a]! || Number.isNaN(this.#most[a]!)
          ? this.#most[b]!
          : this.#most[a]!;
      this.#last[at] = Number.isNaN(this.#last[b]!) ? this.#last[a]! : this.#last[b]!;
    }
    this.#begun.fill(0, half);
    this.#states.fill(NONE, half);
    this.#marks.fill(0, half);
    this.#most.fill(Number.NaN, half);
    this.#last.fill(Number.NaN, half);
    this.#length = Math.ceil(this.#length / 2);
  }
}
