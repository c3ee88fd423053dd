/** Milliseconds that a slice may take: two of them fit into a frame. */
const SLICE = 8;

/**
 * Does long work in slices with room between them for whatever else the page has to do, so that no
 * task is long.
 */
export class Slices {
  #port: MessagePort | undefined;
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
    this.#port?.close();
    this.#port = undefined;
  }

  #work(): void {
    const step = this.#step;
    const onSlice = this.#onSlice;
    if (step === undefined) return;
    const deadline = performance.now() + SLICE;
    let isDone = step();
    while (!isDone && performance.now() < deadline) isDone = step();
    if (isDone) this.stop();
    else this.#continueLater();
    onSlice?.(isDone);
  }

  // A message comes back without the delays that timers have, and lets input and frames go first.
  #continueLater(): void {
    if (this.#port === undefined) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (this.#port === port2) this.#work();
      };
      this.#port = port2;
    }
    this.#port.postMessage(0);
  }
}
