import { ChangeSignal } from './change-signal.js';
import { EntryKind, type CloseDetail, type NoteName, type Payload } from './entry.js';
import { explainClose } from './explain-close.js';
import { possibleCauses } from './failure-causes.js';
import { Log } from './log.js';
import type { LogLimits } from './log-limits.js';
import { isBlob, payloadSize, toPayload } from './payload.js';
import { ReadyState } from './ready-state.js';
import type { RecordingInfo } from './recording-info.js';
import type { SendOutcome } from './send-outcome.js';
import type { SessionPorts } from './session-ports.js';
import {
  initialSessionState,
  isLive,
  reduceSession,
  type SessionEvent,
  type SessionState,
} from './session-state.js';
import type { BinaryType, Sendable, SocketClose, SocketLike, SocketMessage } from './socket.js';
import { utf8Length } from './text.js';

/** What a session starts from. */
export interface SessionOptions {
  /** Absolute, or relative to the page; `http:` and `https:` become `ws:` and `wss:`. */
  readonly url?: string;
  /** Subprotocols to offer, the preferred one first. Default: none. */
  readonly protocols?: readonly string[];
  /** How binary messages arrive. Default `arraybuffer`. */
  readonly binaryType?: BinaryType;
  /** Limits of the log. */
  readonly limits?: Partial<LogLimits>;
  /** Makes it a recording, which never connects: whoever reads it fills its log. Default: none. */
  readonly recording?: RecordingInfo | undefined;
}

/**
 * `error` without `close` exists (WebKit on blocked ports, Chromium under a content security
 * policy). So long after an error, in milliseconds, the connection is taken as ended.
 */
const CLOSE_GRACE = 2000;

/** How often bufferedAmount is looked at while draining, in milliseconds. */
const DRAIN_INTERVAL = 30;

/**
 * A URL, subprotocols, the current connection, and the log that spans reconnects.
 *
 * It is the only writer of its log (a {@link recording} is filled by whoever reads it), and writes at
 * once: on the socket's event, never from a timer or a frame. It reads the socket and calls nothing on it but what somebody asked for.
 */
export class Session {
  /** Raised when {@link state}, {@link url}, {@link protocols}, {@link binaryType} or {@link recording} change. */
  readonly changes = new ChangeSignal();
  readonly log: Log;

  readonly #ports: SessionPorts;
  #url: string;
  #protocols: readonly string[];
  #binaryType: BinaryType;
  #recording: RecordingInfo | undefined;
  #state: SessionState = initialSessionState;
  #socket: SocketLike | undefined;
  #cancelGrace: (() => void) | undefined;
  #cancelDrain: (() => void) | undefined;

  constructor(options: SessionOptions, ports: SessionPorts) {
    this.#ports = ports;
    this.#url = options.url ?? '';
    this.#protocols = options.protocols ?? [];
    this.#binaryType = options.binaryType ?? 'arraybuffer';
    this.#recording = options.recording;
    this.log = new Log(options.limits);
  }

  /** The URL that the next {@link connect} uses, as it was given. */
  get url(): string {
    return this.#url;
  }

  set url(url: string) {
    this.#url = url;
    this.changes.raise();
  }

  /** The subprotocols that the next {@link connect} offers. */
  get protocols(): readonly string[] {
    return this.#protocols;
  }

  set protocols(protocols: readonly string[]) {
    this.#protocols = protocols;
    this.changes.raise();
  }

  /** How binary messages arrive; setting it changes the current connection from the next message on. */
  get binaryType(): BinaryType {
    return this.#binaryType;
  }

  set binaryType(binaryType: BinaryType) {
    this.#binaryType = binaryType;
    if (this.#socket) this.#socket.binaryType = binaryType;
    this.changes.raise();
  }

  /** What it is a recording of; `undefined` for a session that can connect. Set by who reads it. */
  get recording(): RecordingInfo | undefined {
    return this.#recording;
  }

  set recording(recording: RecordingInfo) {
    this.#recording = recording;
    this.changes.raise();
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Bytes that were sent and that the network has not taken; 0 without a connection. */
  get bufferedAmount(): number {
    return this.#socket?.bufferedAmount ?? 0;
  }

  /** Whether a connection is being made or open. */
  get isLive(): boolean {
    return isLive(this.#state);
  }

  /** Milliseconds since 1970, by the clock that the log's times come from. */
  now(): number {
    return this.#ports.now();
  }

  /**
   * Makes a socket. What it does is read in {@link state} and in the log.
   *
   * @throws whatever the `WebSocket` constructor throws: `SyntaxError` for a URL or a subprotocol
   * that it does not take (WebSockets §3.1), `SecurityError` where the page may not connect. The
   * log keeps a note of it.
   * @throws Error when a connection is being made or open, or when this is a recording.
   */
  connect(): void {
    if (this.#recording) throw new Error('This session is a recording, which has no connection.');
    if (this.isLive) throw new Error('This session has a connection already; close it first.');
    this.#abandon();
    const offered = [...this.#protocols];
    const time = this.#ports.now();
    let socket: SocketLike;
    try {
      socket = new this.#ports.WebSocket(this.#url, offered);
    } catch (error) {
      this.#note('refused', `new WebSocket threw ${nameOf(error)}: ${messageOf(error)}`);
      throw error;
    }
    socket.binaryType = this.#binaryType;
    this.#socket = socket;
    this.#listen(socket);
    this.#apply({ type: 'connecting', url: socket.url, offered, time });
  }

  /**
   * Sends a message and logs it. Never throws for the state of the connection: the outcome says
   * what became of it, and the log keeps what was not sent.
   *
   * @throws TypeError for a symbol, which `send()` cannot turn into a string.
   */
  send(data: Sendable): SendOutcome {
    const payload = toPayload(data);
    const socket = this.#socket;
    if (socket === undefined) {
      return this.#refuse(payload, 'There is no connection yet; connect first.');
    }
    const size = payloadSize(payload);
    const time = this.#ports.now();
    const { readyState } = socket;
    try {
      socket.send(payload as never);
    } catch (error) {
      return this.#refuse(payload, `send() threw ${nameOf(error)}: ${messageOf(error)}`);
    }
    if (readyState === ReadyState.OPEN) {
      const sequence = this.log.appendMessage(EntryKind.sent, time, size, payload);
      return { outcome: 'sent', sequence };
    }
    const state = readyState === ReadyState.CLOSING ? 'CLOSING' : 'CLOSED';
    const sentence =
      `Discarded, not sent: the connection is ${state}. ` +
      `send() throws nothing then; it only adds to bufferedAmount.`;
    const sequence = this.#note('discarded', sentence, payload, size);
    return { outcome: 'discarded', sequence, sentence };
  }

  /**
   * Calls `close()` on the connection; without one it does nothing.
   *
   * @throws `InvalidAccessError` or `SyntaxError`, as the socket does, for a code or a reason that
   * `close()` does not take.
   */
  close(code?: number, reason?: string): void {
    const socket = this.#socket;
    if (socket === undefined) return;
    if (code === undefined) socket.close();
    else if (reason === undefined) socket.close(code);
    else socket.close(code, reason);
    this.#stopDraining();
    this.#apply({ type: 'closing', code, reason });
  }

  /**
   * Closes as soon as bufferedAmount is 0. Until then {@link state} says `draining`; when the
   * connection ends before, or {@link cancelDrain} is called, nothing is closed.
   */
  closeWhenDrained(code?: number, reason?: string): void {
    if (this.#state.readyState !== ReadyState.OPEN) return;
    this.#stopDraining();
    this.#apply({ type: 'draining', code, reason });
    const look = (): void => {
      if (this.bufferedAmount === 0) this.close(code, reason);
      else this.#cancelDrain = this.#ports.after(DRAIN_INTERVAL, look);
    };
    look();
  }

  /** Takes {@link closeWhenDrained} back; the connection stays open. */
  cancelDrain(): void {
    this.#stopDraining();
    this.#apply({ type: 'drain-cancelled' });
  }

  /** Closes the connection and gives back every listener and timer. The log stays readable. */
  dispose(): void {
    if (this.isLive) this.#socket?.close();
    this.#apply({ type: 'ended', time: this.#ports.now() });
    this.#release();
  }

  // The path of every message: no branch that grows with the log, no object but the payload.
  readonly #onMessage = (event: unknown): void => {
    const { data } = event as SocketMessage;
    const time = this.#ports.now();
    if (typeof data === 'string') {
      this.log.appendMessage(EntryKind.received, time, utf8Length(data), data);
    } else if (data instanceof ArrayBuffer) {
      this.log.appendMessage(EntryKind.received, time, data.byteLength, data);
    } else if (isBlob(data)) {
      this.log.appendMessage(EntryKind.received, time, data.size, data);
    }
  };

  readonly #onOpen = (): void => {
    const socket = this.#socket;
    if (socket === undefined) return;
    const time = this.#ports.now();
    this.log.appendEvent(EntryKind.open, time, {
      url: socket.url,
      protocol: socket.protocol,
      extensions: socket.extensions,
      offered: this.#state.offered,
      elapsed: time - this.#state.connectingAt,
    });
    this.#apply({
      type: 'opened',
      protocol: socket.protocol,
      extensions: socket.extensions,
      time,
    });
  };

  readonly #onError = (): void => {
    const wasOpen = this.#state.openedAt !== undefined;
    const readyState = this.#socket?.readyState ?? ReadyState.CLOSED;
    this.log.appendEvent(EntryKind.error, this.#ports.now(), { wasOpen, readyState });
    this.#apply({ type: 'failed' });
    this.#cancelGrace ??= this.#ports.after(CLOSE_GRACE, this.#endWithoutClose);
  };

  readonly #endWithoutClose = (): void => {
    this.#cancelGrace = undefined;
    this.#note(
      'no-close',
      'An error came and no close event after it. Some browsers do that when they refuse to ' +
        'connect at all (a blocked port, too many sockets, a content security policy).',
    );
    // The listeners stay: should a close come all the same, it is logged.
    this.#apply({ type: 'ended', time: this.#ports.now() });
  };

  readonly #onClose = (event: unknown): void => {
    const { code, reason, wasClean } = event as SocketClose;
    const time = this.#ports.now();
    const detail = this.#describeClose(code, reason, wasClean, time);
    this.log.appendEvent(EntryKind.close, time, detail);
    this.#apply({ type: 'ended', close: detail, time });
    this.#release();
  };

  #describeClose(code: number, reason: string, wasClean: boolean, time: number): CloseDetail {
    const { openedAt, connectingAt, requestedClose, protocol, offered, url } = this.#state;
    const wasOpen = openedAt !== undefined;
    const elapsed = time - connectingAt;
    const bufferedAmount = this.bufferedAmount;
    const closedByPage = requestedClose !== undefined;
    const { pageProtocol } = this.#ports;
    return {
      code,
      reason,
      wasClean,
      wasOpen,
      protocol,
      elapsed,
      bufferedAmount,
      remarks: explainClose(
        { code, reason, wasClean },
        { wasOpen, requestedClose, protocol, bufferedAmount },
      ),
      causes:
        code === 1006 || code === 1015
          ? possibleCauses({ url, pageProtocol, wasOpen, elapsed, offered, closedByPage })
          : [],
    };
  }

  #refuse(payload: Payload, message: string): SendOutcome {
    const size = payloadSize(payload);
    const sequence = this.#note('refused', `Not sent. ${message}`, payload, size);
    return { outcome: 'refused', sequence, problem: { exception: 'InvalidStateError', message } };
  }

  #note(note: NoteName, text: string, payload?: Payload, size = 0): number {
    const detail = payload === undefined ? { note, text } : { note, text, payload };
    return this.log.appendEvent(EntryKind.note, this.#ports.now(), detail, size);
  }

  #apply(event: SessionEvent): void {
    const next = reduceSession(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    this.changes.raise();
  }

  /** Lets a connection go that waits for the other side's Close; browsers wait up to a minute. */
  #abandon(): void {
    if (this.#state.readyState === ReadyState.CLOSING) {
      this.#note('information', 'Stopped waiting for the close of the connection before this one.');
      this.#apply({ type: 'ended', time: this.#ports.now() });
    }
    this.#release();
    this.#socket = undefined;
  }

  #stopDraining(): void {
    this.#cancelDrain?.();
    this.#cancelDrain = undefined;
  }

  #listen(socket: SocketLike): void {
    socket.addEventListener('open', this.#onOpen);
    socket.addEventListener('message', this.#onMessage);
    socket.addEventListener('error', this.#onError);
    socket.addEventListener('close', this.#onClose);
  }

  /** The twin of {@link #listen}, and the end of every timer. The socket stays, to discard sends. */
  #release(): void {
    this.#stopDraining();
    this.#cancelGrace?.();
    this.#cancelGrace = undefined;
    const socket = this.#socket;
    if (socket === undefined) return;
    socket.removeEventListener('open', this.#onOpen);
    socket.removeEventListener('message', this.#onMessage);
    socket.removeEventListener('error', this.#onError);
    socket.removeEventListener('close', this.#onClose);
  }
}

function nameOf(error: unknown): string {
  return error instanceof Object && 'name' in error ? String(error.name) : 'an exception';
}

function messageOf(error: unknown): string {
  return error instanceof Object && 'message' in error ? String(error.message) : String(error);
}
