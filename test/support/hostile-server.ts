import { constants, deflateRawSync } from 'node:zlib';

import { WebSocketServer } from 'ws';

import { listen, stop, type Peer } from './peers/peer.js';

const MEBIBYTE = 2 ** 20;

/** Payloads that want to stall or to fill whoever opens them, by the word that asks for them. */
export const hostilePayloads: Readonly<Record<string, () => string | Uint8Array>> = {
  'gzip-bomb': gzipBomb,
  'nested-messagepack': () =>
    new Uint8Array(1_000_001).fill(0x91, 0, 1_000_000).fill(0xc0, 1_000_000),
  'nested-cbor': () => new Uint8Array(1_000_000).fill(0x9f, 0, 500_000).fill(0xff, 500_000),
  'endless-cbor': () => new Uint8Array(1_000_000).fill(0x9f),
  // Pieces of one byte each of a string that never ends.
  'endless-cbor-string': () =>
    Uint8Array.from({ length: 2_000_001 }, (_, at) =>
      at === 0 ? 0x5f : at % 2 === 1 ? 0x41 : 0x20,
    ),
  'long-text': () => 'x'.repeat(100 * MEBIBYTE),
  'long-json': () => `[${'[1,2,3],'.repeat(1_500_000)}0]`,
  'nested-json': () => '['.repeat(1_000_000) + ']'.repeat(1_000_000),
};

/** Bytes that {@link gzipBomb} unpacks to. */
export const BOMB_BYTES = 10 * 2 ** 30;

/**
 * Some 10 MB of gzip (RFC 1952) that unpack to 10 GiB of zeros: a block that ends in a full flush
 * can be repeated. The checksum at its end is that of nothing; who gets there has lost already.
 */
function gzipBomb(): Uint8Array {
  const zeros = new Uint8Array(64 * MEBIBYTE);
  const block = deflateRawSync(zeros, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3]);
  const blocks = new Array<Buffer>(BOMB_BYTES / zeros.length).fill(block);
  return Buffer.concat([header, ...blocks, Buffer.from([3, 0]), Buffer.alloc(8)]);
}

/** Sends the payload whose name it is sent. */
export async function startHostile(): Promise<Peer> {
  const { server, url } = await listen();
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    socket.on('message', (name) => {
      const payload = hostilePayloads[String(name)]?.();
      if (payload !== undefined) socket.send(payload);
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
