import { ReadyState } from '../../core/socket/ready-state.js';
import type { ObservedSocket } from '../tap/observed-socket.js';
import type { ReportBatch, SentReport, SocketNow, SocketReport } from './socket-report.js';

/** The least time between two posts, in milliseconds; reports in between are posted together. */
const PAUSE = 10;
/** How often bufferedAmount is reported while it is above 0, in milliseconds. */
const DRAINING = 100;
/** The most reports that are kept before there is a port to post them to. */
const ROOM = 10_000;

/** Posts reports in their order: a first one at once, those of a flood together. */
export class ReportQueue {
  readonly #sockets = new Map<number, ObservedSocket>();
  #reports: SentReport[] = [];
  #lost = 0;
  #port: MessagePort | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastPost = Number.NEGATIVE_INFINITY;

  /** Reports the state of a socket with each post, until it is closed. */
  watch(id: number, socket: ObservedSocket): void {
    this.#sockets.set(id, socket);
  }

  /** Adds a report; it is posted within 10 ms. */
  add(socket: number, report: SocketReport): void {
    const time = performance.timeOrigin + performance.now();
    this.#reports.push({ ...report, socket, time });
    if (this.#port === undefined) {
      if (this.#reports.length > ROOM) {
        this.#reports.shift();
        this.#lost += 1;
      }
    } else if (performance.now() - this.#lastPost >= PAUSE) {
      // Posted after this task, when the socket's state is that after the event.
      this.#lastPost = performance.now();
      queueMicrotask(this.#post);
    } else {
      this.#timer ??= setTimeout(this.#post, PAUSE);
    }
  }

  /** Sets the port for the reports, and posts those that are waiting. */
  sendTo(port: MessagePort): void {
    this.#port = port;
    this.#post();
  }

  /** Posts the reports that are waiting, and no more after them. */
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
