// @module-tag long
import { generate, type Packet } from 'mqtt-packet';
import { describe, expect, it } from 'vitest';

import { useBrowser } from '../../support/inspector-page.js';
import { startMqtt } from '../../support/peers/mqtt-server.js';
import { usePeer } from '../../support/peers/peer.js';
import { Talk } from '../../support/peers/talk.js';

useBrowser();
const server = usePeer(startMqtt);

function bytes(packet: object): Uint8Array {
  return generate(packet as Packet);
}

async function connected(): Promise<Talk> {
  const talk = await Talk.open(server.url, 'mqtt');
  const connect = {
    cmd: 'connect',
    protocolId: 'MQTT',
    protocolVersion: 4,
    clean: true,
    clientId: 'inspector',
    keepalive: 60,
  };
  await talk.sendBytes(bytes(connect));
  await talk.hasRow('received', 'CONNACK accepted · 4 messages');
  return talk;
}

describe('An MQTT broker', () => {
  it('is subscribed to and sends what is published, each answered in a pair', async () => {
    const talk = await connected();
    const subscriptions = [{ topic: 'rooms/+', qos: 0 }];
    await talk.sendBytes(bytes({ cmd: 'subscribe', messageId: 7, subscriptions }));
    await talk.hasRow('received', 'SUBACK');
    const publish = {
      cmd: 'publish',
      topic: 'rooms/1',
      payload: '{"warm":true}',
      qos: 1,
      messageId: 8,
    };
    await talk.sendBytes(bytes({ ...publish, dup: false, retain: false }));
    await talk.hasRow('received', 'PUBLISH rooms/1');
    await talk.hasRow('received', 'PUBACK');
    const lines = await talk.decoded('received', 'PUBLISH rooms/1');
    expect(lines).toContain('topic "rooms/1"');
    expect(lines.join('\n')).toContain('{"warm":true}');
    expect(await talk.format()).toBe('Automatic (MQTT)');
    await talk.inspector.details
      .getByText(/messages carry this together, from #\d+ to #\d+\./)
      .waitFor();
    await talk.decoded('sent', 'SUBSCRIBE');
    expect(await talk.followsPair()).toMatch(/^Answered by #\d+ after/u);
  });

  it('is pinged, and what keeps the connection alive can be hidden', async () => {
    const talk = await connected();
    await talk.sendBytes(bytes({ cmd: 'pingreq' }));
    await talk.hasRow('received', 'PINGRESP');
    await talk.hidesKeepAlives(/PINGRE/);
    await talk.hasRow('received', 'CONNACK');
  });
});
