import { queueTask } from './next-task.js';

/** Milliseconds that a slice may take: two of them fit into a frame. */
const SLICE = 8;

interface Run {
  readonly step: () => boolean;
  readonly onSlice: (isDone: boolean) => void;
}

/**
 * Does long work in slices with room between them for whatever else the page has to do, so that no
 * task is long.
 */
export class Slices {
  #run: Run | undefined;

  /** Whether there is work left. */
  get isRunning(): boolean {
    return this.#run !== undefined;
  }

  /**
   * Works at once for one slice, and goes on by itself when that was not enough. What ran before is
   * given up.
   *
   * @param step does a small piece, well under a millisecond, and returns whether it was the last.
   * @param onSlice called after each slice.
   */
  run(step: () => boolean, onSlice: (isDone: boolean) => void): void {
    this.#run = { step, onSlice };
    this.#work(this.#run);
  }

  /** Ends the run; later slices do not start. */
  stop(): void {
    this.#run = undefined;
  }

  #work(run: Run): void {
    if (this.#run !== run) return;
    const { step, onSlice } = run;
    const deadline = performance.now() + SLICE;
    let isDone = step();
    while (!isDone && performance.now() < deadline) isDone = step();
    if (isDone) this.stop();
    else
      queueTask(() => {
        this.#work(run);
      });
    onSlice(isDone);
  }
}
