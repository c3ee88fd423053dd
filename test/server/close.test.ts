import { afterEach, describe, expect, it, vi } from 'vitest';

import { Client, RawClient, refusal, useDemoServer } from '../support/demo-client.js';

/** The client's own Close frame, code 1000, masked with zeros. */
const CLOSE = Buffer.from('88820000000003e8', 'hex');

describe('/demo/close', () => {
  const server = useDemoServer();
  afterEach(() => vi.useRealTimers());

  it.each([
    ['', '880203e8'],
    ['code=1005', '8800'],
    ['code=1004', '880203ec'],
    ['code=1015', '880203f7'],
    ['code=0', '88020000'],
    ['code=999&reason=ab', '880403e76162'],
    ['code=4001&reason=%C3%A9%F0%9F%91%8B', '88080fa1c3a9f09f918b'],
    ['code=65535', '8802ffff'],
    [`reason=${'r'.repeat(123)}`, `887d03e8${'72'.repeat(123)}`],
    [`reason=${'r'.repeat(124)}&raw=1`, `887e007e03e8${'72'.repeat(124)}`],
  ])(
    'sends the Close frame of "%s" and, once it is answered, ends TCP without another byte',
    async (query, hex) => {
      const client = new RawClient(`${server.url}/demo/close?${query}`);
      expect(await client.head()).toMatch(/^HTTP\/1.1 101 /);
      expect((await client.bytes(hex.length / 2)).toString('hex')).toBe(hex);
      client.socket.write(CLOSE);
      expect(await client.rest).toHaveLength(0);
    },
  );

  it('cuts the TCP connection without a Close frame for 1006', async () => {
    const client = new RawClient(`${server.url}/demo/close?code=1006`);
    expect(await client.head()).toMatch(/^HTTP\/1.1 101 /);
    expect(await client.rest).toHaveLength(0);
  });

  it.each([
    [1000, 'bye'],
    [1001, ''],
    [3000, 'unauthorized'],
    [4999, 'é'],
  ])('closes with %i "%s" in the eyes of a client', async (code, reason) => {
    const client = new Client(
      `${server.url}/demo/close?code=${code}&reason=${encodeURIComponent(reason)}`,
    );
    expect(await client.closed).toEqual([code, reason]);
  });

  it('refuses a reason that has more than 123 bytes', async () => {
    const { status, body } = await refusal(
      `${server.url}/demo/close?reason=${'%C3%A9'.repeat(62)}`,
    );
    expect(status).toBe(400);
    expect(body).toContain('"reason" has 124 bytes');
  });

  it('closes no earlier than "after" says', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const client = await Client.open(`${server.url}/demo/close?after=5000`);
    vi.advanceTimersByTime(4999);
    // A ping is answered behind whatever was sent before.
    client.webSocket.ping();
    await new Promise((resolve) => client.webSocket.once('pong', resolve));
    expect(client.webSocket.readyState).toBe(client.webSocket.OPEN);
    vi.advanceTimersByTime(1);
    expect(await client.closed).toEqual([1000, '']);
  });

  it('ends TCP after 2 s when the client does not answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const client = new RawClient(`${server.url}/demo/close`);
    await client.head();
    vi.advanceTimersByTime(0);
    await client.bytes(4);
    vi.advanceTimersByTime(2000);
    expect(await client.rest).toHaveLength(0);
  });

  it('forgets its timer when the client closes first', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const client = await Client.open(`${server.url}/demo/close?after=600000`);
    client.webSocket.close(4000, 'first');
    expect(await client.closed).toEqual([4000, 'first']);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
  });
});
