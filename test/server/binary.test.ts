import { gunzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { Client, type Message, useDemoServer } from '../support/demo-client.js';

describe('/demo/binary', () => {
  const server = useDemoServer();
  const NAMES = ['MessagePack', 'CBOR', 'protobuf', 'gzip', 'random bytes', '256 bytes 00–FF'];

  const pairs = (messages: Message[]): Map<Message, Buffer> =>
    new Map(NAMES.map((_, index) => [messages[2 * index]!, messages[2 * index + 1] as Buffer]));

  it('sends each sample behind a text with its name', async () => {
    const client = await Client.open(`${server.url}/demo/binary`);
    const samples = pairs(await client.take(12));
    expect([...samples.keys()]).toEqual(NAMES);
    expect([...samples.values()].every((bytes) => Buffer.isBuffer(bytes))).toBe(true);
    // The headers of each format, and the whole of what can be checked without a decoder.
    expect(samples.get('MessagePack')!.subarray(0, 7).toString('hex')).toBe('85a568656c6c6f');
    expect(samples.get('CBOR')!.subarray(0, 7).toString('hex')).toBe('a6647768656ec0');
    expect(samples.get('protobuf')!.subarray(0, 12).toString('latin1')).toBe(
      '\x08\x96\x01\x12\x07testing',
    );
    expect(JSON.parse(String(gunzipSync(samples.get('gzip')!)))).toEqual({
      hello: 'world',
      from: 'gzip',
    });
    expect(samples.get('random bytes')).toHaveLength(64);
    expect([...samples.get('256 bytes 00–FF')!]).toEqual(
      Array.from({ length: 256 }, (_, index) => index),
    );
    client.webSocket.terminate();
  });

  it('sends them again after "again", with other random bytes', async () => {
    const client = await Client.open(`${server.url}/demo/binary`);
    const first = pairs(await client.take(12));
    client.webSocket.send('again');
    const second = pairs(await client.take(12));
    expect([...second.keys()]).toEqual(NAMES);
    expect(second.get('CBOR')).toEqual(first.get('CBOR'));
    expect(second.get('random bytes')).not.toEqual(first.get('random bytes'));
    client.webSocket.terminate();
  });
});
