import type { LogView } from '../../core/log/log-view.js';

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
  #port: MessagePort | undefined;
  #view: LogView | undefined;
  #isWaiting = false;
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
    if (this.#isWaiting) return false;
    const isComplete = this.#scanSlice(view);
    if (!isComplete) this.#continueLater();
    return isComplete;
  }

  /** Ends the scan; later slices do not start. */
  stop(): void {
    this.#view = undefined;
    this.#port?.close();
    this.#port = undefined;
    this.#isWaiting = false;
  }

  #continueLater(): void {
    this.#port ??= this.#createPort();
    this.#isWaiting = true;
    this.#port.postMessage(0);
  }

  // A message comes back without the delays that timers have, and lets input and frames go first.
  #createPort(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      this.#isWaiting = false;
      const view = this.#view;
      if (view === undefined) return;
      const isComplete = this.#scanSlice(view);
      if (!isComplete) this.#continueLater();
      this.#onProgress(isComplete);
    };
    return port2;
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
