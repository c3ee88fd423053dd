import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

import { type WebSocket, WebSocketServer } from 'ws';

import { Parameters } from '../core/demo/parameters.js';

/** Options of {@link Handshake.open}. */
export interface OpenOptions {
  /**
   * The subprotocol to answer, whether offered or not; empty for none. Default: the first one
   * offered, as a browser that offered some fails the connection without one.
   */
  subprotocol?: string;
  /** Whether to accept permessage-deflate (RFC 7692). Default false. */
  compress?: boolean;
}

// Browsers cut a long message into many frames: only the limit on size is kept.
const LIMITS = { maxPayload: 512 * 2 ** 20, maxFragments: 0, maxBufferedChunks: 0 };

/** A request to open a WebSocket, and the ways to answer it: `open`, `refuse`, or not at all. */
export class Handshake {
  readonly request: IncomingMessage;
  /** The TCP (or TLS) socket, for what the library refuses to do. */
  readonly socket: Socket;
  readonly parameters: Parameters;
  readonly #head: Buffer;

  /** @param head bytes received after the request */
  constructor(request: IncomingMessage, socket: Socket, head: Buffer, query: URLSearchParams) {
    this.request = request;
    this.socket = socket;
    this.parameters = new Parameters(query);
    this.#head = head;
  }

  /** The subprotocols offered, in their order. */
  get offered(): string[] {
    const header = this.request.headers['sec-websocket-protocol'] ?? '';
    return header
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
  }

  /** Answers 101 and passes the WebSocket on; answers 400 to a malformed handshake. */
  open(use: (webSocket: WebSocket) => void, options: OpenOptions = {}): void {
    const { subprotocol = this.offered[0] ?? '', compress = false } = options;
    const server = new WebSocketServer({
      ...LIMITS,
      noServer: true,
      clientTracking: false,
      perMessageDeflate: compress && { threshold: 1024 },
      handleProtocols: () => false,
    });
    server.on('headers', (headers) => {
      if (subprotocol) headers.push(`Sec-WebSocket-Protocol: ${subprotocol}`);
    });
    server.handleUpgrade(this.request, this.socket, this.#head, (webSocket) => {
      // The library ends the connection after an error; without a listener the process would end.
      // end.
      webSocket.on('error', () => {});
      use(webSocket);
    });
  }

  /**
   * Answers with an HTTP status instead of 101, and ends the connection.
   * @param text the body; not sent where the status has none
   */
  refuse(status: number, text: string, headers: Record<string, string> = {}): void {
    const hasBody = ![204, 205, 304].includes(status);
    const body = hasBody ? `${text}\n` : '';
    const content = {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
    };
    const lines = Object.entries({ Connection: 'close', ...(hasBody && content), ...headers });
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      ...lines.map(([name, value]) => `${name}: ${value}`),
    ];
    this.socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
    this.socket.destroySoon();
  }

  /** Calls back after some milliseconds, unless the connection has ended by then. */
  later(delay: number, action: () => void): void {
    const timer = setTimeout(action, delay);
    this.socket.once('close', () => clearTimeout(timer));
  }
}
