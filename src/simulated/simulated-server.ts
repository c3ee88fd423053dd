import type { LinkSpeed, Pipe } from './pipe.js';
import { SimulatedConnection } from './simulated-connection.js';

/** How a handshake is answered. */
export interface AcceptOptions {
  /**
   * The subprotocol to name. Default: the first that was offered; `undefined` where none was. A
   * string that was not offered, or `undefined` where some were, makes the socket fail, as the
   * specification says (WebSockets Standard, "establish a WebSocket connection").
   */
  readonly protocol?: string | undefined;
  /** What `socket.extensions` says. Default: none. */
  readonly extensions?: string;
  /** Bytes of payload a second that are taken of this socket. Default: as the server says. */
  readonly bandwidth?: number;
}

/** The opening handshake of a socket. */
export interface SimulatedRequest {
  readonly url: URL;
  /** The subprotocols that were offered. */
  readonly protocols: readonly string[];
  /** Accepts it. @returns this end of the connection: set its `onmessage` at once. */
  accept(options?: AcceptOptions): SimulatedConnection;
  /** Answers with anything but 101: the socket fails, and is not told why. */
  refuse(): void;
}

/** A server that runs in the page. */
export interface SimulatedServerOptions extends LinkSpeed {
  /**
   * Answers a handshake. One that it neither accepts nor refuses hangs. Default: accepts all, and
   * sends every message back.
   */
  readonly onrequest?: (request: SimulatedRequest) => void;
}

/** A socket's handshake on its way to a server. */
export class PendingHandshake implements SimulatedRequest {
  readonly url: URL;
  readonly protocols: readonly string[];
  readonly #down: Pipe;
  readonly #slow: (bandwidth: number) => void;
  #connection: SimulatedConnection | undefined;
  #isAnswered = false;
  #isAborted = false;

  /**
   * @param down carries frames to the socket.
   * @param slow limits how fast frames come from it.
   */
  constructor(
    url: URL,
    protocols: readonly string[],
    down: Pipe,
    slow: (bandwidth: number) => void,
  ) {
    this.url = url;
    this.protocols = protocols;
    this.#down = down;
    this.#slow = slow;
  }

  /** This server's end, once it has accepted. */
  get connection(): SimulatedConnection | undefined {
    return this.#connection;
  }

  /** The socket has gone meanwhile. */
  abort(): void {
    this.#isAborted = true;
  }

  accept(options: AcceptOptions = {}): SimulatedConnection {
    if (this.#isAnswered) throw new Error('This handshake was answered already.');
    this.#isAnswered = true;
    const protocol = 'protocol' in options ? options.protocol : this.protocols[0];
    const { extensions = '', bandwidth } = options;
    if (bandwidth !== undefined) this.#slow(bandwidth);
    this.#down.push({ kind: 'accepted', protocol, extensions });
    this.#connection = new SimulatedConnection(
      { url: this.url, protocol: protocol ?? '' },
      this.#down,
    );
    if (this.#isAborted) this.#connection.drop();
    return this.#connection;
  }

  refuse(): void {
    if (this.#isAnswered) throw new Error('This handshake was answered already.');
    this.#isAnswered = true;
    this.#down.push({ kind: 'refused' });
  }
}

/** Accepts, and sends every message back. */
export function echo(request: SimulatedRequest, options: AcceptOptions = {}): void {
  const connection = request.accept(options);
  connection.onmessage = (data) => {
    connection.send(data);
  };
}
