import { t } from '../../language/language.js';
import { cutText } from '../../text/text.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import type {
  Decoded,
  DecodeContext,
  Decoder,
  DecoderInput,
  Exchange,
  InnerPayload,
} from '../decoder.js';
import { describeLimit, refuseText } from '../shared/decode-sentences.js';
import { readUtf8 } from '../shared/utf8.js';
import { MqttError } from './mqtt-cursor.js';
import {
  guessVersion,
  isWellFormed,
  packetLength,
  readConnectLevel,
  readMqttFrame,
} from './mqtt-frames.js';
import type { MqttPacketName } from './mqtt-names.js';
import { readMqttPacket, type MqttFrame, type MqttPacket } from './mqtt-packet.js';

/** The most payloads of one message that are decoded in turn. */
const KEPT_PAYLOADS = 16;

/**
 * MQTT 3.1, 3.1.1 and 5.0 over WebSocket: one packet or several in a message. The version comes
 * from the CONNECT that opened the connection; without it, from the packet's own form.
 */
export const mqtt: Decoder = {
  name: 'mqtt',
  label: 'MQTT',
  subprotocols: ['mqtt', 'mqttv3.1'],
  recognize: (input, { opening }) => {
    if (typeof input === 'string' || input.length < 2) return 0;
    return scoreMqtt(input, openingLevel(opening));
  },
  packetLength,
  decode(input: DecoderInput, context: DecodeContext): Decoded {
    if (typeof input === 'string') return refuseText('MQTT');
    const builder = new TreeBuilder(context.limits);
    const { packets, problem } = readPackets(builder, input, context);
    return {
      summary: summarize(packets) || (problem ?? t('The message is empty.')),
      tree: builder.finish(),
      problem,
      keepAlive: keepAliveOf(packets),
      exchange: packets
        .map((packet) => exchangeOf(packet, context))
        .find((found) => found !== undefined),
      inner: payloadsOf(packets),
    };
  },
};

function openingLevel(opening: DecoderInput | undefined): number | undefined {
  return opening === undefined || typeof opening === 'string'
    ? undefined
    : readConnectLevel(opening);
}

function readPackets(
  builder: TreeBuilder,
  bytes: Uint8Array,
  { opening, limits }: DecodeContext,
): { readonly packets: MqttPacket[]; readonly problem: string | undefined } {
  const packets: MqttPacket[] = [];
  let version = openingLevel(opening);
  for (let at = 0; at < bytes.length; at = packets.at(-1)!.end) {
    const frame = readMqttFrame(bytes, at);
    if (typeof frame === 'string') return { packets, problem: frame };
    try {
      const level = version ?? guessVersion(bytes, frame);
      const packet = readMqttPacket(builder, bytes, frame, level);
      if (packet.name === 'CONNECT') version = packet.version;
      packets.push(packet);
    } catch (error) {
      if (!(error instanceof MqttError)) throw error;
      return { packets, problem: error.message };
    }
    if (builder.isFull) return { packets, problem: describeLimit(at, limits) };
  }
  return { packets, problem: undefined };
}

function summarize(packets: readonly MqttPacket[]): string {
  const lines = packets
    .slice(0, 4)
    .map(({ name, gist }) => (gist === '' ? name : `${name} ${gist}`));
  const line = lines.join(' · ') + (packets.length > 4 ? ` · ${packets.length - 4} more` : '');
  return line.length > 120 ? `${cutText(line, 119)}…` : line;
}

function keepAliveOf(packets: readonly MqttPacket[]): 'ping' | 'pong' | undefined {
  const [first] = packets;
  if (first === undefined || packets.some(({ name }) => name !== first.name)) return undefined;
  return first.name === 'PINGREQ' ? 'ping' : first.name === 'PINGRESP' ? 'pong' : undefined;
}

/** The request of each reply. A PUBREC answers a PUBLISH; its PUBREL is a new request. */
const REPLIES: Partial<Record<MqttPacketName, MqttPacketName>> = {
  CONNACK: 'CONNECT',
  PUBACK: 'PUBLISH',
  PUBREC: 'PUBLISH',
  PUBCOMP: 'PUBREL',
  SUBACK: 'SUBSCRIBE',
  UNSUBACK: 'UNSUBSCRIBE',
};

const REQUESTS: readonly MqttPacketName[] = [
  'CONNECT',
  'PUBLISH',
  'PUBREL',
  'SUBSCRIBE',
  'UNSUBSCRIBE',
];

/** Both sides number their packets, so the id includes the direction of the request. */
function exchangeOf(packet: MqttPacket, { direction }: DecodeContext): Exchange | undefined {
  const asked = REPLIES[packet.name];
  const isRequest = REQUESTS.includes(packet.name);
  if (asked === undefined && !isRequest) return undefined;
  if (packet.packetId === undefined && packet.name !== 'CONNECT' && packet.name !== 'CONNACK') {
    return undefined;
  }
  const isSent = (direction === 'sent') === isRequest;
  const number = packet.packetId === undefined ? '' : ` ${packet.packetId}`;
  const id = `${asked ?? packet.name} ${isSent ? 'sent' : 'received'}${number}`;
  return { role: isRequest ? 'request' : 'reply', id };
}

function payloadsOf(packets: readonly MqttPacket[]): InnerPayload[] {
  const payloads = packets
    .map(({ payload }) => payload)
    .filter((payload) => payload !== undefined && payload.length > 0)
    .slice(0, KEPT_PAYLOADS) as Uint8Array[];
  return payloads.map((payload, index) => {
    const { text, isValid } = readUtf8(payload);
    const name = payloads.length === 1 ? 'payload' : `payload ${index + 1}`;
    return { name, payload: isValid ? text : (payload.slice() as Uint8Array<ArrayBuffer>) };
  });
}

/** The most packets that recognition reads. */
const PROBED_PACKETS = 20;

/** The confidence by type of packet: higher for those that other data seldom resembles. */
const SCORES: Record<MqttPacketName, number> = {
  CONNECT: 0.99,
  CONNACK: 0.6,
  PUBLISH: 0.6,
  PUBACK: 0.35,
  PUBREC: 0.35,
  PUBREL: 0.45,
  PUBCOMP: 0.35,
  SUBSCRIBE: 0.85,
  SUBACK: 0.45,
  UNSUBSCRIBE: 0.8,
  UNSUBACK: 0.4,
  PINGREQ: 0.4,
  PINGRESP: 0.4,
  DISCONNECT: 0.4,
  AUTH: 0.3,
};

function scoreMqtt(bytes: Uint8Array, level: number | undefined): number {
  const frames: MqttFrame[] = [];
  for (let at = 0; at < bytes.length && frames.length < PROBED_PACKETS; at = frames.at(-1)!.end) {
    const frame = readMqttFrame(bytes, at);
    if (typeof frame === 'string') return 0;
    const version = level ?? guessVersion(bytes, frame);
    if (!isWellFormed(bytes, frame, version)) return 0;
    frames.push(frame);
  }
  const best = Math.max(...frames.map(({ name }) => SCORES[name]));
  return level === undefined ? best : Math.max(best, 0.95);
}
