import { t } from '../../language/language.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import { MqttCursor, MqttError } from './mqtt-cursor.js';
import { MQTT_PACKETS } from './mqtt-names.js';
import { readMqttPacket, type MqttFrame } from './mqtt-packet.js';

/** Reads the fixed header of a packet (MQTT 5.0 §2.1). @returns a sentence for an invalid one. */
export function readMqttFrame(bytes: Uint8Array, start: number): MqttFrame | string {
  const cursor = new MqttCursor(bytes, start, bytes.length);
  const first = cursor.uint8('first byte');
  const name = MQTT_PACKETS[first >> 4];
  if (name === '' || name === undefined)
    return t('The byte at {0} begins no MQTT packet: type 0 is forbidden.', start);
  let length: number;
  try {
    length = cursor.varint('remaining length');
  } catch (error) {
    if (!(error instanceof MqttError)) throw error;
    return cursor.left === 0 ? describeSplit(name, start) : error.message;
  }
  if (length > cursor.left) return describeSplit(name, start);
  return { name, flags: first & 15, start, body: cursor.at, end: cursor.at + length };
}

/** The length of a packet (§2.1.4, at most four bytes); 0 where the bytes do not begin one. */
export function packetLength(head: Uint8Array): number | undefined {
  if (head.length > 0 && head[0]! >> 4 === 0) return 0;
  let length = 0;
  for (let at = 1; at < head.length && at < 5; at += 1) {
    length += (head[at]! & 0x7f) * 2 ** (7 * (at - 1));
    if (head[at]! < 0x80) return 1 + at + length;
  }
  return head.length < 5 ? undefined : 0;
}

/** MQTT 5.0 §6: packets need not be aligned with WebSocket messages. */
function describeSplit(name: string, start: number): string {
  return t('The {0} at byte {1} goes on beyond this message, perhaps in the next.', name, start);
}

/** Whether a packet can be read as one of a version. */
export function isWellFormed(bytes: Uint8Array, frame: MqttFrame, version: number): boolean {
  try {
    readMqttPacket(new TreeBuilder({ maxNodes: 2000 }), bytes, frame, version);
    return true;
  } catch (error) {
    if (error instanceof MqttError) return false;
    throw error;
  }
}

/** The protocol level in a CONNECT; `undefined` where the bytes do not begin with one. */
export function readConnectLevel(bytes: Uint8Array): number | undefined {
  const frame = bytes.length === 0 ? '' : readMqttFrame(bytes, 0);
  if (typeof frame === 'string' || frame.name !== 'CONNECT') return undefined;
  const at = frame.body + 2 + ((bytes[frame.body]! << 8) | bytes[frame.body + 1]!);
  return at < frame.end ? bytes[at]! & 0x7f : undefined;
}

/**
 * The version of a packet, where nothing else reveals it. A PUBLISH can always be read as 3.1.1, so
 * it counts as 5.0 if there are properties in their place: a payload of 3.1.1 that begins with a
 * zero byte is taken for one of 5.0 without properties.
 */
export function guessVersion(bytes: Uint8Array, frame: MqttFrame): number {
  const order = frame.name === 'PUBLISH' ? [5, 4] : [4, 5];
  return order.find((version) => isWellFormed(bytes, frame, version)) ?? 4;
}
