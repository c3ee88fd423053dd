import type { LinkSpeed } from './pipe.js';
import type { SimulatedConnection } from './simulated-connection.js';

/** How to answer a handshake. */
export interface AcceptOptions {
  /**
   * The subprotocol to name. Default: the first that was offered; `undefined` where none was. A
   * string that was not offered, or `undefined` where some were, makes the socket fail, as the
   * specification says (WebSockets Standard, "establish a WebSocket connection").
   */
  readonly protocol?: string | undefined;
  /** The value of `socket.extensions`. Default: none. */
  readonly extensions?: string;
  /** Bytes of payload a second read from this socket. Default: that of the server. */
  readonly bandwidth?: number;
}

/** The opening handshake of a socket. */
export interface SimulatedRequest {
  readonly url: URL;
  /** The subprotocols that were offered. */
  readonly protocols: readonly string[];
  /** Accepts it. @returns this end of the connection: set its `onmessage` at once. */
  accept(options?: AcceptOptions): SimulatedConnection;
  /** Answers with another status than 101: the socket fails, without a reason. */
  refuse(): void;
}

/** A server that runs in the page. */
export interface SimulatedServerOptions extends LinkSpeed {
  /**
   * Answers a handshake. One that it neither accepts nor refuses stays pending. Default: accepts
   * all, and sends every message back.
   */
  readonly onrequest?: (request: SimulatedRequest) => void;
}

/** Accepts, and sends every message back. */
export function echo(request: SimulatedRequest, options: AcceptOptions = {}): void {
  const connection = request.accept(options);
  connection.onmessage = (data) => {
    connection.send(data);
  };
}
