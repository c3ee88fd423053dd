import type { LogLimits } from '../../core/log/log-limits.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { ReadyState } from '../../core/socket/ready-state.js';
import { Session } from '../session/session.js';
import type { ObservableScope } from '../tap/observed-socket.js';
import { offeredSubprotocols } from '../tap/offered-subprotocols.js';
import { onSocket, type OnSocket } from './socket-hook.js';
import { WorkerMirror, type WorkerLike } from './worker-mirror.js';

/** Options of `observeWebSockets`. */
export interface ObserveOptions {
  /** Limits of the log of each session. Default: those of every log. */
  readonly limits?: Partial<LogLimits>;
  /**
   * The most sessions that are kept, at least 1. Of more, the oldest ones whose connection has
   * ended are dropped; those with an open one are always kept. Default 100.
   */
  readonly maxSessions?: number;
}

/**
 * The sockets that a page opens, a session each. Made by `observeWebSockets`.
 *
 * Fires a plain `change` event synchronously when {@link sessions} changes: for a new socket that
 * is before the page has it.
 */
export class WebSocketObserver extends EventTarget {
  readonly #limits: Partial<LogLimits>;
  readonly #maxSessions: number;
  readonly #endings: (() => void)[] = [];
  #sessions: readonly PortableSession[] = [];
  #dropped = 0;

  constructor({ limits = {}, maxSessions = 100 }: ObserveOptions = {}) {
    super();
    this.#limits = limits;
    this.#maxSessions = maxSessions;
  }

  /** A session for each socket, in the order of creation. A new array after each change. */
  get sessions(): readonly PortableSession[] {
    return this.#sessions;
  }

  /** How many sessions were dropped because there were too many. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Observes one more scope: a window, a frame of the same origin, or, in a worker, its own. */
  observe(scope: ObservableScope): void {
    this.#endings.push(onSocket(scope, this.#onSocket));
  }

  /**
   * Shows the sockets of a worker as well. The worker must call `reportWebSockets()` before
   * anything else. Its reports arrive within about 10 ms; `send` and `close` of a session are
   * passed to the worker.
   *
   * @returns a function that detaches the sessions; call it when the worker is terminated.
   */
  observeWorker(worker: WorkerLike): () => void {
    const mirror = new WorkerMirror(worker, this.#limits, (session) => {
      this.#add(session);
    });
    const end = (): void => {
      mirror.stop();
    };
    this.#endings.push(end);
    return end;
  }

  /**
   * Restores everything that was replaced, exactly as it was, and detaches every session. The
   * connections go on; the sessions stay readable.
   */
  stop(): void {
    for (const end of this.#endings.splice(0).reverse()) end();
    for (const session of this.#sessions) session.detach();
  }

  readonly #onSocket: OnSocket = (socket, args, tap) => {
    const session = new Session({ limits: this.#limits });
    session.attach(socket, { tap, fromStart: true, offered: offeredSubprotocols(args[1]) });
    this.#add(session);
  };

  #add(session: PortableSession): void {
    this.#sessions = [...this.#sessions, session];
    this.#makeRoom();
    this.dispatchEvent(new Event('change'));
  }

  #makeRoom(): void {
    if (this.#sessions.length <= this.#maxSessions) return;
    const gone = this.#sessions.find(
      ({ state }) => state.readyState === undefined || state.readyState === ReadyState.CLOSED,
    );
    if (gone === undefined) return;
    gone.detach();
    this.#dropped += 1;
    this.#sessions = this.#sessions.filter((session) => session !== gone);
  }
}
