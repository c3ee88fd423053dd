import { CHUNK_SIZE } from './chunk-size.js';

/** The numbers of one stretch: two bytes each instead of eight. */
interface Stretch {
  /** The number that its offsets are counted from. */
  readonly start: number;
  /** How many numbers are in the stretches before it, removed ones included. */
  readonly before: number;
  offsets: Uint16Array;
  count: number;
}

/**
 * Ascending sequence numbers, added at the end and removed from the beginning. They are kept as
 * offsets in stretches, one for each `start` that they are added from.
 */
export class MatchList {
  readonly #stretches: Stretch[] = [];
  /** How many were added, and how many of them removed. */
  #added = 0;
  #forgotten = 0;
  /** Smaller numbers have been removed already. */
  #least = -Infinity;

  /** How many numbers it holds. */
  get length(): number {
    return this.#added - this.#forgotten;
  }

  /** The number at an index; `undefined` outside. */
  at(index: number): number | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const place = index + this.#forgotten;
    const stretch = this.#last(({ before }) => before <= place)!;
    return stretch.start + stretch.offsets[place - stretch.before]!;
  }

  /**
   * Adds the first `count` of some ascending offsets, each counted from `start`. All are greater
   * than the numbers added before, and none is below the last argument of {@link forgetBefore}.
   */
  add(start: number, offsets: Uint16Array, count: number): void {
    if (count === 0) return;
    let stretch = this.#stretches.at(-1);
    if (stretch?.start !== start) {
      stretch = { start, before: this.#added, offsets: offsets.slice(0, count), count: 0 };
      this.#stretches.push(stretch);
    } else {
      const needed = stretch.count + count;
      if (needed > stretch.offsets.length) stretch.offsets = grown(stretch.offsets, needed);
      stretch.offsets.set(offsets.subarray(0, count), stretch.count);
    }
    stretch.count += count;
    this.#added += count;
  }

  /** Removes the numbers below one. */
  forgetBefore(sequence: number): void {
    if (sequence <= this.#least) return;
    this.#least = sequence;
    this.#forgotten += this.indexOf(sequence);
    let gone = 0;
    for (const { before, count } of this.#stretches) {
      if (before + count > this.#forgotten) break;
      gone += 1;
    }
    if (gone > 0) this.#stretches.splice(0, gone);
  }

  /** The index of the first number that is not below `sequence`; {@link length} when all are. */
  indexOf(sequence: number): number {
    const stretch = this.#last(({ start, offsets }) => start + offsets[0]! < sequence);
    if (stretch === undefined) return 0;
    const { start, offsets, before } = stretch;
    let low = 0;
    let high = stretch.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (start + offsets[middle]! < sequence) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, before + low - this.#forgotten);
  }

  /** The last stretch that passes a test; all stretches before it pass too. */
  #last(isTrue: (stretch: Stretch) => boolean): Stretch | undefined {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isTrue(this.#stretches[middle]!)) low = middle + 1;
      else high = middle;
    }
    return this.#stretches[low - 1];
  }
}

function grown(offsets: Uint16Array, needed: number): Uint16Array {
  const room = new Uint16Array(Math.min(CHUNK_SIZE, Math.max(needed, offsets.length * 2)));
  room.set(offsets);
  return room;
}
