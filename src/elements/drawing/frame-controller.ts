import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ChangeSignal } from '../../core/log/change-signal.js';
import { cancelDraw, scheduleDraw, noteChanges, type Drawer } from './frame-scheduler.js';

/**
 * Updates its host at most once an animation frame, and only after a signal was raised. In a flood
 * of changes the frames in which it does so move apart, but for signals that are urgent.
 *
 * Hidden and background pages get no frames: the host then stays as it was until it is seen again,
 * and nothing is missed, because the signal stays raised.
 */
export class FrameController implements ReactiveController, Drawer {
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
    cancelDraw(this);
    this.#release();
  }

  /** Draws in the very next frame, however often it is called before: for what a person did. */
  readonly request = (): void => {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.draw();
    });
  };

  /** Draws as a change of a signal does: in a frame that all share, rarely in a flood. */
  readonly requestSoon = (): void => {
    scheduleDraw(this);
  };

  /** Updates the host now. */
  draw(): void {
    noteChanges(this.changes());
    for (const signal of this.#watched) signal.rearm();
    this.#draw();
  }

  /** How often the signals were raised since they were last drawn. */
  changes(): number {
    let raises = 0;
    for (const signal of this.#watched) raises = Math.max(raises, signal.raises);
    return raises;
  }

  #watch(): void {
    const signals = this.#signals().filter((signal) => signal !== undefined);
    const same =
      signals.length === this.#watched.length &&
      signals.every((signal, index) => signal === this.#watched[index]);
    if (same) return;
    this.#release();
    this.#watched = signals;
    this.#unsubscribe = signals.map((signal) =>
      signal.subscribe(signal.isUrgent ? this.request : this.requestSoon),
    );
  }

  #release(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
    this.#watched = [];
  }
}
