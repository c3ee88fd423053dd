/** Buckets per doubling: neighbours are 19 % apart. */
const PER_DOUBLING = 4;
/** The upper end of the first bucket, in milliseconds. */
const SHORTEST = 0.0625;
const BUCKETS = 28 * PER_DOUBLING;

/** The number of times in a range. */
export interface LatencyBucket {
  /** Milliseconds; includes `from`, excludes `to`. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Response times: any number of them in some hundred counters, in buckets that widen with the time,
 * so that 0.2 ms and 20 s have the same relative precision.
 */
export class LatencyHistogram {
  readonly #counts = new Uint32Array(BUCKETS);
  #count = 0;
  #least = Infinity;
  #most = 0;

  get count(): number {
    return this.#count;
  }

  /** The shortest time, in milliseconds; `undefined` for none. */
  get least(): number | undefined {
    return this.#count === 0 ? undefined : this.#least;
  }

  /** The longest time, in milliseconds; `undefined` for none. */
  get most(): number | undefined {
    return this.#count === 0 ? undefined : this.#most;
  }

  /** @param milliseconds - A negative value, as after a change of the clock, counts as 0. */
  add(milliseconds: number): void {
    const time = Math.max(0, milliseconds);
    this.#counts[bucketOf(time)]! += 1;
    this.#count += 1;
    this.#least = Math.min(this.#least, time);
    this.#most = Math.max(this.#most, time);
  }

  /**
   * The time that a fraction of all stay under, to within a bucket: 0.5 gives the median.
   *
   * @returns milliseconds; `undefined` for none.
   */
  quantile(share: number): number | undefined {
    if (this.#count === 0) return undefined;
    const wanted = share * this.#count;
    let seen = 0;
    for (let index = 0; index < BUCKETS; index += 1) {
      seen += this.#counts[index]!;
      if (seen < wanted || seen === 0) continue;
      const middle = Math.sqrt(Math.max(SHORTEST / 2, startOf(index)) * startOf(index + 1));
      return Math.min(this.#most, Math.max(this.#least, middle));
    }
    return this.#most;
  }

  /** From the first bucket with a time in it to the last, with the empty ones between. */
  get buckets(): readonly LatencyBucket[] {
    const first = this.#counts.findIndex((count) => count > 0);
    if (first < 0) return [];
    const last = this.#counts.findLastIndex((count) => count > 0);
    return Array.from({ length: last - first + 1 }, (_, offset) => {
      const index = first + offset;
      return { from: startOf(index), to: startOf(index + 1), count: this.#counts[index]! };
    });
  }

  clear(): void {
    this.#counts.fill(0);
    this.#count = 0;
    this.#least = Infinity;
    this.#most = 0;
  }
}

function bucketOf(time: number): number {
  if (time < SHORTEST) return 0;
  const index = 1 + Math.floor(Math.log2(time / SHORTEST) * PER_DOUBLING);
  return Math.min(BUCKETS - 1, index);
}

function startOf(index: number): number {
  return index === 0 ? 0 : SHORTEST * 2 ** ((index - 1) / PER_DOUBLING);
}
