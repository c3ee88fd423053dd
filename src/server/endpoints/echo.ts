import type { WebSocket } from 'ws';

import type { Endpoint } from './endpoint.js';

/** Unsent bytes from which on the server stops reading until they are sent. */
const HIGH_WATER = 16 * 2 ** 20;

/** Sends every message back byte for byte, in order: text as text, binary as binary. */
export function sendBack(webSocket: WebSocket): void {
  webSocket.on('message', (data, isBinary) => {
    // Text arrives and is sent as UTF-8 bytes, so nothing is decoded and encoded again.
    webSocket.send(data, { binary: isBinary }, () => {
      if (webSocket.isPaused && webSocket.bufferedAmount < HIGH_WATER) webSocket.resume();
    });
    if (webSocket.bufferedAmount >= HIGH_WATER) webSocket.pause();
  });
}

export const echo: Endpoint = {
  path: '/demo/echo',
  query: 'compress=0',
  description: 'Sends back every message as it came; compress=1 accepts permessage-deflate.',
  create: () => (handshake) => {
    // Off by default: browsers would compress short messages too; round trips take a third longer.
    const compress = handshake.parameters.flag('compress');
    handshake.open(sendBack, { compress });
  },
};
