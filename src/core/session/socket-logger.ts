import {
  copyBuffer,
  isArrayBuffer,
  isBlob,
  isTurnedIntoText,
  payloadSize,
  toPayload,
  type Payload,
  type Sendable,
} from '../bytes/payload.js';
import { inEnglish, sentence, type Sentence } from '../language/language.js';
import { EntryKind, type CloseDetail } from '../log/entry.js';
import type { Log } from '../log/log.js';
import type { NoteName } from '../log/note-name.js';
import { ReadyState } from '../socket/ready-state.js';
import type { SocketEvents } from '../socket/socket-tap.js';
import type { SocketClose, SocketLike } from '../socket/socket.js';
import { messageOf, nameOf } from '../socket/thrown.js';
import { utf8Length } from '../text/text.js';
import { appendNote } from './append-note.js';
import type { ClockWatch } from './clock-watch.js';
import type { SendOutcome } from './send-outcome.js';
import type { SessionPorts } from './session-ports.js';
import type { SessionEvent, SessionState } from './session-state.js';

/**
 * Some browsers fire `error` without `close` (WebKit on blocked ports, Chromium under a content
 * security policy). This long after an error, in milliseconds, the connection counts as ended.
 */
const CLOSE_GRACE = 2000;

/** What a logger needs of its session. */
export interface LoggerHost {
  readonly log: Log;
  readonly ports: SessionPorts;
  readonly clock: ClockWatch;
  state(): SessionState;
  apply(event: SessionEvent): void;
  /** The page called `close()` on the socket; the state is updated already. */
  closeCalled(code: number | undefined, reason: string | undefined): void;
  /** The connection ended with a `close` event, which is in the log already. */
  ended(): void;
}

/** Writes the events of one socket into its session's log, at once, and into its state. */
export class SocketLogger implements SocketEvents {
  readonly #host: LoggerHost;
  readonly #socket: SocketLike;
  /** Whether the page has the socket too, and may change or transfer the bytes that arrive. */
  readonly #isShared: boolean;
  #cancelGrace: (() => void) | undefined;
  /** Whether bufferedAmount was above 0 when last read; if not, `received` does not read it. */
  #isBuffering: boolean;

  constructor(host: LoggerHost, socket: SocketLike, isShared: boolean) {
    this.#host = host;
    this.#socket = socket;
    this.#isShared = isShared;
    this.#isBuffering = socket.bufferedAmount > 0;
  }

  opened(): void {
    const { log, ports, clock } = this.#host;
    const state = this.#host.state();
    const { url, protocol, extensions } = this.#socket;
    const time = ports.now();
    clock.look(log, time);
    const elapsed = time - state.connectingAt;
    const { offered } = state;
    log.appendEvent(EntryKind.open, time, { url, protocol, extensions, offered, elapsed });
    this.#host.apply({ type: 'opened', protocol, extensions, time });
  }

  // Runs for every message: no branch that grows with the log, no object but the payload.
  received(data: unknown): void {
    const { log, ports, clock } = this.#host;
    const time = ports.now();
    if (time >= clock.due) clock.look(log, time);
    if (typeof data === 'string') {
      log.appendMessage(EntryKind.received, time, utf8Length(data), data);
    } else if (isArrayBuffer(data)) {
      const bytes = this.#isShared ? copyBuffer(data) : data;
      log.appendMessage(EntryKind.received, time, bytes.byteLength, bytes);
    } else if (isBlob(data)) {
      log.appendMessage(EntryKind.received, time, data.size, data);
    } else return;
    if (this.#isBuffering) this.#noteBuffered(log.end - 1);
  }

  failed(): void {
    const { log, ports, clock } = this.#host;
    const wasOpen = this.#host.state().openedAt !== undefined;
    const { readyState } = this.#socket;
    const time = ports.now();
    clock.look(log, time);
    this.#noteBuffered(log.appendEvent(EntryKind.error, time, { wasOpen, readyState }));
    this.#host.apply({ type: 'failed' });
    this.#cancelGrace ??= ports.after(CLOSE_GRACE, this.#endWithoutClose);
  }

  closed({ code, reason, wasClean }: SocketClose): void {
    const { log, ports, clock } = this.#host;
    const time = ports.now();
    clock.look(log, time);
    const close = this.#describeClose({ code, reason, wasClean }, time);
    log.appendEvent(EntryKind.close, time, close);
    this.#host.apply({ type: 'ended', close, time });
    this.#host.ended();
  }

  sent(data: unknown, readyState: number): void {
    this.logSend(toPayload(data as Sendable), readyState);
  }

  refused(data: unknown, error: unknown): void {
    const hasText = typeof data !== 'symbol' && !isTurnedIntoText(data);
    this.logRefusal(hasText ? toPayload(data as Sendable) : undefined, error);
  }

  /** A message that the socket took, or dropped because of its state (WebSockets §3.1, `send`). */
  logSend(payload: Payload, readyState: number): SendOutcome {
    if (readyState === ReadyState.OPEN) {
      const { log, ports, clock } = this.#host;
      const size = payloadSize(payload);
      const time = ports.now();
      if (time >= clock.due) clock.look(log, time);
      const sequence = log.appendMessage(EntryKind.sent, time, size, payload);
      this.#noteBuffered(sequence);
      return { outcome: 'sent', sequence };
    }
    const state = readyState === ReadyState.CLOSING ? 'CLOSING' : 'CLOSED';
    const said = sentence(
      'Discarded, not sent: the connection is {0}. send() throws nothing then; it only adds to bufferedAmount.',
      state,
    );
    const sequence = this.note('discarded', said, payload);
    this.#noteBuffered(sequence);
    return { outcome: 'discarded', sequence, sentence: inEnglish(said) };
  }

  /** A message that `send()` refused with an exception. */
  logRefusal(payload: Payload | undefined, error: unknown): SendOutcome {
    const message = `send() threw ${nameOf(error)}: ${messageOf(error)}`;
    const sequence = this.note('refused', sentence('Not sent. {0}', message), payload);
    return { outcome: 'refused', sequence, problem: { exception: 'InvalidStateError', message } };
  }

  closing(code: unknown, reason: unknown): void {
    const given = code === undefined ? undefined : Number(code);
    const said = reason === undefined ? undefined : String(reason);
    this.#host.apply({
      type: 'closing',
      ...(given === undefined ? {} : { code: given }),
      ...(said === undefined ? {} : { reason: said }),
    });
    this.#host.closeCalled(given, said);
  }

  /** Adds a note to the log. @returns its sequence number. */
  note(note: NoteName, said: Sentence, payload?: Payload): number {
    return appendNote(this.#host.log, this.#host.ports.now(), note, said, payload);
  }

  /** Cancels the timer. */
  release(): void {
    this.#cancelGrace?.();
    this.#cancelGrace = undefined;
  }

  #noteBuffered(sequence: number): void {
    const { bufferedAmount } = this.#socket;
    this.#isBuffering = bufferedAmount > 0;
    this.#host.log.noteBuffered(sequence, bufferedAmount);
  }

  readonly #endWithoutClose = (): void => {
    this.#cancelGrace = undefined;
    this.note(
      'no-close',
      sentence(
        'An error came and no close event after it. Some browsers do that when they refuse to ' +
          'connect at all (a blocked port, too many sockets, a content security policy).',
      ),
    );
    // The listeners stay: a `close` that comes later is still logged.
    this.#host.apply({ type: 'ended', time: this.#host.ports.now() });
  };

  #describeClose(close: SocketClose, time: number): CloseDetail {
    const { openedAt, connectingAt, requestedClose, protocol, offered, url } = this.#host.state();
    const { pageProtocol } = this.#host.ports;
    return {
      ...close,
      wasOpen: openedAt !== undefined,
      protocol,
      elapsed: time - connectingAt,
      bufferedAmount: this.#socket.bufferedAmount,
      situation: {
        server: serverOf(url),
        offered,
        pageProtocol,
        ...(requestedClose && { requestedClose: codeOf(requestedClose) }),
      },
    };
  }
}

/** Without path and query, which may have secrets. */
function serverOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}

function codeOf({ code }: { readonly code?: number }): { readonly code?: number } {
  return code === undefined ? {} : { code };
}
