import type { Pipe } from './pipe.js';
import { SimulatedConnection } from './simulated-connection.js';
import type { AcceptOptions, SimulatedRequest } from './simulated-server.js';

/** A socket's handshake that the server has not answered yet. */
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

  /** The server's end, once it has accepted. */
  get connection(): SimulatedConnection | undefined {
    return this.#connection;
  }

  /** The socket was closed before an answer. */
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
