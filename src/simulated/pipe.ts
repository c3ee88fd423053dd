import { Queue } from './queue.js';
import type { SimulatedClock } from './simulated-clock.js';
import type { Frame } from './simulated-frame.js';

/** The speed of a connection, the same in both directions. */
export interface LinkSpeed {
  /** Milliseconds from one end to the other. Default 0. */
  readonly latency?: number;
  /** Bytes of payload a second. Default: no limit. */
  readonly bandwidth?: number;
}

/** Milliseconds between two updates of what has been sent, where bandwidth is limited. */
const TICK = 10;

/**
 * One direction of a connection: frames are delivered in order, each in a task of its own, after
 * the time that it takes.
 *
 * ```
 *   push ─► waiting ──bandwidth──► under way ──latency──► deliver
 *              └── buffered ──┘
 * ```
 */
export class Pipe {
  readonly #clock: SimulatedClock;
  readonly #deliver: (frame: Frame) => void;
  readonly #onDrain: (bytes: number) => void;
  #speed: LinkSpeed = {};
  readonly #waiting = new Queue<{ readonly frame: Frame; left: number }>();
  readonly #underWay = new Queue<{ readonly frame: Frame; readonly due: number }>();
  #cancelDrain: (() => void) | undefined;
  #cancelDelivery: (() => void) | undefined;
  #lastDrain = 0;
  #buffered = 0;
  #isCut = false;

  /**
   * @param deliver receives a frame at the other end.
   * @param onDrain receives the number of payload bytes that have left this end.
   */
  constructor(
    clock: SimulatedClock,
    deliver: (frame: Frame) => void,
    onDrain: (bytes: number) => void = () => {},
  ) {
    this.#clock = clock;
    this.#deliver = deliver;
    this.#onDrain = onDrain;
  }

  /** Bytes of payload that were pushed and have not left. */
  get buffered(): number {
    return this.#buffered;
  }

  /** Applies from now on. */
  set speed(speed: LinkSpeed) {
    this.#speed = speed;
  }

  /** @param size bytes of payload; 0 for a control frame. */
  push(frame: Frame, size = 0): void {
    if (this.#isCut) return;
    this.#waiting.push({ frame, left: size });
    this.#buffered += size;
    if (this.#cancelDrain !== undefined) return;
    this.#lastDrain = this.#clock.now();
    this.#cancelDrain = this.#clock.after(0, this.#drain);
  }

  /** Delivers nothing any more. */
  cut(): void {
    this.#isCut = true;
    this.#cancelDrain?.();
    this.#cancelDelivery?.();
    this.#cancelDrain = this.#cancelDelivery = undefined;
    this.#waiting.clear();
    this.#underWay.clear();
  }

  // Bytes leave between tasks, never while the script that sent them is running.
  readonly #drain = (): void => {
    this.#cancelDrain = undefined;
    const { bandwidth = Infinity } = this.#speed;
    const now = this.#clock.now();
    let credit = bandwidth === Infinity ? Infinity : ((now - this.#lastDrain) * bandwidth) / 1000;
    let gone = 0;
    for (let next = this.#waiting.first; next !== undefined; next = this.#waiting.first) {
      const bytes = Math.min(next.left, Math.floor(credit));
      next.left -= bytes;
      credit -= bytes;
      gone += bytes;
      if (next.left > 0) break;
      this.#underWay.push({ frame: next.frame, due: now + (this.#speed.latency ?? 0) });
      this.#waiting.shift();
    }
    // Fractions of bytes are carried over to the next update.
    this.#lastDrain = this.#waiting.length === 0 ? now : now - (credit * 1000) / bandwidth;
    if (gone > 0) {
      this.#buffered -= gone;
      this.#onDrain(gone);
    }
    if (this.#waiting.length > 0) this.#cancelDrain = this.#clock.after(TICK, this.#drain);
    this.#armDelivery();
  };

  #armDelivery(): void {
    const next = this.#underWay.first;
    if (next === undefined || this.#cancelDelivery !== undefined) return;
    this.#cancelDelivery = this.#clock.after(Math.max(0, next.due - this.#clock.now()), () => {
      this.#cancelDelivery = undefined;
      this.#underWay.shift();
      this.#armDelivery();
      this.#deliver(next.frame);
    });
  }
}
