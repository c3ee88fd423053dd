import { once } from 'node:events';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { Client, RawClient, refusal, useDemoServer } from '../support/demo-client.js';

const server = useDemoServer();
afterEach(() => vi.useRealTimers());

describe('/demo/reject', () => {
  it.each([
    ['', 403, 'Forbidden'],
    ['status=200', 200, 'OK'],
    ['status=401', 401, 'Unauthorized'],
    ['status=503', 503, 'Service Unavailable'],
    ['status=599', 599, ''],
  ])('of "%s" answers %i', async (query, status, phrase) => {
    const { head, body } = await refusal(`${server.url}/demo/reject?${query}`);
    expect(head.split('\r\n')[0]).toBe(`HTTP/1.1 ${status} ${phrase}`);
    expect(body).toContain(String(status));
  });

  it('answers a status that has no body without one', async () => {
    const { head, body } = await refusal(`${server.url}/demo/reject?status=204`);
    expect(head).not.toContain('Content-Length');
    expect(body).toBe('');
  });

  it('redirects', async () => {
    const { status, head } = await refusal(
      `${server.url}/demo/reject?status=302&location=%2Fdemo%2Fecho`,
    );
    expect(status).toBe(302);
    expect(head).toContain('\r\nLocation: /demo/echo\r\n');
  });
});

describe('/demo/hang', () => {
  it('does not answer, and lets go of a client that leaves', async () => {
    const client = new RawClient(`${server.url}/demo/hang`);
    await once(client.socket, 'connect');
    // Another handshake has been through in the meantime, and still there is nothing.
    await refusal(`${server.url}/demo/reject`);
    client.socket.end();
    expect(await client.rest).toHaveLength(0);
  });
});

describe('/demo/drop', () => {
  it('opens, then cuts the connection without a Close frame', async () => {
    const client = new RawClient(`${server.url}/demo/drop`);
    expect(await client.head()).toMatch(/^HTTP\/1.1 101 /);
    expect(await client.rest).toHaveLength(0);
    const webSocket = await Client.open(`${server.url}/demo/drop`);
    expect(await webSocket.closed).toEqual([1006, '']);
  });

  it('stays open as long as "after" says', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const client = await Client.open(`${server.url}/demo/drop?after=1000`);
    vi.advanceTimersByTime(999);
    client.webSocket.ping();
    await once(client.webSocket, 'pong');
    vi.advanceTimersByTime(1);
    expect(await client.closed).toEqual([1006, '']);
  });
});
