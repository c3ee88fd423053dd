import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll } from 'vitest';

/** A server of somebody else's protocol, with its WebSocket URL. */
export interface Peer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a peer before the tests of a file and closes it after them. */
export function usePeer(start: () => Promise<Peer>): Pick<Peer, 'url'> {
  let peer: Peer;
  beforeAll(async () => {
    peer = await start();
  });
  afterAll(() => peer.close());
  return {
    get url() {
      return peer.url;
    },
  };
}

/** An HTTP server that listens on loopback, at a port that is free, and its URL as a WebSocket. */
export async function listen(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, url: `ws://127.0.0.1:${String(port)}` };
}

/** Ends a server and what is connected to it. */
export async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  if (!server.listening) return;
  server.close();
  await once(server, 'close');
}
