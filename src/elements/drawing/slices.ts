import { queueTask } from './next-task.js';

/** Milliseconds that a slice may take: two of them fit into a frame. */
const SLICE = 8;

/**
 * Does long work in slices with room between them for whatever else the page has to do, so that no
 * task is long.
 */
export class Slices {
  #cancel: (() => void) | undefined;
  #step: (() => boolean) | undefined;
  #onSlice: ((isDone: boolean) => void) | undefined;

  /** Whether there is work left. */
  get isRunning(): boolean {
    return this.#step !== undefined;
  }

  /**
   * Works at once for one slice, and goes on by itself when that was not enough. What ran before is
   * given up.
   *
   * @param step does a small piece, well under a millisecond, and returns whether it was the last.
   * @param onSlice called after each slice.
   */
  run(step: () => boolean, onSlice: (isDone: boolean) => void): void {
    this.stop();
    this.#step = step;
    this.#onSlice = onSlice;
    this.#work();
  }

  /** Ends the run; later slices do not start. */
  stop(): void {
    this.#step = undefined;
    this.#onSlice = undefined;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #work(): void {
    const step = this.#step;
    const onSlice = this.#onSlice;
    if (step === undefined) return;
    const deadline = performance.now() + SLICE;
    let isDone = step();
    while (!isDone && performance.now() < deadline) isDone = step();
    if (isDone) this.stop();
    else
      this.#cancel = queueTask(() => {
        this.#work();
      });
    onSlice?.(isDone);
  }
}
