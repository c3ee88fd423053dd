import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Log } from '../../core/log/log.js';

/** Milliseconds that it works at a time, and that have to be left of an idle period for more. */
const SLICE = 8;

/** Lets a log work ahead for searches while the page has nothing else to do. */
export class IdleSigner implements ReactiveController {
  readonly #log: () => Log | undefined;
  #handle = 0;

  constructor(host: ReactiveControllerHost, log: () => Log | undefined) {
    this.#log = log;
    host.addController(this);
  }

  /** There may be something to do; it is done when there is time. WebKit never says so. */
  want(): void {
    if (this.#handle !== 0 || typeof requestIdleCallback !== 'function') return;
    this.#handle = requestIdleCallback(this.#work);
  }

  hostDisconnected(): void {
    if (this.#handle !== 0) cancelIdleCallback(this.#handle);
    this.#handle = 0;
  }

  readonly #work = (idle: IdleDeadline): void => {
    this.#handle = 0;
    const end = performance.now() + Math.min(SLICE, idle.timeRemaining());
    let hasMore = true;
    while (hasMore && performance.now() < end) hasMore = this.#log()?.signNext() === true;
    if (hasMore) this.want();
  };
}
