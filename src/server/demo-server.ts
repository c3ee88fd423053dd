import type { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

import { endpoints } from './endpoints/index.js';
import { Handshake } from './handshake.js';
import { ParameterError } from '../core/demo/parameters.js';

/** The demo endpoints on an existing HTTP server. */
export interface DemoServer {
  /** Detaches from the HTTP server, and ends all connections and timers of the demo at once. */
  close(): void;
}

/** A demo server with an HTTP server of its own. */
export interface RunningDemoServer {
  readonly port: number;
  /** Its URL, without a path: `ws://127.0.0.1:54321`. */
  readonly url: string;
  /** Ends every connection at once; resolved when the port is free again. */
  close(): Promise<void>;
}

const ROOT = '/demo/';

/** A text that lists the endpoints, one a line, for requests of any other path. */
export function describeEndpoints(): string {
  const rows = endpoints.map(
    ({ path, query, description }) => [query ? `${path}?${query}` : path, description] as const,
  );
  const width = Math.max(...rows.map(([address]) => address.length));
  return rows
    .map(([address, description]) => `${address.padEnd(width)}  ${description}`)
    .join('\n');
}

/**
 * Answers the WebSocket handshakes of `server` whose path starts with `/demo/`; others are left to
 * further listeners (Vite's hot module replacement, for example).
 */
export function attachDemo(server: Pick<EventEmitter, 'on' | 'off'>): DemoServer {
  const handlers = new Map(endpoints.map((endpoint) => [endpoint.path, endpoint.create()]));
  const sockets = new Set<Duplex>();

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (!isDemo(request)) return;
    // An error is always followed by 'close', where everything is released.
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    sockets.add(socket);

    const { pathname, searchParams } = new URL(request.url ?? '', 'ws://demo');
    const handshake = new Handshake(request, socket as Socket, head, searchParams);
    const handle =
      handlers.get(pathname) ?? handlers.get(pathname.slice(0, pathname.lastIndexOf('/') + 1));
    if (!handle) {
      handshake.refuse(
        404,
        `There is no ${pathname} here. The endpoints are:\n\n${describeEndpoints()}`,
      );
      return;
    }
    try {
      handle(handshake);
    } catch (error) {
      if (error instanceof ParameterError) {
        handshake.refuse(400, error.message);
        return;
      }
      // A fault of an endpoint ends this connection, not the process with all connections.
      console.error(error);
      socket.destroy();
    }
  };

  server.on('upgrade', onUpgrade);
  return {
    close() {
      server.off('upgrade', onUpgrade);
      for (const socket of sockets) socket.destroy();
    },
  };
}

/**
 * Starts an HTTP server with nothing but the demo.
 * @param options.port default 0, any free one
 * @param options.host default 127.0.0.1, this machine only
 * @throws errors of listening, such as `EADDRINUSE`
 */
export async function startDemoServer({
  port = 0,
  host = '127.0.0.1',
} = {}): Promise<RunningDemoServer> {
  const server = createServer((_request, response) => {
    response.writeHead(426, {
      'Content-Type': 'text/plain; charset=utf-8',
      Connection: 'Upgrade',
      Upgrade: 'websocket',
    });
    response.end(`These endpoints speak WebSocket:\n\n${describeEndpoints()}\n`);
  });
  const demo = attachDemo(server);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (isDemo(request)) return;
    socket.on('error', () => {});
    const handshake = new Handshake(request, socket as Socket, head, new URLSearchParams());
    handshake.refuse(404, `The endpoints are:\n\n${describeEndpoints()}`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    url: `ws://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        demo.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isDemo(request: IncomingMessage): boolean {
  return request.url?.startsWith(ROOT) ?? false;
}
