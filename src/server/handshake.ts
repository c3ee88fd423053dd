import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

import { type WebSocket, WebSocketServer } from 'ws';

import { Parameters } from '../core/demo/parameters.js';

/** How a handshake is answered. */
export interface OpenOptions {
  /**
   * The subprotocol to answer, whether it was offered or not; empty answers none. Default: the first one offered, since
   * a browser fails the connection when it offered some and got none.
   */
  subprotocol?: string;
  /** Whether to accept permessage-deflate (RFC 7692). Default false. */
  compress?: boolean;
}

// Browsers cut a long message into many frames: the limits of ws on their number are lifted, the one on size is kept.
const LIMITS = { maxPayload: 512 * 2 ** 20, maxFragments: 0, maxBufferedChunks: 0 };

/** A request to open a WebSocket, and the ways to answer it: `open`, `refuse`, or not at all. */
export class Handshake {
  readonly request: IncomingMessage;
  /** The TCP (or TLS) socket; for what the library would not do. */
  readonly socket: Socket;
  readonly parameters: Parameters;
  readonly #head: Buffer;

  /** @param head what came behind the request already */
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

  /** Answers 101 and hands over the open WebSocket; a malformed handshake is answered 400 and nothing is handed over. */
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
      // Whatever goes wrong, the library also ends the connection; without a listener the process would end too.
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

  /** Does something after a time in milliseconds, unless the connection has ended by then. */
  later(delay: number, action: () => void): void {
    const timer = setTimeout(action, delay);
    this.socket.once('close', () => clearTimeout(timer));
  }
}
