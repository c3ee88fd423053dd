// @ts-check
import { once } from 'node:events';

import { WebSocketServer } from 'ws';

/**
 * Serves huge messages, which the demo server refuses to make: on the text `text` or `binary`, `count`
 * of `size` bytes that begin with their number, from 1; anything else is answered with its bytes.
 *
 * @param {{ count: number, size: number }} messages
 */
export async function serveHuge({ count, size }) {
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    maxPayload: 2 ** 28,
    perMessageDeflate: false,
  });
  server.on('connection', (socket) => {
    socket.on('message', async (/** @type {Buffer} */ data, isBinary) => {
      const asked = data.length > 10 || isBinary ? '' : String(data);
      if (asked !== 'text' && asked !== 'binary') {
        socket.send(`got ${data.length} bytes`);
        return;
      }
      for (let number = 1; number <= count; number += 1) {
        const bytes = Buffer.alloc(size, '.');
        bytes.write(`${number} `);
        await new Promise((resolve) => socket.send(bytes, { binary: asked === 'binary' }, resolve));
      }
    });
  });
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `ws://127.0.0.1:${port}/`,
    close: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
