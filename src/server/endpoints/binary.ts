import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';

import type { WebSocket } from 'ws';

import type { Endpoint } from './endpoint.js';

// {"hello":"world","ok":true,"list":[1,-1,1.5],"big":18446744073709551615,"bytes":h'00ff'}
const MESSAGE_PACK = fromHex(
  '85', // map of 5
  'a5 68656c6c6f', 'a5 776f726c64', // "hello": "world"
  'a2 6f6b', 'c3', // "ok": true
  'a4 6c697374', '93 01 ff cb3ff8000000000000', // "list": array of 1, -1, 1.5
  'a3 626967', 'cf ffffffffffffffff', // "big": 2^64 - 1
  'a5 6279746573', 'c4 02 00ff', // "bytes": 2 bytes
);

// The same behind a date: {"when":0("2013-03-21T20:04:00Z"),"hello":"world", …}
const CBOR = fromHex(
  'a6', // map of 6
  '64 7768656e', 'c0 74 323031332d30332d32315432303a30343a30305a', // "when": tag 0, a date as text
  '65 68656c6c6f', '65 776f726c64', // "hello": "world"
  '62 6f6b', 'f5', // "ok": true
  '64 6c697374', '83 01 20 f93e00', // "list": array of 1, -1, 1.5
  '63 626967', '1b ffffffffffffffff', // "big": 2^64 - 1
  '65 6279746573', '42 00ff', // "bytes": 2 bytes
);

const PROTOBUF = fromHex(
  '08 9601', // field 1, varint 150
  '12 07 74657374696e67', // field 2, "testing"
  '1a 03 08 9601', // field 3, a message: field 1, varint 150
  '22 06 03 8e02 9ea705', // field 4, packed varints 3, 270, 86942
  '2d 0000c03f', // field 5, 32 bits: 1.5 as a float
);

/** What is sent: a name, then the bytes. */
function createSamples(): [name: string, bytes: Uint8Array][] {
  return [
    ['MessagePack', MESSAGE_PACK],
    ['CBOR', CBOR],
    ['protobuf', PROTOBUF],
    ['gzip', gzipSync('{"hello":"world","from":"gzip"}')],
    ['random bytes', randomBytes(64)],
    ['256 bytes 00–FF', Uint8Array.from({ length: 256 }, (_, index) => index)],
  ];
}

function sendSamples(webSocket: WebSocket): void {
  for (const [name, bytes] of createSamples()) {
    webSocket.send(name);
    webSocket.send(bytes);
  }
}

function fromHex(...groups: string[]): Buffer {
  return Buffer.from(groups.join('').replaceAll(' ', ''), 'hex');
}

export const binary: Endpoint = {
  path: '/demo/binary',
  query: '',
  description: 'Samples, each behind its name: MessagePack, CBOR, protobuf, gzip, random bytes, all 256 bytes; again after "again".',
  create: () => (handshake) =>
    handshake.open((webSocket) => {
      sendSamples(webSocket);
      webSocket.on('message', (data, isBinary) => {
        if (!isBinary && String(data).trim() === 'again') sendSamples(webSocket);
      });
    }),
};
