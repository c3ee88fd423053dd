import { t } from '../language/language.js';
import { copyNode, type Replace } from '../tree/copy-tree.js';
import { DataTree, NodeKind } from '../tree/data-tree.js';
import { parseJsonTree } from '../tree/json-tree.js';
import { TreeBuilder } from '../tree/tree-builder.js';
import { childrenOf, fieldOf, isArray, numberAt, stringAt } from '../tree/tree-fields.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput, Exchange } from './decoder.js';
import { decodeEngineIo, readEnginePacket, recognizeTransportPacket } from './engine-io.js';
import { compactNode } from './shared/compact-value.js';
import { finishTree } from './shared/finish-tree.js';
import { exchangeOf, problemSentence, summaryLine } from './shared/json-message.js';

/** The types of packets, by their digit (Socket.IO protocol 5, "Packet types"). */
const packetTypes = [
  'CONNECT',
  'DISCONNECT',
  'EVENT',
  'ACK',
  'CONNECT_ERROR',
  'BINARY_EVENT',
  'BINARY_ACK',
] as const;
type PacketType = (typeof packetTypes)[number];

interface SocketPacket {
  readonly type: PacketType;
  /** How many binary messages follow. */
  readonly attachments: number;
  /** Default "/". */
  readonly namespace: string;
  /** Id of the acknowledgement. */
  readonly id: string | undefined;
  /** JSON; empty for none. */
  readonly data: string;
}

/** Socket.IO, protocol 5, in Engine.IO 4: the packets of both. */
export const socketIo: Decoder = {
  name: 'socket-io',
  label: 'Socket.IO',
  recognize: recognizeSocketIo,
  decode: decodeSocketIo,
  attachments: (input) =>
    typeof input === 'string' ? (readSocketPacket(input)?.attachments ?? 0) : 0,
};

/** The most attachments of a message: more is a mistake, or an attack. */
const MAX_ATTACHMENTS = 1000;

const header = /^4([0-6])(?:(\d{1,9})-)?(?:(\/[^,]{0,500}),)?(\d{1,16})?/u;

/** `<type>[<attachments>-][<namespace>,][<id>][data]`, in an Engine.IO message packet. */
function readSocketPacket(text: string): SocketPacket | undefined {
  const match = header.exec(text.slice(0, 600));
  if (match === null) return undefined;
  const type = packetTypes[Number(match[1])]!;
  return {
    type,
    attachments: type.startsWith('BINARY') ? Math.min(MAX_ATTACHMENTS, Number(match[2] ?? 0)) : 0,
    namespace: match[3] ?? '/',
    id: match[4],
    data: text.slice(match[0].length),
  };
}

function recognizeSocketIo(input: DecoderInput): number {
  if (typeof input !== 'string') return 0;
  const transport = recognizeTransportPacket(input);
  if (transport > 0) return transport;
  const packet = readSocketPacket(input);
  if (packet === undefined) return 0;
  const { type, data, namespace } = packet;
  switch (type) {
    case 'EVENT':
      return /^\[\s*["\d]/u.test(data.slice(0, 16)) ? 0.95 : 0;
    case 'BINARY_EVENT':
    case 'BINARY_ACK':
      return packet.attachments > 0 && data.startsWith('[') ? 0.97 : 0;
    case 'ACK':
      return packet.id !== undefined && data.startsWith('[') ? 0.9 : 0;
    case 'CONNECT':
      if (data.startsWith('{')) return 0.9;
      return data === '' && packet.id === undefined ? (namespace === '/' ? 0.3 : 0.9) : 0;
    case 'CONNECT_ERROR':
      return /^[{"]/u.test(data) ? 0.9 : 0;
    case 'DISCONNECT':
      return data === '' && packet.id === undefined ? (namespace === '/' ? 0.3 : 0.9) : 0;
  }
}

function decodeSocketIo(input: DecoderInput, context: DecodeContext): Decoded {
  if (typeof input !== 'string') return describeAttachment(decodeEngineIo(input, context));
  const packet = readEnginePacket(input)?.type === 'message' ? readSocketPacket(input) : undefined;
  if (packet === undefined) return decodeEngineIo(input, context);
  const { type, namespace, id, data, attachments } = packet;
  const builder = new TreeBuilder(context.limits);
  builder.word(type, { key: 'type', hint: String(packetTypes.indexOf(type)) });
  if (attachments > 0) builder.number(attachments, { key: 'attachments' });
  if (namespace !== '/') builder.string(namespace, { key: 'namespace' });
  if (id !== undefined) builder.number(id, { key: 'ack id' });
  const parsed = parseJsonTree(data, context.limits);
  const tree = new DataTree(parsed.tree);
  if (data !== '' && tree.count > 0) {
    copyNode(builder, tree, 0, { key: 'data' }, fillPlaceholder(builder, context.attachments));
  }
  const problem =
    data !== '' && parsed.problem !== undefined
      ? t('In the data: {0}', problemSentence(parsed.problem))
      : (findFault(packet, tree) ?? findMissing(packet, context));
  return {
    summary: summaryLine(describePacket(packet, tree)),
    ...finishTree(builder, problem),
    exchange: exchangeWith(packet, context),
    inner: context.attachments
      ?.slice(0, attachments)
      .map((payload, index) => ({ name: `attachment ${index + 1}`, payload })),
  };
}

/** Replaces placeholders by attachments: `{"_placeholder": true, "num": 0}`. */
function fillPlaceholder(
  builder: TreeBuilder,
  attachments: DecodeContext['attachments'] = [],
): Replace {
  return (tree, node, facts) => {
    if (tree.kindAt(node) !== NodeKind.object || tree.childCount(node) !== 2) return false;
    const mark = fieldOf(tree, node, '_placeholder');
    const index = numberAt(tree, fieldOf(tree, node, 'num'));
    if (mark === undefined || tree.rawValueAt(mark, 5) !== 'true' || index === undefined)
      return false;
    const bytes = attachments[index];
    const name = `attachment ${index + 1}`;
    if (bytes === undefined) builder.note(`${name} is not here`, facts);
    else builder.bytes(bytes, { ...facts, hint: name });
    return true;
  };
}

/** "EVENT /admin chat message “hi” · ack 12". */
function describePacket({ type, namespace, id, data }: SocketPacket, tree: DataTree): string {
  let line: string = namespace === '/' ? type : `${type} ${namespace}`;
  if (isArray(tree, 0)) {
    const [first, ...rest] = childrenOf(tree, 0, 8);
    const name = type.endsWith('EVENT') ? stringAt(tree, first) : undefined;
    const shown = name === undefined && first !== undefined ? [first, ...rest] : rest;
    if (name !== undefined) line += ` ${name}`;
    if (shown.length > 0) line += ` ${shown.map((node) => compactNode(tree, node, 60)).join(', ')}`;
  } else if (data !== '' && tree.count > 0) line += ` ${compactNode(tree, 0, 80)}`;
  return id === undefined ? line : `${line.slice(0, 100)} · ack ${id}`;
}

function findFault({ type, data }: SocketPacket, tree: DataTree): string | undefined {
  if (type.endsWith('EVENT') && (!isArray(tree, 0) || tree.childCount(0) === 0)) {
    return t('An event has an array with its name.');
  }
  if (data === '' && (type.endsWith('ACK') || type === 'CONNECT_ERROR')) {
    return t('A packet of type {0} has data.', type);
  }
  return undefined;
}

function findMissing({ attachments }: SocketPacket, context: DecodeContext): string | undefined {
  const came = context.attachments?.length ?? 0;
  if (came >= attachments) return undefined;
  return t('{0} of {1} binary messages have come that belong to this one.', came, attachments);
}

function exchangeWith(packet: SocketPacket, { direction }: DecodeContext): Exchange | undefined {
  const { type, namespace, id } = packet;
  if (type === 'CONNECT' || type === 'CONNECT_ERROR') {
    const role = direction === 'sent' ? 'request' : 'reply';
    return { role, id: `connect ${namespace}` };
  }
  if (id === undefined || type === 'DISCONNECT') return undefined;
  const role = type.endsWith('EVENT') ? 'request' : 'reply';
  return exchangeOf(role, `${namespace} ${id}`, direction);
}

function describeAttachment(decoded: Decoded): Decoded {
  return { ...decoded, summary: decoded.summary.replace('message', 'attachment') };
}
