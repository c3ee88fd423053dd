import { previewBytes, previewText } from '../bytes/preview.js';
import { t } from '../language/language.js';
import { formatBytes } from '../text/units.js';
import { DataTree } from '../tree/data-tree.js';
import { addJson, parseJsonTree } from '../tree/json-tree.js';
import { TreeBuilder } from '../tree/tree-builder.js';
import { fieldOf, numberAt, stringAt } from '../tree/tree-fields.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput } from './decoder.js';
import { finishTree } from './shared/finish-tree.js';
import { summaryLine } from './shared/json-message.js';

/** The packet types, by their first digit (Engine.IO protocol 4, "Packet types"). */
const packetTypes = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop'] as const;
export type EnginePacketType = (typeof packetTypes)[number];

/** A packet: its type, and the text after the digit. */
export interface EnginePacket {
  readonly type: EnginePacketType;
  readonly data: string;
}

/** Engine.IO, protocol 4: the transport of Socket.IO, used alone. */
export const engineIo: Decoder = {
  name: 'engine-io',
  label: 'Engine.IO',
  recognize: recognizeEngineIo,
  decode: decodeEngineIo,
};

/** Reads a text message as a packet; `undefined` if it does not begin with a type's digit. */
export function readEnginePacket(text: string): EnginePacket | undefined {
  const type = packetTypes[text.charCodeAt(0) - 0x30];
  return type === undefined ? undefined : { type, data: text.slice(1) };
}

/** The confidence that a text is a packet of the transport alone, not one with a message. */
export function recognizeTransportPacket(text: string): number {
  if (/^0\{\s*"sid"\s*:/u.test(text.slice(0, 64))) return 0.95;
  if (text === '2probe' || text === '3probe') return 0.9;
  // A bare digit may be anything: it only counts together with other evidence.
  return /^[12356]$/u.test(text) ? 0.2 : 0;
}

/** Decodes any message as Engine.IO: bytes are a message, as they have no type here. */
export function decodeEngineIo(input: DecoderInput, { limits }: DecodeContext): Decoded {
  const builder = new TreeBuilder(limits);
  if (typeof input !== 'string') {
    builder.bytes(input, { key: 'message', start: 0, end: input.length });
    return {
      summary: summaryLine(`message ${formatBytes(input.length)} ${previewBytes(input, 16)}`),
      ...finishTree(builder),
      inner: [{ name: 'message', payload: input }],
    };
  }
  const packet = readEnginePacket(input);
  if (packet === undefined) {
    builder.string(input);
    const problem = t('An Engine.IO packet begins with a digit from 0 to 6.');
    return { summary: summaryLine(input), ...finishTree(builder, problem) };
  }
  const { type, data } = packet;
  builder.word(type, { key: 'type', hint: input[0] });
  let isJson = true;
  if (type === 'open') isJson = addJson(builder, data, { key: 'data' });
  else if (data !== '') builder.string(data, { key: 'data' });
  return {
    summary: summaryLine(`${type}${describeData(packet)}`),
    ...finishTree(builder, isJson ? undefined : t('The data of an open packet should be JSON.')),
    keepAlive: type === 'ping' || type === 'pong' ? type : undefined,
    inner: type === 'message' ? [{ name: 'message', payload: data }] : undefined,
  };
}

function recognizeEngineIo(input: DecoderInput): number {
  if (typeof input !== 'string') return 0;
  const confidence = recognizeTransportPacket(input);
  // Socket.IO, which is more certain, has the same packets.
  return confidence > 0.8 ? confidence - 0.1 : confidence / 2;
}

function describeData({ type, data }: EnginePacket): string {
  if (type === 'message') return ` ${previewText(data, 100)}`;
  if (type !== 'open') return data === '' ? '' : ` ${previewText(data, 40)}`;
  const tree = new DataTree(parseJsonTree(data, { maxNodes: 64 }).tree);
  const sid = stringAt(tree, fieldOf(tree, 0, 'sid'));
  const interval = numberAt(tree, fieldOf(tree, 0, 'pingInterval'));
  return (
    (sid === undefined ? '' : ` · sid ${sid}`) +
    (interval === undefined ? '' : ` · ping every ${interval} ms`)
  );
}
