// @module-tag long
import { describe, expect, it } from 'vitest';

import { useBrowser } from '../../support/inspector-page.js';
import { startGraphql } from '../../support/peers/graphql-server.js';
import { usePeer } from '../../support/peers/peer.js';
import { Talk } from '../../support/peers/talk.js';

useBrowser();
const server = usePeer(startGraphql);

async function connected(): Promise<Talk> {
  const talk = await Talk.open(server.url, 'graphql-transport-ws');
  await talk.inspector.send('{"type":"connection_init"}');
  await talk.hasRow('received', 'connection_ack');
  return talk;
}

describe('A GraphQL server', () => {
  it('answers a query, and both are one pair', async () => {
    const talk = await connected();
    await talk.inspector.send(
      '{"id":"q1","type":"subscribe","payload":{"query":"query Hello { greeting(name: \\"Ann\\") }"}}',
    );
    await talk.hasRow('received', 'next q1 · {data: {greeting: "Hello, Ann!"}}');
    await talk.hasRow('received', 'complete q1');
    expect(await talk.decoded('received', 'next q1')).toContain('greeting "Hello, Ann!"');
    expect(await talk.format()).toBe('Automatic (GraphQL)');
    await talk.decoded('sent', 'subscribe q1 · query Hello');
    expect(await talk.followsPair()).toMatch(/^Answered by #\d+ after/u);
  });

  it('says what is wrong with an operation', async () => {
    const talk = await connected();
    await talk.inspector.send('{"id":"q2","type":"subscribe","payload":{"query":"{ nothing }"}}');
    await talk.hasRow('received', 'error q2 · “Cannot query field "nothing" on type "Query".”');
  });

  it('streams a subscription', async () => {
    const talk = await connected();
    await talk.inspector.send(
      '{"id":"s","type":"subscribe","payload":{"query":"subscription { countdown(from: 3) }"}}',
    );
    await talk.hasRow('received', 'complete s');
    expect(await talk.inspector.rows('next s').count()).toBe(3);
  });

  it('is pinged, and what keeps the connection alive can be hidden', async () => {
    const talk = await connected();
    await talk.inspector.send('{"type":"ping"}');
    await talk.hasRow('received', 'pong');
    await talk.hidesKeepAlives(/p[io]ng/);
    await talk.hasRow('received', 'connection_ack');
  });
});
