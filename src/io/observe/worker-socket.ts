import { checkCloseArguments } from '../../core/socket/close-arguments.js';
import { ReadyState } from '../../core/socket/ready-state.js';
import type { SocketEvents, SocketTap } from '../../core/socket/socket-tap.js';
import type { SocketLike } from '../../core/socket/socket.js';
import type { SentReport, SocketNow, SocketOrder } from './socket-report.js';

/**
 * A socket of a worker, as its reports describe it. Calls of `send()` and `close()` are passed to
 * the worker, which makes them a moment later.
 */
export class WorkerSocket extends EventTarget implements SocketLike {
  readyState: number = ReadyState.CONNECTING;
  protocol = '';
  extensions = '';
  bufferedAmount = 0;
  binaryType = 'blob';
  #events: SocketEvents | undefined;

  constructor(
    readonly id: number,
    readonly url: string,
    private readonly order: (order: SocketOrder) => void,
  ) {
    super();
  }

  /** @throws DOMException `InvalidStateError` while CONNECTING (WebSockets §3.1, `send`). */
  send(data: never): void {
    if (this.readyState === ReadyState.CONNECTING) {
      throw new DOMException('Still in CONNECTING state.', 'InvalidStateError');
    }
    this.order({ socket: this.id, order: 'send', data });
  }

  /** @throws DOMException for arguments that `close()` refuses (WebSockets §3.1, `close`). */
  close(code?: number, reason?: string): void {
    const problem = checkCloseArguments(code, reason);
    if (problem !== undefined) throw new DOMException(problem.message, problem.exception);
    this.order({ socket: this.id, order: 'close', code, reason });
  }

  /** Reports its events, which come from the worker. */
  readonly tap: SocketTap = (_socket, events) => {
    this.#events = events;
    return {
      send: (data) => {
        this.send(data);
      },
      close: (...args) => {
        this.close(...args);
      },
      release: () => {
        this.#events = undefined;
      },
    };
  };

  /** Updates the state that changes without an event. */
  update({ readyState, bufferedAmount }: SocketNow): void {
    this.readyState = readyState;
    this.bufferedAmount = bufferedAmount;
  }

  /** Fires the event of a report, in the state at that time. */
  post(report: SentReport): void {
    const events = this.#events;
    switch (report.type) {
      case 'opened':
        this.readyState = ReadyState.OPEN;
        this.protocol = report.protocol;
        this.extensions = report.extensions;
        events?.opened();
        break;
      case 'received':
        this.binaryType = report.binaryType;
        events?.received(report.data);
        break;
      case 'sent':
        events?.sent(report.data, report.readyState);
        break;
      case 'refused':
        events?.refused('data' in report ? report.data : Symbol(), report.error);
        break;
      case 'closing':
        if (this.readyState <= ReadyState.OPEN) this.readyState = ReadyState.CLOSING;
        events?.closing(report.code, report.reason);
        break;
      case 'failed':
        events?.failed();
        break;
      case 'closed':
        this.readyState = ReadyState.CLOSED;
        events?.closed(report);
        break;
      case 'made':
    }
  }
}
