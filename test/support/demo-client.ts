import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import { afterAll, beforeAll } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';

import { type RunningDemoServer, startDemoServer } from '../../src/server/demo-server.js';

/** Starts a demo server before the tests of a file and closes it after them. */
export function useDemoServer(): Pick<RunningDemoServer, 'url'> {
  let server: RunningDemoServer;
  beforeAll(async () => {
    server = await startDemoServer();
  });
  afterAll(() => server.close());
  return {
    get url() {
      return server.url;
    },
  };
}

/** What a client was sent: a string for text, bytes for binary. */
export type Message = string | Buffer;

/** A WebSocket client whose messages are awaited one by one, none of them missed. */
export class Client {
  readonly webSocket: WebSocket;
  /** How the connection ended: code and reason. */
  readonly closed: Promise<[code: number, reason: string]>;
  readonly #messages: Message[] = [];
  #wake = (): void => {};

  constructor(url: string, protocols: string[] = [], options: ClientOptions = {}) {
    this.webSocket = new WebSocket(url, protocols, options);
    this.webSocket.on('error', () => {});
    this.webSocket.on('message', (data, isBinary) => {
      this.#messages.push(isBinary ? (data as Buffer) : String(data));
      this.#wake();
    });
    this.closed = new Promise((resolve) => {
      this.webSocket.once('close', (code, reason) => {
        resolve([code, String(reason)]);
        this.#wake();
      });
    });
  }

  static async open(url: string, protocols?: string[], options?: ClientOptions): Promise<Client> {
    const client = new Client(url, protocols, options);
    await once(client.webSocket, 'open');
    return client;
  }

  /** The next message; rejects when the connection ends instead. */
  async next(): Promise<Message> {
    while (this.#messages.length === 0) {
      if (this.webSocket.readyState === WebSocket.CLOSED)
        throw new Error('The connection was closed.');
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return this.#messages.shift()!;
  }

  async take(count: number): Promise<Message[]> {
    const messages: Message[] = [];
    while (messages.length < count) messages.push(await this.next());
    return messages;
  }

  /** All that had not been taken when the connection ended. */
  async rest(): Promise<Message[]> {
    await this.closed;
    return this.#messages.splice(0);
  }
}

/** A TCP client that asks for a WebSocket and then sees bytes. */
export class RawClient {
  readonly socket: Socket;
  /** Everything that comes from now on, once the server has ended the connection. */
  readonly rest: Promise<Buffer>;
  #received = Buffer.alloc(0);

  constructor(url: string, headers: Record<string, string> = {}) {
    const { hostname, port, pathname, search } = new URL(url);
    this.socket = connect({ host: hostname, port: Number(port) });
    this.socket.on('error', () => {});
    this.socket.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
    });
    this.rest = new Promise((resolve) => {
      this.socket.once('close', () => resolve(this.#received));
    });
    const lines = Object.entries({
      Host: hostname,
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    this.socket.write(`GET ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n`);
  }

  /** Waits for the header of the answer and takes it. */
  async head(): Promise<string> {
    let end: number;
    while ((end = this.#received.indexOf('\r\n\r\n')) < 0) await once(this.socket, 'data');
    return String(this.take(end + 4));
  }

  /** Waits for so many bytes and takes them. */
  async bytes(count: number): Promise<Buffer> {
    while (this.#received.length < count) await once(this.socket, 'data');
    return this.take(count);
  }

  private take(count: number): Buffer {
    const taken = this.#received.subarray(0, count);
    this.#received = this.#received.subarray(count);
    return taken;
  }
}

/** How a handshake is answered without 101: its status, headers and body. */
export async function refusal(
  url: string,
  headers?: Record<string, string>,
): Promise<{ status: number; head: string; body: string }> {
  const client = new RawClient(url, headers);
  const head = await client.head();
  return { status: Number(head.split(' ')[1]), head, body: String(await client.rest) };
}
