// @module-tag long
import { describe, expect, it } from 'vitest';

import { useBrowser } from '../../support/inspector-page.js';
import { usePeer } from '../../support/peers/peer.js';
import { startStomp } from '../../support/peers/stomp-server.js';
import { Talk } from '../../support/peers/talk.js';

useBrowser();
const server = usePeer(startStomp);

async function connected(): Promise<Talk> {
  const talk = await Talk.open(server.url, 'v12.stomp');
  await sendFrame(talk, 'CONNECT', ['accept-version:1.2', 'host:localhost']);
  await talk.hasRow('received', 'CONNECTED 1.2');
  return talk;
}

/** Frames end with a null character, which a person pastes. */
async function sendFrame(
  { inspector }: Talk,
  command: string,
  headers: readonly string[],
  body = '',
): Promise<void> {
  await inspector.paste(`${[command, ...headers].join('\n')}\n\n${body}\0`);
  await inspector.button('Send').click();
}

describe('A STOMP broker', () => {
  it('is subscribed to and sends what is sent, with a receipt as its pair', async () => {
    const talk = await connected();
    await sendFrame(talk, 'SUBSCRIBE', ['id:0', 'destination:/queue/a', 'receipt:subscribed']);
    await talk.hasRow('received', 'RECEIPT subscribed');
    await sendFrame(talk, 'SEND', ['destination:/queue/a', 'receipt:sent'], 'hello queue a');
    await talk.hasRow('received', 'MESSAGE /queue/a 0 · “hello queue a”');
    const lines = await talk.decoded('received', 'MESSAGE /queue/a');
    expect(lines).toContain('command MESSAGE');
    expect(lines).toContain('destination "/queue/a"');
    expect(lines).toContain('body "hello queue a"');
    expect(await talk.format()).toBe('Automatic (STOMP)');
    await talk.decoded('sent', 'SEND /queue/a');
    expect(await talk.followsPair()).toMatch(/^Answered by #\d+ after/u);
  });

  it('says what it does not know', async () => {
    const talk = await connected();
    await sendFrame(talk, 'BEGIN', ['transaction:tx1']);
    await talk.hasRow('received', 'ERROR There is no BEGIN here');
  });

  it('answers heart-beats, which can be hidden', async () => {
    const talk = await connected();
    await talk.inspector.paste('\n');
    await talk.inspector.button('Send').click();
    await talk.hidesKeepAlives('heart-beat');
    await talk.hasRow('received', 'CONNECTED 1.2');
  });
});
