import { Aedes } from 'aedes';
import { createWebSocketStream, WebSocketServer } from 'ws';

import { listen, stop, type Peer } from './peer.js';

/**
 * The MQTT broker aedes over WebSockets, as its documentation says: nearly each field of a packet goes
 * out as a message of its own, which MQTT 5.0 §6 allows.
 */
export async function startMqtt(): Promise<Peer> {
  const { server, url } = await listen();
  const broker = await Aedes.createBroker();
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    broker.handle(createWebSocketStream(socket), request);
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
