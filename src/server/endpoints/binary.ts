import { randomBytes } from 'node:crypto';

import type { WebSocket } from 'ws';

import { binarySamples } from '../../core/demo/samples.js';
import type { Endpoint } from './endpoint.js';

/** Sends a name, then the bytes, for each sample. */
function sendSamples(webSocket: WebSocket): void {
  for (const [name, bytes] of binarySamples(Uint8Array.from(randomBytes(64)))) {
    webSocket.send(name);
    webSocket.send(bytes);
  }
}

export const binary: Endpoint = {
  path: '/demo/binary',
  query: '',
  description:
    'Samples, each behind its name: MessagePack, CBOR, protobuf, gzip, random bytes, all 256 bytes; again after "again".',
  create: () => (handshake) =>
    handshake.open((webSocket) => {
      sendSamples(webSocket);
      webSocket.on('message', (data, isBinary) => {
        if (!isBinary && String(data).trim() === 'again') sendSamples(webSocket);
      });
    }),
};
