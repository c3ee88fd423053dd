import { describe, expect, it } from 'vitest';

import { useBrowser } from '../../support/inspector-page.js';
import { usePeer } from '../../support/peers/peer.js';
import { startSocketIo } from '../../support/peers/socket-io-server.js';
import { Talk } from '../../support/peers/talk.js';

useBrowser();
const server = usePeer(startSocketIo);

async function connected(): Promise<Talk> {
  const talk = await Talk.open(server.url);
  await talk.hasRow('received', /open · sid \S+ · ping every 400 ms/);
  await talk.inspector.send('40');
  await talk.hasRow('received', 'CONNECT {sid: "');
  return talk;
}

describe('A Socket.IO server', () => {
  it('is asked and answers, and both are one pair', async () => {
    const talk = await connected();
    await talk.inspector.send('421["sum",1,2]');
    await talk.hasRow('received', 'ACK 3 · ack 1');
    expect(await talk.decoded('sent', 'EVENT sum 1, 2 · ack 1')).toEqual([
      'type EVENT 2',
      'ack id 1',
      'data [3]',
      '0 "sum"',
      '1 1',
      '2 2',
    ]);
    expect(await talk.format()).toBe('Automatic (Socket.IO)');
    expect(await talk.followsPair()).toMatch(/^Answered by #\d+ after/u);
  });

  it('sends attachments, which stand where they belong', { tags: 'long' }, async () => {
    const talk = await connected();
    await talk.inspector.send('42["file"]');
    await talk.hasRow('received', 'BINARY_EVENT file');
    await talk.inspector.rows('↓', 'binary', '2 B').waitFor();
    const lines = await talk.decoded('received', 'BINARY_EVENT file');
    expect(lines).toContain('head 01 02 03 attachment 1, 3 bytes');
    expect(lines).toContain('tail ff fe attachment 2, 2 bytes');
    await talk.inspector.details.getByRole('button', { name: 'Open attachment 2' }).waitFor();
  });

  it('pings, and what keeps the connection alive can be hidden', { tags: 'long' }, async () => {
    const talk = await connected();
    await talk.hasRow('received', 'ping');
    await talk.inspector.send('3');
    await talk.hasRow('sent', 'pong');
    expect(await talk.decoded('received', /ping$/)).toEqual(['type ping 2']);
    await talk.hidesKeepAlives(/p[io]ng$/);
    await talk.hasRow('received', 'CONNECT {sid:');
  });
});
