import { utf8Length } from '../core/text/text.js';
import type { LinkSpeed, Pipe } from './pipe.js';
import type { Frame } from './simulated-frame.js';
import type { CloseFields } from './socket-events.js';
import { toBytes, toUsvString } from './web-idl.js';

/** The URL of a connection, and its negotiated subprotocol. */
export interface ConnectionFacts {
  readonly url: URL;
  /** The subprotocol; empty for none. */
  readonly protocol: string;
}

/**
 * The server's end of a connection. It answers a Close frame of the other side automatically, with
 * the same code (RFC 6455 §5.5.1).
 */
export class SimulatedConnection {
  readonly url: URL;
  /** The negotiated subprotocol; empty for none. */
  readonly protocol: string;
  /** Called for each message: a string, or bytes. */
  onmessage: ((data: string | ArrayBuffer) => void) | undefined;
  /** Called once, when the connection has ended; without a Close frame the code is 1006. */
  onclose: ((close: CloseFields) => void) | undefined;
  readonly #down: Pipe;
  #isClosing = false;
  #isClosed = false;

  /** @param down carries frames to the socket. */
  constructor({ url, protocol }: ConnectionFacts, down: Pipe) {
    this.url = url;
    this.protocol = protocol;
    this.#down = down;
  }

  /** Whether messages can be sent. */
  get isOpen(): boolean {
    return !this.#isClosing && !this.#isClosed;
  }

  /** Bytes that were sent here and have not left. */
  get bufferedAmount(): number {
    return this.#down.buffered;
  }

  /** The speed of messages to the socket, from now on. */
  set speed(speed: LinkSpeed) {
    this.#down.speed = speed;
  }

  /** Sends a message; does nothing when a Close frame was sent or the connection has ended. */
  send(data: string | ArrayBuffer | ArrayBufferView): void {
    if (!this.isOpen) return;
    const bytes = toBytes(data);
    if (bytes !== undefined) {
      this.#down.push({ kind: 'binary', data: bytes }, bytes.byteLength);
      return;
    }
    const text = toUsvString(data);
    this.#down.push({ kind: 'text', data: text }, utf8Length(text));
  }

  /**
   * Sends a Close frame with any code, also one that a real server must not send; without one the
   * frame is empty, which the socket reports as 1005. Does nothing a second time.
   */
  close(code?: number, reason = ''): void {
    if (!this.isOpen) return;
    this.#isClosing = true;
    this.#down.push({ kind: 'close', code, reason });
  }

  /** Ends TCP without a Close frame, after what was sent: the socket reports 1006. */
  drop(): void {
    if (this.#isClosed) return;
    this.#down.push({ kind: 'end' });
    this.#end({ wasClean: false, code: 1006, reason: '' });
  }

  /** Handles a frame from the socket. */
  receive(frame: Frame): void {
    if (this.#isClosed) return;
    switch (frame.kind) {
      case 'text':
      case 'binary':
        this.onmessage?.(frame.data);
        break;
      case 'close':
        this.close(frame.code, frame.reason);
        this.#down.push({ kind: 'end' });
        this.#end({ wasClean: true, code: frame.code ?? 1005, reason: frame.reason });
        break;
      case 'end':
        this.#end({ wasClean: false, code: 1006, reason: '' });
        break;
      default:
    }
  }

  #end(close: CloseFields): void {
    this.#isClosed = true;
    this.onclose?.(close);
  }
}
