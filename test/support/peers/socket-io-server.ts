import { Server } from 'socket.io';

import { listen, type Peer } from './peer.js';

/** Socket.IO's own server: it sums up, gives a file in two binary attachments, and pings. */
export async function startSocketIo(): Promise<Peer> {
  const { server, url } = await listen();
  const io = new Server(server, { pingInterval: 400, serveClient: false });
  io.on('connection', (socket) => {
    socket.on('sum', (first: number, second: number, reply: (sum: number) => void) => {
      reply(first + second);
    });
    socket.on('file', () => {
      socket.emit('file', { head: Buffer.from([1, 2, 3]), tail: Buffer.from([0xff, 0xfe]) });
    });
  });
  return {
    url: `${url}/socket.io/?EIO=4&transport=websocket`,
    close: async () => {
      await io.close();
    },
  };
}
