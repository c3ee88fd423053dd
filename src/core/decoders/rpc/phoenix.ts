import { t } from '../../language/language.js';
import { formatBytes } from '../../text/units.js';
import { type DataTree, NodeKind } from '../../tree/data-tree.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import {
  childrenOf,
  fieldOf,
  isArray,
  isKind,
  isObject,
  stringAt,
} from '../../tree/tree-fields.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput, Exchange } from '../decoder.js';
import { decodeJson, isJsonShaped } from '../json.js';
import { compactNode } from '../shared/compact-value.js';
import { finishTree } from '../shared/finish-tree.js';
import { inputHead, readJsonHead, readJsonMessage, summaryLine } from '../shared/json-message.js';
import { addLabelledArray } from '../shared/labelled-array.js';
import { innerOf, readPhoenixFrame } from './phoenix-binary.js';

/** Phoenix Channels and LiveView: serializers V2 (arrays, binary) and V1 (objects). */
export const phoenix: Decoder = {
  name: 'phoenix',
  label: 'Phoenix',
  subprotocols: ['phoenix'],
  recognize: recognizePhoenix,
  decode: (input, context) =>
    typeof input === 'string' || input[0]! > 2
      ? decodeText(input, context)
      : decodeBinary(input, context),
};

const labels = ['join_ref', 'ref', 'topic', 'event', 'payload'] as const;

function recognizePhoenix(input: DecoderInput, { direction }: DecodeContext): number {
  if (typeof input !== 'string' && input[0]! <= 2) return recognizeBinary(input, direction);
  if (!isJsonShaped(input)) return 0;
  if (/^\s*\[/u.test(inputHead(input, 32))) {
    if (!/^\s*\[\s*(?:null|")/u.test(inputHead(input, 32))) return 0;
    const head = readJsonHead(input);
    const places = childrenOf(head, 0);
    const [joinRef, ref, topic, event] = places;
    if (places.length !== 5 || !isRef(head, joinRef) || !isRef(head, ref)) return 0;
    return recognizeNames(stringAt(head, topic), stringAt(head, event));
  }
  const head = readJsonHead(input);
  if (!['topic', 'event', 'payload', 'ref'].every((name) => fieldOf(head, 0, name) !== undefined))
    return 0;
  return recognizeNames(
    stringAt(head, fieldOf(head, 0, 'topic')),
    stringAt(head, fieldOf(head, 0, 'event')),
  );
}

function recognizeNames(topic: string | undefined, event: string | undefined): number {
  // Both are required: not every array of five strings is a message.
  if (!topic || !event) return 0;
  if (event.startsWith('phx_') || (topic === 'phoenix' && event === 'heartbeat')) return 0.95;
  return topic.includes(':') ? 0.85 : 0.6;
}

function recognizeBinary(input: Uint8Array<ArrayBuffer>, direction: 'sent' | 'received'): number {
  const frame = readPhoenixFrame(input.subarray(0, 1100), direction);
  if (typeof frame === 'string') return 0;
  const topic = frame.fields.find(({ name }) => name === 'topic')?.value ?? '';
  const isPlain = frame.fields.every(({ value }) => /^[\x20-\x7e]*$/u.test(value));
  return isPlain && /^[\w.-]+:/u.test(topic) ? 0.8 : 0;
}

function decodeText(input: DecoderInput, context: DecodeContext): Decoded {
  const { tree, problem } = readJsonMessage(input, context.limits);
  const isV2 = isArray(tree, 0);
  const places = isV2 ? childrenOf(tree, 0) : labels.map((label) => fieldOf(tree, 0, label));
  const [, ref, topicNode, eventNode, payload] = places;
  const topic = stringAt(tree, topicNode);
  const event = stringAt(tree, eventNode);
  if (topic === undefined || event === undefined) {
    return decodeJson(input, context, t('A Phoenix message has a topic and an event.'));
  }
  const builder = new TreeBuilder(context.limits);
  if (isV2) addLabelledArray(builder, tree, 0, { labels });
  const refText = stringAt(tree, ref);
  return {
    summary: summaryLine(describe(tree, topic, event, payload)),
    tree: isV2 ? builder.finish() : tree.columns,
    problem,
    keepAlive: keepAliveOf(topic, event),
    exchange: exchangeWith(refText, event === 'phx_reply', context),
  };
}

/** "phx_reply room:lobby ok {…}". */
function describe(tree: DataTree, topic: string, event: string, payload?: number): string {
  const line = `${event} ${topic}`;
  if (payload === undefined) return line;
  const status =
    event === 'phx_reply' ? stringAt(tree, fieldOf(tree, payload, 'status')) : undefined;
  const content = status === undefined ? payload : fieldOf(tree, payload, 'response');
  const isEmpty =
    content === undefined || (isObject(tree, content) && tree.childCount(content) === 0);
  const shown = isEmpty ? '' : ` ${compactNode(tree, content, 80)}`;
  return line + (status === undefined ? '' : ` ${status}`) + shown;
}

function decodeBinary(input: Uint8Array<ArrayBuffer>, context: DecodeContext): Decoded {
  const frame = readPhoenixFrame(input, context.direction);
  const builder = new TreeBuilder(context.limits);
  if (typeof frame === 'string') {
    builder.bytes(input, { start: 0, end: input.length });
    return { summary: summaryLine(frame), ...finishTree(builder, frame) };
  }
  const { kind, fields, payload, payloadStart } = frame;
  builder.word(kind, { key: 'kind', hint: String(input[0]), start: 0, end: 1 });
  for (const { name, value, start, end } of fields)
    builder.string(value, { key: name, start, end });
  builder.bytes(payload, { key: 'payload', start: payloadStart, end: input.length });
  const valueOf = (wanted: string): string | undefined =>
    fields.find(({ name }) => name === wanted)?.value;
  const what = valueOf('event') ?? valueOf('status') ?? '';
  return {
    summary: summaryLine(
      `${kind} ${valueOf('topic') ?? ''} ${what} · ${formatBytes(payload.length)}`,
    ),
    ...finishTree(builder),
    exchange: exchangeWith(valueOf('ref') || undefined, kind === 'reply', context),
    inner: innerOf(frame),
  };
}

/** The client assigns refs; a server push has none. */
function exchangeWith(
  ref: string | undefined,
  isReply: boolean,
  { direction }: DecodeContext,
): Exchange | undefined {
  if (ref === undefined) return undefined;
  if (isReply) return { role: 'reply', id: ref };
  return direction === 'sent' ? { role: 'request', id: ref } : undefined;
}

function keepAliveOf(topic: string, event: string): Decoded['keepAlive'] {
  if (topic !== 'phoenix') return undefined;
  if (event === 'heartbeat') return 'ping';
  return event === 'phx_reply' ? 'pong' : undefined;
}

function isRef(tree: DataTree, node: number | undefined): boolean {
  return isKind(tree, node, NodeKind.null) || isKind(tree, node, NodeKind.string);
}
