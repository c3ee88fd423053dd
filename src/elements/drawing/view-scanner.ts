import type { LogView } from '../../core/log/log-view.js';
import { queueTask } from './next-task.js';

/** Milliseconds that a slice may take: it fits into a frame. */
const SLICE = 12;
/** The most entries that are looked at between two looks at the clock; fewer where they are long. */
const MOST_STEP = 4096;
const LEAST_STEP = 16;

/**
 * Lets a view look at the entries it has not seen, in slices with room between them for whatever
 * else the page has to do: a million entries are looked at about as fast as one can, and no task
 * is long.
 */
export class ViewScanner {
  readonly #onProgress: (isComplete: boolean) => void;
  #view: LogView | undefined;
  /** Stands for the next slice; `undefined` when there is none. */
  #next: object | undefined;
  #step = MOST_STEP / 4;

  /** @param onProgress called after each slice that went on by itself. */
  constructor(onProgress: (isComplete: boolean) => void) {
    this.#onProgress = onProgress;
  }

  /**
   * Scans at once for one slice, and goes on by itself when that was not enough.
   *
   * @returns whether every entry that can be decided now was scanned.
   */
  scan(view: LogView): boolean {
    this.#view = view;
    return this.#next === undefined && this.#scanOrContinue(view);
  }

  /** Ends the scan; later slices do not start. */
  stop(): void {
    this.#view = undefined;
    this.#next = undefined;
  }

  #scanOrContinue(view: LogView): boolean {
    const isComplete = this.#scanSlice(view);
    if (!isComplete) this.#continueLater((this.#next = {}));
    return isComplete;
  }

  #continueLater(next: object): void {
    queueTask(() => {
      if (this.#next !== next) return;
      this.#next = undefined;
      if (this.#view !== undefined) this.#onProgress(this.#scanOrContinue(this.#view));
    });
  }

  /** @returns whether no entry is left that can be decided now. */
  #scanSlice(view: LogView): boolean {
    let now = performance.now();
    const deadline = now + SLICE;
    while (!view.scan(this.#step)) {
      // The worker that decides the rest reports when it has more.
      if (view.isWaiting) return true;
      const before = now;
      now = performance.now();
      if (now - before > SLICE / 4) this.#step = Math.max(LEAST_STEP, this.#step / 2);
      else if (now - before < SLICE / 16) this.#step = Math.min(MOST_STEP, this.#step * 2);
      if (now > deadline) return false;
    }
    return true;
  }
}
