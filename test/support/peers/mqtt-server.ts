import { Aedes } from 'aedes';
import { createWebSocketStream, WebSocketServer } from 'ws';

import { listen, stop, type Peer } from './peer.js';

/** The MQTT broker aedes, over WebSockets (MQTT 5.0 §6). */
export async function startMqtt(): Promise<Peer> {
  const { server, url } = await listen();
  const broker = await Aedes.createBroker();
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    // What is written at once goes out as one message; otherwise each field would be one.
    const writev = (chunks: { chunk: Buffer }[], done: (error?: Error) => void): void => {
      socket.send(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
    };
    broker.handle(createWebSocketStream(socket, { writev }), request);
  });
  return {
    url,
    close: async () => {
      sockets.close();
      await new Promise<void>((resolve) => {
        broker.close(resolve);
      });
      await stop(server);
    },
  };
}
