import { partitionPoint } from './partition-point.js';

/** The most hits that are kept; a search stops when it has found so many. */
const MOST_HITS = 1_000_000;

/** Finds places, from the first to the last, a step at a time. */
export abstract class HitFinder {
  #hits = new Float64Array(16);
  #count = 0;

  /** Hits so far. */
  get count(): number {
    return this.#count;
  }

  /** Whether there may be more hits than are kept. */
  get isFull(): boolean {
    return this.#count >= MOST_HITS;
  }

  /** Whether everything has been searched, or as many hits were found as are kept. */
  abstract get isComplete(): boolean;

  /** Searches one step further. @returns whether that was the last one. */
  abstract scan(): boolean;

  /** The place of a hit, by its index from 0. */
  hitAt(index: number): number | undefined {
    return index >= 0 && index < this.#count ? this.#hits[index] : undefined;
  }

  /** How many hits come before a place: the index of the first that does not. */
  indexFrom(place: number): number {
    return partitionPoint(this.#count, (index) => this.#hits[index]! < place);
  }

  protected add(place: number): void {
    if (this.#count === this.#hits.length) {
      const grown = new Float64Array(this.#count * 2);
      grown.set(this.#hits);
      this.#hits = grown;
    }
    this.#hits[this.#count++] = place;
  }
}
