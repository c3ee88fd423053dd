import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ChangeSignal } from '../core/change-signal.js';

/**
 * Updates its host at most once an animation frame, and only after a signal was raised.
 *
 * Hidden and background pages get no frames: the host then stays as it was until it is seen again,
 * and nothing is missed, because the signal stays raised.
 */
export class FrameController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #signals: () => readonly (ChangeSignal | undefined)[];
  readonly #draw: () => void;
  #watched: readonly ChangeSignal[] = [];
  #unsubscribe: (() => void)[] = [];
  #frame = 0;

  /**
   * @param signals what to watch; asked again at each update of the host, so that a new session is
   * followed.
   * @param draw called in the frame; by default the host is asked to update.
   */
  constructor(
    host: ReactiveControllerHost,
    signals: () => readonly (ChangeSignal | undefined)[],
    draw: () => void = () => {
      host.requestUpdate();
    },
  ) {
    this.#host = host;
    this.#signals = signals;
    this.#draw = draw;
    this.#host.addController(this);
  }

  hostConnected(): void {
    this.#watch();
  }

  hostUpdate(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#release();
  }

  /** Draws in the next frame, however often it is called before. */
  readonly request = (): void => {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      for (const signal of this.#watched) signal.rearm();
      this.#draw();
    });
  };

  #watch(): void {
    const signals = this.#signals().filter((signal) => signal !== undefined);
    const same =
      signals.length === this.#watched.length &&
      signals.every((signal, index) => signal === this.#watched[index]);
    if (same) return;
    this.#release();
    this.#watched = signals;
    this.#unsubscribe = signals.map((signal) => signal.subscribe(this.request));
  }

  #release(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
    this.#watched = [];
  }
}
