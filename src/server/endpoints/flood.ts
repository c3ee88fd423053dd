import type { Socket } from 'node:net';

import type { WebSocket } from 'ws';

import { encodeHeader, Opcode } from '../frame-bytes.js';
import type { Endpoint } from './endpoint.js';

/** About how many bytes of frames are written to the TCP socket at once. */
const CHUNK = 128 * 1024;

interface Flood {
  count: number;
  size: number;
  binary: boolean;
}

export const flood: Endpoint = {
  path: '/demo/flood',
  query: 'count=50000&size=100&binary=0',
  description:
    'After the text "go": "count" numbered messages of "size" bytes as fast as they are taken, then close 1000.',
  create: () => (handshake) => {
    const options: Flood = {
      count: handshake.parameters.number('count', { default: 50_000, min: 0, max: 5_000_000 }),
      size: handshake.parameters.number('size', { default: 100, min: 0, max: 16 * 2 ** 20 }),
      binary: handshake.parameters.flag('binary'),
    };
    handshake.open((webSocket) => {
      let isStarted = false;
      webSocket.on('message', (data, isBinary) => {
        if (isStarted) return;
        if (isBinary || String(data).trim() !== 'go') {
          webSocket.send('Send the text "go" to start the flood.');
          return;
        }
        isStarted = true;
        pour(webSocket, handshake.socket, options);
      });
    });
  },
};

/**
 * Writes whole frames to the TCP socket in big chunks, uncompressed: several times as fast as a
 * `send` for each. Messages are numbered from 1: text begins with the number and a space, binary
 * with it as 32 bits big-endian; a message too short for that is cut.
 */
function pour(webSocket: WebSocket, socket: Socket, { count, size, binary }: Flood): void {
  const header = encodeHeader(size, { opcode: binary ? Opcode.binary : Opcode.text });
  const length = header.length + size;
  const template = Buffer.alloc(Math.max(1, Math.floor(CHUNK / length)) * length, '.');
  for (let at = 0; at < template.length; at += length) header.copy(template, at);

  let sequence = 0;
  const nextChunk = (): Buffer => {
    const frames = Math.min(count - sequence, template.length / length);
    const chunk = Buffer.from(template.subarray(0, frames * length));
    for (let at = header.length; at <= chunk.length; at += length) {
      sequence++;
      if (binary) chunk.set(toBytes(sequence).subarray(0, size), at);
      else chunk.write(`${sequence} `, at, size, 'latin1');
    }
    return chunk;
  };
  const writeNext = (): void => {
    // The client has closed: nothing may follow the Close frame that the library sent back.
    if (webSocket.readyState !== webSocket.OPEN) return;
    // The next chunk follows after this one and other tasks: with a client that reads fast enough,
    // every write is done at once, and a loop, or `nextTick`, would block them until the end.
    if (sequence < count) socket.write(nextChunk(), () => setImmediate(writeNext));
    else webSocket.close(1000);
  };
  writeNext();
}

function toBytes(sequence: number): Uint8Array {
  return Uint8Array.of(sequence >>> 24, sequence >>> 16, sequence >>> 8, sequence);
}
