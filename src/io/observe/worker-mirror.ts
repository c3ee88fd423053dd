import { sentence } from '../../core/language/language.js';
import type { LogLimits } from '../../core/log/log-limits.js';
import { appendNote } from '../../core/session/append-note.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { Session } from '../session/session.js';
import { hello, type ReportBatch, type SentReport } from './socket-report.js';
import { WorkerSocket } from './worker-socket.js';

/** The target of a message with a port: a `Worker`, for example. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
}

/** The sockets of a worker that reports them, a session each. */
export class WorkerMirror {
  readonly #port: MessagePort;
  readonly #sockets = new Map<number, { socket: WorkerSocket; session: PortableSession }>();
  readonly #limits: Partial<LogLimits>;
  readonly #onSession: (session: PortableSession) => void;
  /** Time of the report being processed, by the worker's clock. */
  #time: number | undefined;

  /** @param onSession is called with each session before anything is in its log. */
  constructor(
    worker: WorkerLike,
    limits: Partial<LogLimits>,
    onSession: (session: PortableSession) => void,
  ) {
    const { port1, port2 } = new MessageChannel();
    this.#limits = limits;
    this.#onSession = onSession;
    this.#port = port1;
    port1.onmessage = this.#onBatch;
    worker.postMessage(hello, [port2]);
  }

  /** Closes the port to the worker, and detaches the sessions. */
  stop(): void {
    this.#port.close();
    for (const { session } of this.#sockets.values()) session.detach();
    this.#sockets.clear();
  }

  readonly #onBatch = ({ data }: MessageEvent<ReportBatch>): void => {
    for (const report of data.reports) this.#onReport(report, data.lost);
    for (const now of data.states) this.#sockets.get(now.socket)?.socket.update(now);
  };

  #onReport(report: SentReport, lost: number): void {
    this.#time = report.time;
    if (report.type === 'made') this.#add(report, lost);
    else this.#sockets.get(report.socket)?.socket.post(report);
    this.#time = undefined;
  }

  #add(report: SentReport & { readonly type: 'made' }, lost: number): void {
    const { timeOrigin } = performance;
    const socket = new WorkerSocket(report.socket, report.url, (order) => {
      this.#port.postMessage(order);
    });
    const session = new Session({
      limits: this.#limits,
      now: () => this.#time ?? timeOrigin + performance.now(),
    });
    session.attach(socket, { tap: socket.tap, offered: report.offered, fromStart: true });
    if (lost > 0) {
      const said = sentence(
        'The worker reported {0} more events before this page listened, and had no room to keep them. Call observeWorker() sooner.',
        lost,
      );
      appendNote(session.log, report.time, 'information', said);
    }
    this.#sockets.set(report.socket, { socket, session });
    this.#onSession(session);
  }
}
