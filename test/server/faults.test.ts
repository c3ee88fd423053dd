import { once } from 'node:events';

import { describe, expect, it } from 'vitest';

import { faults } from '../../src/server/faults/index.js';
import { ClientFrames } from '../../src/server/faults/client-frames.js';
import { Client, RawClient, refusal, useDemoServer } from '../support/demo-client.js';

const server = useDemoServer();

describe('/demo/fault/', () => {
  it('has a name of its own and a sentence for each fault', () => {
    const ids = faults.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(faults.filter(({ description }) => !/^[A-Z].*\.$/u.test(description))).toEqual([]);
  });

  it('tells all of them without a name, one a message', async () => {
    const client = await Client.open(`${server.url}/demo/fault/`);
    const told = await client.rest();
    expect(told).toEqual(faults.map(({ id, description }) => `/demo/fault/${id}  ${description}`));
  });

  it('answers a name that is none with 400 and the names that are like it', async () => {
    const { status, body } = await refusal(`${server.url}/demo/fault/hs-405`);
    expect(status).toBe(400);
    expect(body).toMatch(
      /^There is no fault "hs-405"\. There are hs-400, hs-401, .* and \d+ more\.\n$/u,
    );
    expect((await refusal(`${server.url}/demo/fault/%`)).status).toBe(400);
  });

  it.each([
    ['close-1000', [1000, 'why']],
    ['close-empty', [1005, '']],
    ['fin', [1006, '']],
    ['rst', [1006, '']],
    ['f-rsv1', [1006, '']],
    ['f-text', [1000, 'end']],
  ])('of %s ends with %j', async (id, end) => {
    const client = await Client.open(`${server.url}/demo/fault/${id}`);
    expect(await client.closed).toEqual(end);
  });

  it('sends what is written together in one packet', async () => {
    const client = new RawClient(`${server.url}/demo/fault/hs-textclose-same-packet`);
    const [first] = (await once(client.socket, 'data')) as [Buffer];
    const [head, frames] = first.toString('latin1').split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 101 /u);
    expect(frames).toBe('\x81\x05early\x88\x07\x0f\xa1early');
    client.socket.destroy();
  });

  it('sends a message of many megabytes', async () => {
    const client = await Client.open(`${server.url}/demo/fault/f-text-16m`);
    const [text] = await client.rest();
    expect(text).toHaveLength(16_000_000);
  });

  it('is a good server when the steps are through', async () => {
    const client = await Client.open(`${server.url}/demo/fault/good`);
    client.webSocket.close(3001, 'mine');
    expect(await client.closed).toEqual([3001, 'mine']);
  });
});

describe('ClientFrames', () => {
  const masked = (opcode: number, payload: Buffer): Buffer => {
    const key = Buffer.from('01020304', 'hex');
    const { length } = payload;
    const head =
      length < 126
        ? Buffer.of(0x80 | opcode, 0x80 | length)
        : Buffer.of(0x80 | opcode, 0xfe, length >> 8, length & 255);
    return Buffer.concat([head, key, payload.map((byte, index) => byte ^ key[index % 4]!)]);
  };

  it('cuts frames wherever what comes is cut', () => {
    const sent = [
      masked(1, Buffer.from('hello')),
      masked(2, Buffer.alloc(300, 7)),
      masked(8, Buffer.from('03e8', 'hex')),
    ];
    for (const step of [1, 2, 3, 7, 1000]) {
      const frames = new ClientFrames();
      const bytes = Buffer.concat(sent);
      const taken = [];
      for (let at = 0; at < bytes.length; at += step)
        taken.push(...frames.take(bytes.subarray(at, at + step)));
      expect(taken.map(({ opcode, payload }) => [opcode, payload.toString('hex')])).toEqual([
        [1, '68656c6c6f'],
        [2, '07'.repeat(300)],
        [8, '03e8'],
      ]);
    }
  });
});
