import type { LogView } from '../core/log-view.js';

/** Milliseconds that a slice may take: two of them fit into a frame. */
const SLICE = 8;
/** Entries that are looked at between two looks at the clock. */
const STEP = 4096;

/**
 * Lets a view look at the entries it has not seen, in slices with room between them for whatever
 * else the page has to do: a million entries are looked at about as fast as one can, and no task
 * is long.
 */
export class ViewScanner {
  readonly #onProgress: (isFirst: boolean) => void;
  #port: MessagePort | undefined;
  #view: LogView | undefined;
  #isWaiting = false;
  #isFirst = true;

  /** @param onProgress called after each slice that found or finished something. */
  constructor(onProgress: (isFirst: boolean) => void) {
    this.#onProgress = onProgress;
  }

  /**
   * Scans at once for one slice, and goes on by itself when that was not enough.
   *
   * @returns whether every entry has been looked at that can be told now.
   */
  scan(view: LogView): boolean {
    if (view !== this.#view) {
      this.#view = view;
      this.#isFirst = true;
    }
    if (this.#isWaiting) return false;
    const isComplete = scanFor(view, SLICE);
    if (isComplete) this.#isFirst = true;
    else this.#continueLater();
    return isComplete;
  }

  /** The twin of {@link scan}: nothing goes on by itself. */
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
      const isComplete = scanFor(view, SLICE);
      if (!isComplete) this.#continueLater();
      this.#onProgress(this.#isFirst);
      this.#isFirst = isComplete;
    };
    return port2;
  }
}

function scanFor(view: LogView, milliseconds: number): boolean {
  const deadline = performance.now() + milliseconds;
  while (!view.scan(STEP)) {
    // Whoever has the answers says when there are more.
    if (view.isWaiting) return true;
    if (performance.now() > deadline) return false;
  }
  return true;
}
