import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { describe, expect, it } from 'vitest';

import { attachDemo } from '../../src/server/demo-server.js';
import { Client, useDemoServer } from '../support/demo-client.js';

describe('/demo/ticker', () => {
  const server = useDemoServer();

  const ticks = async (
    query: string,
    count: number,
  ): Promise<{ type: string; seq: number; date: number }[]> => {
    const client = await Client.open(`${server.url}/demo/ticker?${query}`);
    const messages = await client.take(count);
    client.webSocket.terminate();
    return messages.map((message) => JSON.parse(String(message)));
  };

  it('sends the first tick at once, also at the slowest rate', async () => {
    const before = Date.now();
    const [tick] = await ticks('rate=0.1', 1);
    expect(tick).toMatchObject({ type: 'tick', seq: 1 });
    expect(tick!.date).toBeGreaterThanOrEqual(before);
    expect(tick!.date).toBeLessThan(before + 5000);
  });

  it.each([
    [50, 11],
    [10_000, 1001],
  ])('numbers its ticks and sends no more than %i a second', async (rate, count) => {
    const start = performance.now();
    const received = await ticks(`rate=${rate}`, count);
    expect(received.map(({ seq }) => seq)).toEqual(received.map((_, index) => index + 1));
    expect(performance.now() - start).toBeGreaterThan(((count - 1) * 1000 * 0.9) / rate);
  });

  it('pads its ticks to a size', async () => {
    const client = await Client.open(`${server.url}/demo/ticker?rate=1000&size=300`);
    for (const message of await client.take(12)) {
      expect(message).toHaveLength(300);
      expect(JSON.parse(String(message))).toMatchObject({ type: 'tick' });
    }
    client.webSocket.terminate();
  });

  it('waits while the client is behind', async () => {
    const http = createServer().listen(0, '127.0.0.1');
    const demo = attachDemo(http);
    const accepted = once(http, 'connection') as Promise<[Socket]>;
    await once(http, 'listening');
    // 10 GB a second: nobody can keep up.
    const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/demo/ticker?rate=10000&size=1000000`;
    const client = await Client.open(url);
    const [socket] = await accepted;
    for (let seq = 1; seq <= 30; seq++) {
      expect(JSON.parse(String(await client.next()))).toMatchObject({ seq });
      expect(socket.writableLength).toBeLessThan(3_000_000);
    }
    client.webSocket.terminate();
    demo.close();
    http.close();
  });
});
