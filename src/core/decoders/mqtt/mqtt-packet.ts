import { t } from '../../language/language.js';
import { NodeKind } from '../../tree/data-tree.js';
import type { TreeBuilder } from '../../tree/tree-builder.js';
import { MqttCursor, MqttError } from './mqtt-cursor.js';
import { MqttFields } from './mqtt-fields.js';
import { describeReason, describeVersion, type MqttPacketName } from './mqtt-names.js';

/** The fixed header of a packet. */
export interface MqttFrame {
  readonly name: MqttPacketName;
  /** The four low bits of the first byte. */
  readonly flags: number;
  readonly start: number;
  /** Offset of the variable header. */
  readonly body: number;
  readonly end: number;
}

/** The result of reading a packet. */
export interface MqttPacket extends MqttFrame {
  /** The protocol level as which it was read: 3, 4 or 5. */
  readonly version: number;
  readonly packetId?: number | undefined;
  readonly qos?: number | undefined;
  /** A summary of the packet on one line, without secrets. */
  readonly gist: string;
  /** The application message of a PUBLISH. */
  readonly payload?: Uint8Array | undefined;
}

/**
 * Reads a packet into a tree, as one object named after it.
 *
 * @param version - The protocol level of the connection; a CONNECT has its own.
 * @throws MqttError where it is not well-formed; the object is left open.
 */
export function readMqttPacket(
  builder: TreeBuilder,
  bytes: Uint8Array,
  frame: MqttFrame,
  version: number,
): MqttPacket {
  const { name, flags, start, body, end } = frame;
  const cursor = new MqttCursor(bytes, body, end);
  const fields = new MqttFields(builder, cursor);
  builder.open(NodeKind.object, { key: name, hint: `${end - start} bytes`, start });
  const expected = name === 'PUBREL' || name === 'SUBSCRIBE' || name === 'UNSUBSCRIBE' ? 2 : 0;
  if (name !== 'PUBLISH' && flags !== expected) {
    throw new MqttError(
      t('The flags of the {0} at byte {1} are {2}, not {3}.', name, start, flags, expected),
    );
  }
  const read = { ...frame, version, ...readBody(frame, fields, cursor, version) };
  if (cursor.left > 0) {
    throw new MqttError(t('The {0} at byte {1} has {2} bytes too many.', name, start, cursor.left));
  }
  builder.close(end);
  return read;
}

type PacketFacts = Pick<MqttPacket, 'gist'> & Partial<MqttPacket>;

function readBody(
  frame: MqttFrame,
  fields: MqttFields,
  cursor: MqttCursor,
  version: number,
): PacketFacts {
  switch (frame.name) {
    case 'CONNECT':
      return readConnect(fields);
    case 'CONNACK': {
      const isPresent = (fields.bits('acknowledge flags', ['session present']) & 1) === 1;
      const reason = fields.reason(frame.name, version);
      if (version === 5) fields.properties();
      return { gist: isPresent ? `${reason}, session present` : reason };
    }
    case 'PUBLISH':
      return readPublish(frame, fields, cursor, version);
    case 'SUBSCRIBE':
      return readSubscribe(fields, cursor, version);
    case 'UNSUBSCRIBE': {
      const packetId = fields.packetId();
      if (version === 5) fields.properties();
      const filters: string[] = [];
      fields.list('topic filters', () => void filters.push(fields.string('topic filter', false)));
      return { packetId, gist: filters.slice(0, 8).join(', ') };
    }
    case 'SUBACK':
    case 'UNSUBACK': {
      const packetId = fields.packetId();
      if (version === 5) fields.properties();
      const reasons: string[] = [];
      if (frame.name === 'UNSUBACK' && version < 5) return { packetId, gist: '' };
      fields.list(
        'reason codes',
        () => void reasons.push(fields.reason(frame.name, version, false)),
      );
      return { packetId, gist: reasons.slice(0, 8).join(', ') };
    }
    case 'PUBACK':
    case 'PUBREC':
    case 'PUBREL':
    case 'PUBCOMP':
      return { packetId: fields.packetId(), gist: readOutcome(frame, fields, cursor, version) };
    case 'DISCONNECT':
    case 'AUTH':
      return { gist: readOutcome(frame, fields, cursor, version) };
    default:
      return { gist: '' };
  }
}

/** MQTT 5.0 §3.4.2.1: a reason of 0 may be left out, and so may the properties after it. */
function readOutcome(
  { name }: MqttFrame,
  fields: MqttFields,
  cursor: MqttCursor,
  version: number,
): string {
  if (version < 5 || cursor.left === 0) return name === 'AUTH' ? describeReason(0, name, 5) : '';
  const reason = fields.reason(name, version);
  if (cursor.left > 0) fields.properties();
  return reason;
}

/** §3.1. */
function readConnect(fields: MqttFields): PacketFacts {
  const protocol = fields.string('protocol name');
  if (protocol !== 'MQTT' && protocol !== 'MQIsdp') {
    throw new MqttError(t('The protocol name is “{0}”, not “MQTT”.', protocol.slice(0, 20)));
  }
  // Bridges of some brokers set the highest bit.
  const version = fields.level('protocol level') & 0x7f;
  const flags = fields.bits('connect flags', [
    '',
    version === 5 ? 'clean start' : 'clean session',
    'will',
    '',
    '',
    'will retain',
    'password',
    'user name',
  ]);
  const keepAlive = fields.seconds('keep alive');
  if (version === 5) fields.properties();
  const client = fields.string('client identifier');
  const gist = [client, describeVersion(version), `keep alive ${keepAlive} s`];
  if (flags & 4) {
    fields.value('will QoS', (flags >> 3) & 3);
    if (version === 5) fields.properties('will properties');
    gist.push(`will ${fields.string('will topic')}`);
    fields.content('will payload', true);
  }
  if (flags & 0x80) gist.push(`user ${fields.string('user name')}`);
  if (flags & 0x40) fields.content('password', true);
  return { version, gist: gist.filter((part) => part !== '').join(', ') };
}

/** §3.3. */
function readPublish(
  { flags, start }: MqttFrame,
  fields: MqttFields,
  cursor: MqttCursor,
  version: number,
): PacketFacts {
  const qos = (flags >> 1) & 3;
  if (qos === 3)
    throw new MqttError(t('The PUBLISH at byte {0} has QoS 3, which does not exist.', start));
  const topic = fields.string('topic');
  fields.value('QoS', qos);
  if (flags & 8) fields.flag('dup');
  if (flags & 1) fields.flag('retain');
  const packetId = qos === 0 ? undefined : fields.packetId();
  const alias = version === 5 ? fields.properties().alias : undefined;
  const payload = cursor.bytes.subarray(cursor.at, cursor.end);
  const text = fields.content('payload', false);
  const where = topic === '' && alias !== undefined ? `topic alias ${alias}` : topic;
  const size = text ?? `${payload.length} ${payload.length === 1 ? 'byte' : 'bytes'}`;
  const marks = [where, ...(qos > 0 ? [`QoS ${qos}`] : []), ...(flags & 1 ? ['retain'] : [])];
  return { packetId, qos, payload, gist: `${marks.join(', ')}: ${size}` };
}

/** §3.8. */
function readSubscribe(fields: MqttFields, cursor: MqttCursor, version: number): PacketFacts {
  const packetId = fields.packetId();
  if (version === 5) fields.properties();
  const filters: string[] = [];
  if (cursor.left === 0) throw new MqttError(t('A SUBSCRIBE has one topic filter at least.'));
  fields.list('topic filters', () => {
    fields.object(() => {
      const filter = fields.string('topic filter');
      const options = cursor.uint8('options');
      if ((options & 3) === 3 || (options & (version === 5 ? 0xc0 : 0xfc)) !== 0) {
        throw new MqttError(
          t('The subscription options at byte {0} are not well-formed.', cursor.at - 1),
        );
      }
      fields.value('QoS', options & 3);
      if (options & 4) fields.flag('no local');
      if (options & 8) fields.flag('retain as published');
      if (version === 5) fields.value('retain handling', (options >> 4) & 3);
      filters.push(`${filter} QoS ${options & 3}`);
    });
  });
  return { packetId, gist: filters.slice(0, 8).join(', ') };
}
