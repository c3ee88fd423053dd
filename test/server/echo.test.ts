import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { describe, expect, it } from 'vitest';

import { attachDemo } from '../../src/server/demo-server.js';
import { Client, RawClient, useDemoServer } from '../support/demo-client.js';

describe('/demo/echo', () => {
  const server = useDemoServer();

  it.each([
    ['text', 'hello'],
    ['an empty text', ''],
    ['line ends', 'a\r\nb\nc\rd\u2028'],
    ['emoji, a byte-order mark and a NUL', '\ufeff👩‍💻 🇫🇷 \0'],
    ['no bytes', Buffer.alloc(0)],
    ['the bytes 00 to FF', Buffer.from(Array.from({ length: 256 }, (_, index) => index))],
    ['5 MB of text', 'é'.repeat(2_500_000)],
    ['5 MB of bytes', randomBytes(5_000_000)],
  ])('sends back %s as it came', async (_title, message) => {
    const client = await Client.open(`${server.url}/demo/echo`);
    client.webSocket.send(message);
    const answer = await client.next();
    // Compared by hand: a diff of megabytes helps nobody.
    expect(typeof answer).toBe(typeof message);
    expect(Buffer.from(answer as string).equals(Buffer.from(message as string))).toBe(true);
    client.webSocket.terminate();
  });

  it('joins the frames of a message', async () => {
    const client = await Client.open(`${server.url}/demo/echo`);
    client.webSocket.send('Hel', { fin: false });
    client.webSocket.send('lo');
    expect(await client.next()).toBe('Hello');
    client.webSocket.terminate();
  });

  it('keeps the order of messages of all kinds', async () => {
    const client = await Client.open(`${server.url}/demo/echo`);
    const messages = Array.from({ length: 500 }, (_, index) =>
      index % 2 ? `${index}` : Buffer.from([index % 256]),
    );
    for (const message of messages) client.webSocket.send(message);
    expect(await client.take(500)).toEqual(messages);
    client.webSocket.terminate();
  });

  it('answers the first subprotocol offered', async () => {
    expect((await Client.open(`${server.url}/demo/echo`, ['b', 'a'])).webSocket.protocol).toBe('b');
    expect((await Client.open(`${server.url}/demo/echo`)).webSocket.protocol).toBe('');
  });

  it('returns the code and reason of a close', async () => {
    const client = await Client.open(`${server.url}/demo/echo`);
    client.webSocket.close(4321, 'enough');
    expect(await client.closed).toEqual([4321, 'enough']);
  });

  it('refuses text that is not UTF-8 with 1007', async () => {
    const client = new RawClient(`${server.url}/demo/echo`);
    await client.head();
    client.socket.write(Buffer.from('818100000000ff', 'hex'));
    expect((await client.rest).toString('hex')).toBe('880203ef');
  });

  it('compresses only when asked to', async () => {
    const plain = await Client.open(`${server.url}/demo/echo`);
    const compressed = await Client.open(`${server.url}/demo/echo?compress=1`);
    expect(plain.webSocket.extensions).toBe('');
    expect(compressed.webSocket.extensions).toContain('permessage-deflate');
    compressed.webSocket.send('long '.repeat(1000));
    expect(await compressed.next()).toBe('long '.repeat(1000));
  });

  it('stops reading while its answers are not read, and loses nothing', async () => {
    const http = createServer().listen(0, '127.0.0.1');
    const demo = attachDemo(http);
    const accepted = once(http, 'connection') as Promise<[Socket]>;
    await once(http, 'listening');
    const client = await Client.open(
      `ws://127.0.0.1:${(http.address() as AddressInfo).port}/demo/echo`,
    );
    const [socket] = await accepted;

    client.webSocket.pause();
    const messages = Array.from({ length: 40 }, (_, index) => Buffer.alloc(2 ** 20, index));
    for (const message of messages) client.webSocket.send(message);
    await once(socket, 'pause');
    expect(socket.writableLength).toBeLessThan(20 * 2 ** 20);
    client.webSocket.resume();
    const answers = await client.take(40);
    expect(answers.every((answer, index) => messages[index]!.equals(answer as Buffer))).toBe(true);

    demo.close();
    http.close();
  });
});
