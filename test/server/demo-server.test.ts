import { once } from 'node:events';

import { describe, expect, it } from 'vitest';

import { startDemoServer } from '../../src/server/demo-server.js';
import { endpoints } from '../../src/server/endpoints/index.js';
import { Client, RawClient, refusal, useDemoServer } from '../support/demo-client.js';

describe('startDemoServer', () => {
  const server = useDemoServer();

  it('answers an unknown path of the demo with 404 and the list of endpoints', async () => {
    const { status, body } = await refusal(`${server.url}/demo/nothing?a=1`);
    expect(status).toBe(404);
    for (const { path, description } of endpoints) {
      expect(body).toContain(path);
      expect(body).toContain(description);
    }
  });

  it('answers a path outside the demo with 404', async () => {
    expect((await refusal(`${server.url}/elsewhere`)).status).toBe(404);
  });

  it('answers a request without an upgrade with 426 and the list of endpoints', async () => {
    const response = await fetch(server.url.replace('ws:', 'http:'));
    expect(response.status).toBe(426);
    expect(await response.text()).toContain('/demo/echo');
  });

  it('answers a handshake without a key with 400', async () => {
    expect((await refusal(`${server.url}/demo/echo`, { 'Sec-WebSocket-Key': '' })).status).toBe(
      400,
    );
  });

  it.each([
    ['/demo/echo?compress=maybe', 'compress'],
    ['/demo/ticker?rate=0', 'rate'],
    ['/demo/ticker?size=-1', 'size'],
    ['/demo/flood?count=5000001', 'count'],
    ['/demo/flood?size=x', 'size'],
    ['/demo/flood?binary=2', 'binary'],
    ['/demo/close?code=65536', 'code'],
    ['/demo/close?after=600001', 'after'],
    ['/demo/protocols?accept=a%20b', 'accept'],
    ['/demo/protocols?accept=a%0d%0aX:1&force=1', 'accept'],
    ['/demo/slow-reader?rate=1', 'rate'],
    ['/demo/reject?status=101', 'status'],
    ['/demo/reject?status=302&location=%2F%0d%0aX:1', 'location'],
    ['/demo/drop?after=soon', 'after'],
  ])('answers %s with 400 and a sentence about "%s"', async (path, name) => {
    const { status, body } = await refusal(server.url + path);
    expect(status).toBe(400);
    expect(body).toMatch(new RegExp(`^"${name}" .*\\.\\n$`));
  });

  it('outlives frames that are wrong', async () => {
    const client = new RawClient(`${server.url}/demo/echo`);
    await client.head();
    client.socket.write(Buffer.from('810548656c6c6f', 'hex')); // not masked
    expect((await client.rest).toString('hex')).toBe('880203ea');
    expect((await Client.open(`${server.url}/demo/echo`)).webSocket.readyState).toBe(1);
  });

  it('rejects when the port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startDemoServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('ends every connection when it is closed, in whatever state, and frees the port', async () => {
    const doomed = await startDemoServer();
    const open = await Promise.all(
      [
        'echo',
        'chat',
        'ticker?rate=1000',
        'flood',
        'close?after=600000',
        'drop?after=600000',
        'slow-reader',
      ].map((path) => Client.open(`${doomed.url}/demo/${path}`)),
    );
    const hanging = new RawClient(`${doomed.url}/demo/hang`);
    await once(hanging.socket, 'connect');
    // A connection made later is answered later: by then the server also holds the one before.
    await refusal(`${doomed.url}/demo/reject`);

    await doomed.close();
    expect(await Promise.all(open.map(({ closed }) => closed))).toEqual(open.map(() => [1006, '']));
    expect(await hanging.rest).toHaveLength(0);
    const next = await startDemoServer({ port: doomed.port });
    expect(next.url).toBe(doomed.url);
    await next.close();
  });
});
