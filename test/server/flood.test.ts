import { describe, expect, it } from 'vitest';

import { Client, RawClient, useDemoServer } from '../support/demo-client.js';

// Frames of a client, masked with zeros.
const GO = Buffer.from('818200000000676f', 'hex');
const CLOSE = Buffer.from('88820000000003e8', 'hex');

describe('/demo/flood', () => {
  const server = useDemoServer();

  const flood = async (query: string): Promise<Client> => {
    const client = await Client.open(`${server.url}/demo/flood?${query}`);
    client.webSocket.send('go');
    return client;
  };

  it('sends 50,000 messages of 100 bytes in order, then closes with 1000', async () => {
    const client = await flood('');
    expect(await client.closed).toEqual([1000, '']);
    const messages = await client.rest();
    expect(messages).toHaveLength(50_000);
    const wrong = messages.findIndex((message, index) => {
      return (
        typeof message !== 'string' ||
        message.length !== 100 ||
        !message.startsWith(`${index + 1} .`)
      );
    });
    expect(wrong).toBe(-1);
  });

  it.each([
    [0, 100],
    [1, 100],
    [1500, 126],
    [5, 70_000],
    [3, 300_000],
  ])('sends exactly %i messages of %i bytes', async (count, size) => {
    const messages = await (await flood(`count=${count}&size=${size}`)).rest();
    expect(messages.map((message) => `${message.length} ${String(message).split(' ')[0]}`)).toEqual(
      Array.from({ length: count }, (_, index) => `${size} ${index + 1}`),
    );
  });

  it('begins each binary message with its number', async () => {
    const messages = (await (await flood('count=70000&size=8&binary=1')).rest()) as Buffer[];
    expect(messages).toHaveLength(70_000);
    expect(
      messages.findIndex(
        (message, index) => message.readUInt32BE() !== index + 1 || message.length !== 8,
      ),
    ).toBe(-1);
  });

  it('cuts the number in messages that are too short for it', async () => {
    const tiny = await (await flood('count=12&size=1')).rest();
    expect(tiny.join('')).toBe('123456789111');
    expect(await (await flood('count=3&size=0')).rest()).toEqual(['', '', '']);
    const bytes = await (await flood('count=2&size=2&binary=1')).rest();
    expect(bytes).toEqual([Buffer.of(0, 0), Buffer.of(0, 0)]);
  });

  it('waits for "go" and says so to anything else', async () => {
    const client = await Client.open(`${server.url}/demo/flood?count=1&size=4`);
    client.webSocket.send('start');
    expect(await client.next()).toMatch(/"go"/);
    client.webSocket.send(Buffer.from('go'));
    expect(await client.next()).toMatch(/"go"/);
    client.webSocket.send('go');
    expect(await client.next()).toBe('1 ..');
  });

  it('floods once, however often "go" is sent', async () => {
    const client = new RawClient(`${server.url}/demo/flood?count=10000&size=100`);
    await client.head();
    client.socket.write(Buffer.concat([GO, GO]));
    const bytes = await client.bytes(10_000 * 102 + 4);
    expect(bytes.subarray(-4).toString('hex')).toBe('880203e8');
    client.socket.destroy();
  });

  it('never compresses', async () => {
    const client = await Client.open(`${server.url}/demo/flood`, [], { perMessageDeflate: true });
    expect(client.webSocket.extensions).toBe('');
    client.webSocket.terminate();
  });

  it('stops when the client closes, and sends nothing behind its own Close frame', async () => {
    const client = new RawClient(`${server.url}/demo/flood?count=10000&size=100`);
    await client.head();
    client.socket.write(Buffer.concat([GO, CLOSE]));
    const bytes = await client.rest;
    expect(bytes.subarray(-4).toString('hex')).toBe('880203e8');
    expect((bytes.length - 4) % 102).toBe(0);
    expect(bytes.length).toBeLessThan(10_000 * 102);
  });
});
