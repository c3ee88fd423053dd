import { trustedWorker } from './trusted-worker.js';

/** A request to the worker of a {@link SteadyTimer}: it sends the number back after that time. */
export interface TimerRequest {
  readonly id: number;
  readonly milliseconds: number;
}

/** The browser APIs that a {@link SteadyTimer} uses. */
export interface SteadyTimerPorts {
  readonly isHidden: () => boolean;
  readonly start: () => Worker;
}

const browser: SteadyTimerPorts = {
  isHidden: () => document.visibilityState === 'hidden',
  start: () => {
    const Worker = trustedWorker();
    return new Worker(new URL('./timer-worker.js', import.meta.url), { type: 'module' });
  },
};

/**
 * Timers that keep their pace while the page is hidden, where browsers fire a page's own timers
 * once a second, and once a minute after a while, but not those of a worker. The worker starts when
 * the first timer is set in a hidden page; without it, the page's own are used.
 */
export class SteadyTimer {
  readonly #ports: SteadyTimerPorts;
  readonly #waiting = new Map<number, () => void>();
  #worker: Worker | undefined;
  #isBroken = false;
  #last = 0;

  constructor(ports: SteadyTimerPorts = browser) {
    this.#ports = ports;
  }

  /** Calls back once after some milliseconds. @returns a function that cancels it. */
  readonly after = (milliseconds: number, callback: () => void): (() => void) => {
    const worker = this.#ports.isHidden() ? this.#use() : undefined;
    if (worker === undefined) {
      const timer = setTimeout(callback, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    }
    const id = (this.#last += 1);
    this.#waiting.set(id, callback);
    worker.postMessage({ id, milliseconds } satisfies TimerRequest);
    return () => this.#waiting.delete(id);
  };

  /** Ends the worker and cancels its timers. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting.clear();
  }

  #use(): Worker | undefined {
    if (this.#isBroken || this.#worker !== undefined) return this.#worker;
    try {
      const worker = this.#ports.start();
      worker.onmessage = ({ data }: MessageEvent<number>) => {
        this.#ring(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        this.#giveUp();
      };
      this.#worker = worker;
    } catch {
      this.#isBroken = true;
    }
    return this.#worker;
  }

  #ring(id: number): void {
    const callback = this.#waiting.get(id);
    this.#waiting.delete(id);
    callback?.();
  }

  /** Fires the worker's timers at once: too early is better than too late. */
  #giveUp(): void {
    this.#isBroken = true;
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const id of [...this.#waiting.keys()]) this.#ring(id);
  }
}
