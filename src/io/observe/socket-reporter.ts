import {
  isTurnedIntoText,
  toPayload,
  type Payload,
  type Sendable,
} from '../../core/bytes/payload.js';
import { quietEvents } from '../../core/socket/quiet-events.js';
import type { SocketTap, TappedSocket } from '../../core/socket/socket-tap.js';
import { messageOf, nameOf } from '../../core/socket/thrown.js';
import type { ObservableScope, ObservedSocket } from '../tap/observed-socket.js';
import { offeredSubprotocols } from '../tap/offered-subprotocols.js';
import { ReportQueue } from './report-queue.js';
import { onSocket } from './socket-hook.js';
import { isHello, type SocketOrder, type SocketReport } from './socket-report.js';

/** The parts of a worker's global scope that are used. */
export interface WorkerScope extends ObservableScope {
  addEventListener(type: string, listener: (event: MessageEvent) => void): void;
  removeEventListener(type: string, listener: (event: MessageEvent) => void): void;
}

/** Reports the sockets of this worker to the page that asks for them. See `reportWebSockets`. */
export class SocketReporter {
  readonly #scope: WorkerScope;
  readonly #queue = new ReportQueue();
  readonly #taps = new Map<number, TappedSocket>();
  readonly #endHook: () => void;
  #port: MessagePort | undefined;
  #made = 0;

  constructor(scope: WorkerScope) {
    this.#scope = scope;
    this.#endHook = onSocket(scope, (socket, args, tap) => {
      this.#report(socket, args, tap);
    });
    scope.addEventListener('message', this.#onHello);
  }

  /** Restores what was replaced, and stops reporting. Open sockets stay open. */
  stop(): void {
    this.#endHook();
    for (const tapped of this.#taps.values()) tapped.release();
    this.#taps.clear();
    this.#scope.removeEventListener('message', this.#onHello);
    this.#queue.stop();
    this.#port?.close();
  }

  #report(socket: ObservedSocket, args: readonly unknown[], tap: SocketTap): void {
    const id = (this.#made += 1);
    const post = (report: SocketReport): void => {
      this.#queue.add(id, report);
    };
    this.#queue.watch(id, socket);
    post({ type: 'made', url: socket.url, offered: offeredSubprotocols(args[1]) });
    const events = quietEvents({
      opened: () => {
        post({ type: 'opened', protocol: socket.protocol, extensions: socket.extensions });
      },
      received: (data) => {
        const { binaryType } = socket;
        post({ type: 'received', data: toPayload(data as Sendable), binaryType });
      },
      failed: () => {
        post({ type: 'failed' });
      },
      closed: ({ code, reason, wasClean }) => {
        post({ type: 'closed', code, reason, wasClean });
      },
      sent: (data, readyState) => {
        post({ type: 'sent', data: toPayload(data as Sendable), readyState });
      },
      refused: (data, error) => {
        const what = { name: nameOf(error), message: messageOf(error) };
        post({ type: 'refused', ...textOrBytes(data), error: what });
      },
      closing: (code, reason) => {
        post({
          type: 'closing',
          ...(code === undefined ? {} : { code: Number(code) }),
          ...(reason === undefined ? {} : { reason: String(reason) }),
        });
      },
    });
    this.#taps.set(id, tap(socket, events));
  }

  // The first listener of the worker if this module is imported first: the listeners of the worker
  // itself then never see this message.
  readonly #onHello = (event: MessageEvent): void => {
    if (!isHello(event.data)) return;
    event.stopImmediatePropagation();
    this.#port?.close();
    const [port] = event.ports;
    this.#port = port;
    port!.onmessage = ({ data }: MessageEvent<SocketOrder>) => {
      this.#obey(data);
    };
    this.#queue.sendTo(port!);
  };

  #obey(order: SocketOrder): void {
    const tapped = this.#taps.get(order.socket);
    if (tapped === undefined) return;
    try {
      this.#carryOut(tapped, order);
    } catch {
      // The page has checked its arguments; an exception must not reach the code of the worker.
    }
  }

  #carryOut(tapped: TappedSocket, order: SocketOrder): void {
    if (order.order === 'send') tapped.send(order.data as never);
    else if (order.code === undefined) tapped.close();
    else if (order.reason === undefined) tapped.close(order.code);
    else tapped.close(order.code, order.reason);
  }
}

function textOrBytes(data: unknown): { data?: Payload } {
  if (typeof data === 'symbol' || isTurnedIntoText(data)) return {};
  return { data: toPayload(data as Sendable) };
}
