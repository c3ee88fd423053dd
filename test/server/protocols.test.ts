import { describe, expect, it } from 'vitest';

import { Client, RawClient, useDemoServer } from '../support/demo-client.js';

describe('/demo/protocols', () => {
  const server = useDemoServer();

  it.each([
    ['accept=b', 'a, b', 'b'],
    ['accept=c', 'a, b', undefined],
    ['accept=A', 'a, b', undefined],
    ['accept=', 'a, b', undefined],
    ['', 'a, b', undefined],
    ['accept=other&force=1', 'a, b', 'other'],
    ['accept=other&force=1', undefined, 'other'],
    ['accept=b&force=1', 'a, b', 'b'],
    ['accept=b&force=0', undefined, undefined],
  ])('of "%s" answers the offer "%s" with "%s"', async (query, offer, answer) => {
    const client = new RawClient(
      `${server.url}/demo/protocols?${query}`,
      offer ? { 'Sec-WebSocket-Protocol': offer } : {},
    );
    const head = await client.head();
    expect(head).toMatch(/^HTTP\/1.1 101 /);
    expect(head).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
    expect(/^Sec-WebSocket-Protocol: (.*)\r$/im.exec(head)?.[1]).toBe(answer);
    client.socket.destroy();
  });

  it('echoes', async () => {
    const client = await Client.open(`${server.url}/demo/protocols?accept=b`, ['a', 'b']);
    expect(client.webSocket.protocol).toBe('b');
    client.webSocket.send('hello');
    expect(await client.next()).toBe('hello');
    client.webSocket.terminate();
  });
});
