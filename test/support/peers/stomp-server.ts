import { FrameImpl, Parser, type IRawFrameType, type StompHeaders } from '@stomp/stompjs';
import { WebSocketServer, type WebSocket } from 'ws';

import { listen, stop, type Peer } from './peer.js';

/**
 * A small broker that speaks STOMP 1.2 by the parser and the frames of @stomp/stompjs: it connects,
 * hands what is sent to a destination to all who subscribed to it, and gives receipts. Heart-beats
 * are answered.
 */
export async function startStomp(): Promise<Peer> {
  const { server, url } = await listen();
  const sockets = new WebSocketServer({
    server,
    handleProtocols: (offered) => (offered.has('v12.stomp') ? 'v12.stomp' : false),
  });
  const subscriptions = new Set<Subscription>();
  sockets.on('connection', (socket) => {
    serve(socket, subscriptions);
    socket.on('close', () => {
      for (const one of subscriptions) if (one.socket === socket) subscriptions.delete(one);
    });
  });
  return {
    url,
    close: async () => {
      sockets.close();
      await stop(server);
    },
  };
}

interface Subscription {
  readonly socket: WebSocket;
  readonly id: string;
  readonly destination: string;
}

function serve(socket: WebSocket, subscriptions: Set<Subscription>): void {
  let messages = 0;
  const give = (to: WebSocket, command: string, headers: StompHeaders, body = ''): void => {
    to.send(FrameImpl.marshall({ command, headers, body, escapeHeaderValues: true }));
  };
  const take = (raw: IRawFrameType): void => {
    const { command, headers, body } = FrameImpl.fromRawFrame(raw, true);
    const { destination = '', id = '', receipt } = headers;
    if (command === 'CONNECT') give(socket, 'CONNECTED', { version: '1.2', 'heart-beat': '0,0' });
    else if (command === 'SUBSCRIBE') subscriptions.add({ socket, id, destination });
    else if (command === 'SEND') {
      for (const one of subscriptions) {
        if (one.destination !== destination) continue;
        messages += 1;
        const about = { subscription: one.id, 'message-id': String(messages), destination };
        give(one.socket, 'MESSAGE', about, body);
      }
    } else give(socket, 'ERROR', { message: `There is no ${command} here` });
    if (receipt !== undefined) give(socket, 'RECEIPT', { 'receipt-id': receipt });
  };
  const parser = new Parser(take, () => {
    socket.send('\n');
  });
  socket.on('message', (data) => {
    parser.parseChunk(String(data));
  });
}
