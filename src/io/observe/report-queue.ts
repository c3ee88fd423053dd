import { ReadyState } from '../../core/socket/ready-state.js';
import type { ObservedSocket } from '../tap/observed-socket.js';
import type { ReportBatch, SentReport, SocketNow, SocketReport } from './socket-report.js';

/** The least time between two posts, in milliseconds; what comes meanwhile goes out together. */
const PAUSE = 10;
/** How often bufferedAmount is told while there is some, in milliseconds. */
const DRAINING = 100;
/** How many reports are kept as long as nobody listens. */
const ROOM = 10_000;

/** Posts reports in their order: the first at once, those of a flood together. */
export class ReportQueue {
  readonly #sockets = new Map<number, ObservedSocket>();
  #reports: SentReport[] = [];
  #lost = 0;
  #port: MessagePort | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastPost = Number.NEGATIVE_INFINITY;

  /** Tells the state of a socket with each post, until it is closed. */
  watch(id: number, socket: ObservedSocket): void {
    this.#sockets.set(id, socket);
  }

  /** Adds a report; it goes out within 10 ms of the one before. */
  add(socket: number, report: SocketReport): void {
    const time = performance.timeOrigin + performance.now();
    this.#reports.push({ ...report, socket, time });
    if (this.#port === undefined) {
      if (this.#reports.length > ROOM) {
        this.#reports.shift();
        this.#lost += 1;
      }
    } else if (performance.now() - this.#lastPost >= PAUSE) {
      // Not before this task is over: the state of the socket is then that after the event.
      this.#lastPost = performance.now();
      queueMicrotask(this.#post);
    } else {
      this.#timer ??= setTimeout(this.#post, PAUSE);
    }
  }

  /** From now on reports go here, those first that are waiting. */
  sendTo(port: MessagePort): void {
    this.#port = port;
    this.#post();
  }

  /** Posts what is waiting, and nothing more. */
  stop(): void {
    this.#post();
    clearTimeout(this.#timer);
    this.#port = undefined;
  }

  readonly #post = (): void => {
    if (this.#port === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lastPost = performance.now();
    const states = this.#states();
    const batch: ReportBatch = { reports: this.#reports, states, lost: this.#lost };
    this.#reports = [];
    this.#lost = 0;
    this.#port.postMessage(batch);
    const isDraining = states.some(
      ({ readyState, bufferedAmount }) => readyState !== ReadyState.CLOSED && bufferedAmount > 0,
    );
    if (isDraining) this.#timer = setTimeout(this.#post, DRAINING);
  };

  #states(): SocketNow[] {
    const states: SocketNow[] = [];
    for (const [socket, { readyState, bufferedAmount }] of this.#sockets) {
      states.push({ socket, readyState, bufferedAmount });
      if (readyState === ReadyState.CLOSED) this.#sockets.delete(socket);
    }
    return states;
  }
}
