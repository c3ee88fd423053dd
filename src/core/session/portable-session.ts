import { toPayload, type Payload, type Sendable } from '../bytes/payload.js';
import { inEnglish, sentence, type Sentence } from '../language/language.js';
import { ChangeSignal } from '../log/change-signal.js';
import { Log } from '../log/log.js';
import type { NoteName } from '../log/note-name.js';
import { quietEvents } from '../socket/quiet-events.js';
import { ReadyState, readyStateName } from '../socket/ready-state.js';
import { tapOwn, type SocketTap, type TappedSocket } from '../socket/socket-tap.js';
import type { BinaryType, SocketLike } from '../socket/socket.js';
import { tapInstance } from '../socket/tap-instance.js';
import { messageOf, nameOf } from '../socket/thrown.js';
import type { ApiCall, CallMade } from './api-call.js';
import { ApiCalls } from './api-calls.js';
import { appendNote } from './append-note.js';
import { ClockWatch } from './clock-watch.js';
import type { RecordingInfo } from './recording-info.js';
import type { SendOutcome } from './send-outcome.js';
import type { AttachOptions, SessionOptions } from './session-options.js';
import type { SessionPorts } from './session-ports.js';
import {
  initialSessionState,
  isLive,
  reduceSession,
  type SessionEvent,
  type SessionState,
} from './session-state.js';
import { SocketLogger } from './socket-logger.js';

export type { AttachOptions, SessionOptions } from './session-options.js';

/** How often bufferedAmount is looked at while draining, in milliseconds. */
const DRAIN_INTERVAL = 30;

/**
 * A URL, subprotocols, the current connection, and the log that spans reconnects.
 *
 * It is the only writer of its log (the log of a {@link recording} is filled by its reader), and
 * writes at once: on the socket's event, never from a timer or a frame. It only calls methods of
 * the socket that the user or the page asked for.
 */
export class PortableSession {
  /** Raised when {@link state}, {@link calls} or a property that can be set changes. */
  readonly changes = new ChangeSignal(true);
  readonly log: Log;

  readonly #ports: SessionPorts;
  readonly #calls: ApiCalls;
  readonly #clock: ClockWatch;
  #url: string;
  #protocols: readonly string[];
  #binaryType: BinaryType;
  #recording: RecordingInfo | undefined;
  #state: SessionState = initialSessionState;
  #socket: SocketLike | undefined;
  #tapped: TappedSocket | undefined;
  #logger: SocketLogger | undefined;
  #cancelDrain: (() => void) | undefined;

  constructor(options: SessionOptions, ports: SessionPorts) {
    this.#ports = ports;
    this.#url = options.url ?? '';
    this.#protocols = options.protocols ?? [];
    this.#binaryType = options.binaryType ?? 'arraybuffer';
    this.#recording = options.recording;
    this.log = new Log(options.limits);
    this.#calls = new ApiCalls(this.log);
    this.#clock = new ClockWatch(ports.wallClock);
  }

  /**
   * The calls of the constructor and of `close()`, in order: they have no entry in the log. Keeps
   * the newest 2,000, until the log is cleared; the same array until a call is added.
   */
  get calls(): readonly ApiCall[] {
    return this.#calls.all;
  }

  /** The URL that the next {@link connect} uses, as it was set. */
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

  /**
   * How binary messages arrive; setting it changes the current connection from the next message on.
   * That of an attached socket is never set: the new value is for the next {@link connect}.
   */
  get binaryType(): BinaryType {
    return this.#state.attached && this.#socket
      ? (this.#socket.binaryType as BinaryType)
      : this.#binaryType;
  }

  set binaryType(binaryType: BinaryType) {
    this.#binaryType = binaryType;
    if (this.#socket && !this.#state.attached) this.#socket.binaryType = binaryType;
    this.changes.raise();
  }

  /** Schemes that its URL may have besides `ws:`, `wss:`, `http:` and `https:`. */
  get schemes(): readonly string[] {
    return this.#ports.schemes ?? [];
  }

  /** What this is a recording of, set by its reader; `undefined` for a session that can connect. */
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

  /** Milliseconds since 1970, by the log's clock. */
  now(): number {
    return this.#ports.now();
  }

  /**
   * Adds a note to the log if the computer slept or its clock was set. Needs no timer: call it when
   * something happens anyway. A session does so itself, for messages once a second at most.
   */
  checkClock(): void {
    this.#clock.look(this.log, this.#ports.now());
  }

  /**
   * Makes a socket; {@link state} and the log show what it does. Detaches from an attached socket
   * that has ended.
   *
   * @throws whatever the `WebSocket` constructor throws: `SyntaxError` for a URL or a subprotocol
   * that it refuses (WebSockets §3.1), `SecurityError` where the page may not connect. The
   * log keeps a note of it.
   * @throws Error when a connection is being made or open, or when this is a recording.
   */
  connect(): void {
    this.#checkFree();
    this.#abandon();
    this.checkClock();
    const offered = [...this.#protocols];
    const time = this.#ports.now();
    let socket: SocketLike;
    try {
      socket = new this.#ports.WebSocket(this.#url, offered);
    } catch (error) {
      this.#note(`new WebSocket threw ${nameOf(error)}: ${messageOf(error)}`, 'refused');
      throw error;
    }
    this.#called(socket, ReadyState.CONNECTING, {
      kind: 'connect',
      url: this.#url,
      protocols: offered,
    });
    socket.binaryType = this.#binaryType;
    this.#take(socket, tapOwn, false);
    this.#apply({ type: 'connecting', url: socket.url, offered, time });
  }

  /**
   * Shows a socket that the page made: each message either way, each call of `send()` and
   * `close()`, its events and its bufferedAmount, from now on. What was before is not known.
   *
   * The socket stays the page's. Listeners are added, and its `send` and `close` are replaced on
   * this one instance until {@link detach}; `binaryType` is never set, the inspector throws nothing
   * into the page, and neither {@link detach} nor {@link dispose} closes it. {@link send} and
   * {@link close} act on it as a call by the page would.
   *
   * @throws Error when a connection is being made or open, or when this is a recording.
   */
  attach(socket: SocketLike, options: AttachOptions = {}): void {
    this.#checkFree();
    this.#abandon();
    const { offered = [], fromStart = false, tap = tapInstance } = options;
    const { url, protocol, extensions } = socket;
    const readyState = socket.readyState as ReadyState;
    const time = this.#ports.now();
    this.#url = url;
    this.#protocols = offered;
    if (!fromStart) {
      this.#note(
        sentence(
          'Attached to a socket of the page, which is {0}. What it sent and received before is not known.',
          readyStateName(readyState),
        ),
      );
    }
    if (readyState !== ReadyState.CONNECTING) {
      this.log.joinConnection({ url, protocol, extensions, offered, elapsed: 0 });
    }
    if (fromStart) this.#called(socket, readyState, { kind: 'connect', url, protocols: offered });
    this.#take(socket, tap, true);
    this.#apply({ type: 'attached', readyState, url, offered, protocol, extensions, time });
  }

  /**
   * Undoes {@link attach}: removes every listener and restores `send` and `close`. The socket and
   * the log are left as they are. Without an attached socket it does nothing.
   */
  detach(): void {
    if (!this.#state.attached || this.#socket === undefined) return;
    const state = readyStateName(this.#socket.readyState as ReadyState);
    this.#note(sentence('Detached from the socket of the page, which is {0}.', state));
    this.#releaseSocket();
    this.#apply({ type: 'detached' });
  }

  /**
   * Sends a message and logs it. Never throws for the state of the connection: the outcome says
   * what happened, and the log keeps what was not sent.
   *
   * @throws TypeError for a symbol, which `send()` cannot turn into a string.
   */
  send(data: Sendable): SendOutcome {
    const payload = toPayload(data);
    const socket = this.#socket;
    const logger = this.#logger;
    if (socket === undefined || logger === undefined) {
      const said = sentence('There is no connection yet; connect first.');
      const sequence = this.#note(sentence('Not sent. {0}', said), 'refused', payload);
      const message = inEnglish(said);
      return { outcome: 'refused', sequence, problem: { exception: 'InvalidStateError', message } };
    }
    const { readyState } = socket;
    try {
      this.#tapped?.send(payload as never);
    } catch (error) {
      return logger.logRefusal(payload, error);
    }
    return logger.logSend(payload, readyState);
  }

  /**
   * Calls `close()` on the connection; without one it does nothing.
   *
   * @throws `InvalidAccessError` or `SyntaxError`, as the socket does, for a code or a reason that
   * `close()` does not take.
   */
  close(code?: number, reason?: string): void {
    const tapped = this.#tapped;
    const socket = this.#socket;
    if (tapped === undefined || socket === undefined) return;
    const before = this.log.end;
    if (code === undefined) tapped.close();
    else if (reason === undefined) tapped.close(code);
    else tapped.close(code, reason);
    this.#stopDraining();
    this.#apply({ type: 'closing', code, reason });
    this.#called(socket, this.#state.readyState, { kind: 'close', code, reason }, before);
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

  /** Cancels {@link closeWhenDrained}; the connection stays open. */
  cancelDrain(): void {
    this.#stopDraining();
    this.#apply({ type: 'drain-cancelled' });
  }

  /**
   * Closes the connection and removes every listener and timer. An attached socket is detached and
   * left open. The log stays readable.
   */
  dispose(): void {
    this.detach();
    if (this.isLive) this.#tapped?.close();
    this.#apply({ type: 'ended', time: this.#ports.now() });
    this.#release();
  }

  #checkFree(): void {
    if (this.#recording) throw new Error('This session is a recording, which has no connection.');
    if (this.isLive) throw new Error('This session has a connection already; close it first.');
  }

  #take(socket: SocketLike, tap: SocketTap, isShared: boolean): void {
    const logger = new SocketLogger(
      {
        log: this.log,
        ports: this.#ports,
        clock: this.#clock,
        state: () => this.#state,
        apply: (event) => {
          this.#apply(event);
        },
        closeCalled: (code, reason) => {
          this.#called(socket, this.#state.readyState, { kind: 'close', code, reason });
        },
        // An attached socket is still watched: the page may go on calling `send()`, which discards.
        ended: () => {
          if (isShared) this.#stopTimers();
          else this.#release();
        },
      },
      socket,
      isShared,
    );
    this.#socket = socket;
    this.#logger = logger;
    this.#tapped = tap(socket, isShared ? quietEvents(logger) : logger);
  }

  // `readyState` comes from our state: a getter of the page's socket might count its calls.
  #called(
    { bufferedAmount }: SocketLike,
    state: ReadyState | undefined,
    made: CallMade,
    before = this.log.end,
  ): void {
    const readyState = state ?? ReadyState.CLOSED;
    this.#calls.add({ time: this.#ports.now(), before, readyState, bufferedAmount, ...made });
    this.changes.raise();
  }

  #note(said: Sentence | string, note: NoteName = 'information', payload?: Payload): number {
    return appendNote(this.log, this.#ports.now(), note, said, payload);
  }

  #apply(event: SessionEvent): void {
    const next = reduceSession(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    this.changes.raise();
  }

  /** Stops waiting for the other side's Close frame, for which browsers wait up to a minute. */
  #abandon(): void {
    this.detach();
    if (this.#state.readyState === ReadyState.CLOSING) {
      this.#note(sentence('Stopped waiting for the close of the connection before this one.'));
      this.#apply({ type: 'ended', time: this.#ports.now() });
    }
    this.#releaseSocket();
  }

  #releaseSocket(): void {
    this.#release();
    this.#socket = undefined;
    this.#tapped = undefined;
    this.#logger = undefined;
  }

  /** Undoes {@link #take} and stops every timer. Keeps the socket, so that sends are discarded. */
  #release(): void {
    this.#stopTimers();
    this.#tapped?.release();
  }

  #stopTimers(): void {
    this.#stopDraining();
    this.#logger?.release();
  }

  #stopDraining(): void {
    this.#cancelDrain?.();
    this.#cancelDrain = undefined;
  }
}
