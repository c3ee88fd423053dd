import type { RawData } from 'ws';

import type { Endpoint } from './endpoint.js';

/** Shorter pauses, in milliseconds, are added up: timers are not more exact. */
const SHORTEST_PAUSE = 10;

export const slowReader: Endpoint = {
  path: '/demo/slow-reader',
  query: 'rate=65536',
  description:
    'Reads "rate" bytes a second and says "received N B" for each message, so that bufferedAmount grows and drains.',
  create: () => (handshake) => {
    const { parameters, socket } = handshake;
    const rate = parameters.number('rate', { default: 65_536, min: 1024, max: 2 ** 30 });
    handshake.open((webSocket) => {
      let timer: NodeJS.Timeout | undefined;
      /** When reading the bytes so far should have been finished. */
      let readyAt = performance.now();
      socket.on('data', (chunk: Buffer) => {
        const now = performance.now();
        readyAt = Math.max(readyAt, now) + (chunk.length * 1000) / rate;
        if (readyAt - now < SHORTEST_PAUSE) return;
        webSocket.pause();
        timer = setTimeout(() => webSocket.resume(), readyAt - now);
      });
      socket.once('close', () => clearTimeout(timer));
      webSocket.on('message', (data: RawData) =>
        webSocket.send(`received ${(data as Buffer).length} B`),
      );
    });
  },
};
