import { checkCloseArguments } from '../core/socket/close-arguments.js';
import { checkSubprotocols } from '../core/socket/subprotocol.js';
import { utf8Length } from '../core/text/text.js';
import { EventHandlers } from './event-handlers.js';
import { Outbox } from './outbox.js';
import type { Frame, MessageFrame } from './simulated-frame.js';
import { createCloseEvent } from './socket-events.js';
import { defineInterface, type SimulatedSocketClass } from './socket-interface.js';
import type { SocketEnd, SocketLink } from './socket-link.js';
import { readSocketUrl } from './socket-url.js';
import {
  toBytes,
  toClampedUnsignedShort,
  toDomString,
  toStringOrSequence,
  toUsvString,
} from './web-idl.js';

/** The network that a class of sockets uses. */
export interface SocketNetwork {
  /** The base of relative URLs; `undefined` for none. */
  baseUrl(): string | undefined;
  connect(url: URL, protocols: readonly string[], end: SocketEnd): SocketLink;
}

const CONNECTING = 0;
const OPEN = 1;
const CLOSING = 2;
const CLOSED = 3;

/** Codes that a Close frame must not carry (RFC 6455 §7.4.1). */
const NEVER_SENT = new Set([1005, 1006, 1015]);

/** The longest reason of a Close frame, in bytes (RFC 6455 §5.5). */
const LONGEST_REASON = 123;

/**
 * Makes a `WebSocket` class after the WebSockets Standard (§3, "The WebSocket interface").
 *
 * ```
 *   CONNECTING ──accepted──► OPEN ──close(), or a Close frame──► CLOSING ──end──► CLOSED
 *       └──refused, or close() ────────────────────────────────────────────────────┘
 * ```
 *
 * A script can distinguish it from the browser's own by two things: events are not `isTrusted`, and
 * the source text of its functions.
 */
export function createSocketClass(network: SocketNetwork): SimulatedSocketClass {
  class WebSocket extends EventTarget {
    readonly #url: URL;
    readonly #link: SocketLink;
    readonly #handlers = new EventHandlers(this);
    readonly #offered: readonly string[];
    readonly #outbox: Outbox;
    #readyState = CONNECTING;
    #protocol = '';
    #extensions = '';
    #binaryType = 'blob';
    #bufferedAmount = 0;
    #isCloseAsked = false;
    #isCloseSent = false;
    /** The code and reason of the first Close frame received (RFC 6455 §7.1.5 and §7.1.6). */
    #received: { readonly code: number; readonly reason: string } | undefined;

    constructor(url: unknown, protocols: unknown = []) {
      if (arguments.length === 0)
        throw new TypeError('WebSocket: 1 argument required, but only 0 present.');
      super();
      // Both are converted before either is checked (Web IDL §3.6).
      const text = toUsvString(url);
      const offered = toStringOrSequence(protocols);
      const parsed = readSocketUrl(text, network.baseUrl());
      const wrong = checkSubprotocols(offered);
      if (wrong !== undefined)
        throw new DOMException(wrong.problem.message, wrong.problem.exception);
      this.#url = parsed;
      this.#offered = offered;
      this.#link = network.connect(parsed, offered, {
        receive: (frame) => {
          this.#receive(frame);
        },
        drained: (bytes) => {
          this.#bufferedAmount -= bytes;
        },
      });
      this.#outbox = new Outbox((frame, size) => {
        if (frame.kind === 'close') this.#isCloseSent = true;
        this.#link.send(frame, size);
      });
    }

    get url(): string {
      return this.#url.href;
    }

    get readyState(): number {
      return this.#readyState;
    }

    get bufferedAmount(): number {
      return this.#bufferedAmount;
    }

    get onopen(): unknown {
      return this.#handlers.get('open');
    }

    set onopen(handler: unknown) {
      this.#handlers.set('open', handler);
    }

    get onerror(): unknown {
      return this.#handlers.get('error');
    }

    set onerror(handler: unknown) {
      this.#handlers.set('error', handler);
    }

    get onclose(): unknown {
      return this.#handlers.get('close');
    }

    set onclose(handler: unknown) {
      this.#handlers.set('close', handler);
    }

    get extensions(): string {
      return this.#extensions;
    }

    get protocol(): string {
      return this.#protocol;
    }

    close(code: unknown = undefined, reason: unknown = undefined): void {
      const given = code === undefined ? undefined : toClampedUnsignedShort(code);
      const text = reason === undefined ? undefined : toUsvString(reason);
      const problem = checkCloseArguments(given, text);
      if (problem !== undefined) throw new DOMException(problem.message, problem.exception);
      if (this.#readyState === CLOSING || this.#readyState === CLOSED) return;
      if (this.#readyState === CONNECTING) {
        this.#readyState = CLOSING;
        this.#fail();
        return;
      }
      this.#readyState = CLOSING;
      // A reason is only sent with a code, which it follows in the frame.
      this.#sendClose(given, given === undefined ? '' : (text ?? ''));
    }

    get onmessage(): unknown {
      return this.#handlers.get('message');
    }

    set onmessage(handler: unknown) {
      this.#handlers.set('message', handler);
    }

    get binaryType(): string {
      return this.#binaryType;
    }

    set binaryType(value: unknown) {
      const type = toDomString(value);
      // An invalid value of an enumeration is ignored (Web IDL §3.7.6).
      if (type === 'blob' || type === 'arraybuffer') this.#binaryType = type;
    }

    send(data: unknown): void {
      if (arguments.length === 0)
        throw new TypeError('send: 1 argument required, but only 0 present.');
      const payload = data instanceof Blob ? data : (toBytes(data) ?? toUsvString(data));
      if (this.#readyState === CONNECTING) {
        throw new DOMException('The connection is still CONNECTING.', 'InvalidStateError');
      }
      const size =
        typeof payload === 'string'
          ? utf8Length(payload)
          : payload instanceof Blob
            ? payload.size
            : payload.byteLength;
      // Also for a message that is dropped, which never leaves.
      this.#bufferedAmount += size;
      if (this.#readyState !== OPEN) return;
      if (payload instanceof Blob) this.#outbox.pushBlob(payload);
      else this.#outbox.push(frameOf(payload), size);
    }

    #receive(frame: Frame): void {
      switch (frame.kind) {
        case 'accepted':
          this.#open(frame.protocol, frame.extensions);
          break;
        case 'refused':
          this.#failNow();
          break;
        case 'text':
        case 'binary':
          this.#dispatchMessage(frame);
          break;
        case 'close':
          this.#receiveClose(frame.code, frame.reason);
          break;
        case 'end':
          this.#end(false);
      }
    }

    #open(protocol: string | undefined, extensions: string): void {
      const isAgreed =
        this.#offered.length === 0
          ? protocol === undefined || protocol === ''
          : this.#offered.includes(protocol ?? '');
      if (!isAgreed) {
        this.#failNow();
        return;
      }
      this.#readyState = OPEN;
      this.#protocol = protocol ?? '';
      this.#extensions = extensions;
      this.dispatchEvent(new Event('open'));
    }

    #dispatchMessage({ kind, data: payload }: MessageFrame): void {
      if (this.#readyState !== OPEN) return;
      const data = kind === 'binary' && this.#binaryType === 'blob' ? new Blob([payload]) : payload;
      this.dispatchEvent(new MessageEvent('message', { data, origin: this.#url.origin }));
    }

    #receiveClose(code: number | undefined, reason: string): void {
      if ((code !== undefined && NEVER_SENT.has(code)) || utf8Length(reason) > LONGEST_REASON) {
        this.#failNow();
        return;
      }
      this.#received ??= { code: code ?? 1005, reason };
      this.#readyState = CLOSING;
      this.#sendClose(code, reason);
    }

    /** Sends it once, after everything sent before. */
    #sendClose(code: number | undefined, reason: string): void {
      if (this.#isCloseAsked) return;
      this.#isCloseAsked = true;
      this.#outbox.push({ kind: 'close', code, reason });
    }

    /** Fails the connection: the events come in a task of their own (RFC 6455 §7.1.7). */
    #fail(): void {
      this.#outbox.clear();
      this.#link.fail();
    }

    #failNow(): void {
      this.#outbox.clear();
      this.#end(true);
    }

    #end(isFailed: boolean): void {
      if (this.#readyState === CLOSED) return;
      this.#link.end();
      this.#readyState = CLOSED;
      const wasClean = !isFailed && this.#isCloseSent && this.#received !== undefined;
      const { code, reason } = (isFailed ? undefined : this.#received) ?? {
        code: 1006,
        reason: '',
      };
      if (isFailed) this.dispatchEvent(new Event('error'));
      this.dispatchEvent(createCloseEvent({ wasClean, code, reason }));
    }
  }

  return defineInterface(WebSocket);
}

function frameOf(payload: string | ArrayBuffer): MessageFrame {
  return typeof payload === 'string'
    ? { kind: 'text', data: payload }
    : { kind: 'binary', data: payload };
}
