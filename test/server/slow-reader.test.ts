import { describe, expect, it } from 'vitest';

import { Client, useDemoServer } from '../support/demo-client.js';

describe('/demo/slow-reader', () => {
  const server = useDemoServer();

  it('says how many bytes each message had', async () => {
    const client = await Client.open(`${server.url}/demo/slow-reader`);
    client.webSocket.send('é');
    client.webSocket.send('');
    client.webSocket.send(Buffer.alloc(300));
    expect(await client.take(3)).toEqual(['received 2 B', 'received 0 B', 'received 300 B']);
    client.webSocket.terminate();
  });

  it('reads no faster than its rate, so that bufferedAmount grows, and drains in the end', async () => {
    const size = 24 * 2 ** 20;
    const rate = 80 * 2 ** 20;
    const client = await Client.open(`${server.url}/demo/slow-reader?rate=${rate}`);
    const start = performance.now();
    client.webSocket.send(Buffer.alloc(size));
    // One turn of the event loop is enough for all that the operating system takes at once.
    await new Promise((resolve) => setImmediate(resolve));
    expect(client.webSocket.bufferedAmount).toBeGreaterThan(size / 2);
    expect(await client.next()).toBe(`received ${size} B`);
    expect(performance.now() - start).toBeGreaterThan((size / rate) * 900);
    expect(client.webSocket.bufferedAmount).toBe(0);
    client.webSocket.terminate();
  });
});
