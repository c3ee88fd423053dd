import { t } from '../../language/language.js';
import { type DataTree } from '../../tree/data-tree.js';
import { childrenOf, fieldOf, isArray, stringAt } from '../../tree/tree-fields.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput, Exchange } from '../decoder.js';
import { decodeJson, isJsonShaped } from '../json.js';
import { compactNode, textAt } from '../shared/compact-value.js';
import { readJsonHead, readJsonMessage, summaryLine } from '../shared/json-message.js';

/** The purpose of a type of message. */
type Part = 'init' | 'ack' | 'start' | 'data' | 'end' | 'stop' | 'ping' | 'pong' | 'other';

/** A type of message, and the confidence that it is of this protocol. */
type TypeRow = readonly [part: Part, confidence: number];

/**
 * GraphQL over WebSocket, the current protocol
 * (github.com/graphql/graphql-over-http, `GraphQL over WebSocket Protocol`).
 */
export const graphqlTransportWs: Decoder = createDecoder(
  'graphql-transport-ws',
  'GraphQL',
  new Map<string, TypeRow>([
    ['connection_init', ['init', 0.9]],
    ['connection_ack', ['ack', 0.9]],
    ['ping', ['ping', 0.2]],
    ['pong', ['pong', 0.2]],
    ['subscribe', ['start', 0.9]],
    ['next', ['data', 0.85]],
    ['error', ['end', 0.4]],
    ['complete', ['end', 0.4]],
  ]),
);

/**
 * GraphQL over WebSocket, the older protocol of Apollo's subscriptions-transport-ws, whose
 * subprotocol is called `graphql-ws` (its PROTOCOL.md).
 */
export const graphqlWs: Decoder = createDecoder(
  'graphql-ws',
  'GraphQL (older)',
  new Map<string, TypeRow>([
    ['connection_init', ['init', 0.85]],
    ['connection_ack', ['ack', 0.85]],
    ['connection_error', ['ack', 0.9]],
    ['connection_terminate', ['other', 0.9]],
    ['ka', ['ping', 0.8]],
    ['start', ['start', 0.9]],
    ['stop', ['stop', 0.35]],
    ['data', ['data', 0.7]],
    ['error', ['end', 0.35]],
    ['complete', ['end', 0.35]],
  ]),
);

function createDecoder(name: string, label: string, types: ReadonlyMap<string, TypeRow>): Decoder {
  return {
    name,
    label,
    subprotocols: [name],
    recognize: (input) => recognize(input, types),
    decode: (input, context) => decode(input, context, types),
  };
}

function recognize(input: DecoderInput, types: ReadonlyMap<string, TypeRow>): number {
  if (!isJsonShaped(input)) return 0;
  const head = readJsonHead(input);
  const row = types.get(stringAt(head, fieldOf(head, 0, 'type')) ?? '');
  if (row === undefined) return 0;
  const [part, confidence] = row;
  const hasId = fieldOf(head, 0, 'id') !== undefined;
  const payload = fieldOf(head, 0, 'payload');
  // Other protocols have these types too, so the payload must fit.
  if (part === 'start')
    return hasId && fieldOf(head, payload, 'query') !== undefined ? confidence : 0;
  if (part === 'data') return hasId && payload !== undefined ? confidence : 0;
  if (part === 'end') return hasId && hasOnly(head, ['id', 'type', 'payload']) ? confidence : 0;
  if (part === 'stop') return hasId && hasOnly(head, ['id', 'type']) ? confidence : 0;
  return hasOnly(head, ['type', 'payload', 'id']) ? confidence : 0;
}

function hasOnly(head: DataTree, names: readonly string[]): boolean {
  return childrenOf(head, 0).every((child) => names.includes(head.keyAt(child) ?? ''));
}

function decode(
  input: DecoderInput,
  context: DecodeContext,
  types: ReadonlyMap<string, TypeRow>,
): Decoded {
  const { tree, problem } = readJsonMessage(input, context.limits);
  const type = stringAt(tree, fieldOf(tree, 0, 'type'));
  if (type === undefined) {
    return decodeJson(input, context, t('A GraphQL message is an object with a "type".'));
  }
  const part = types.get(type)?.[0];
  const id = stringAt(tree, fieldOf(tree, 0, 'id'));
  const payload = fieldOf(tree, 0, 'payload');
  const detail = payload === undefined ? '' : describePayload(tree, payload, part);
  const line = `${type}${id === undefined ? '' : ` ${id}`}${detail === '' ? '' : ` · ${detail}`}`;
  return {
    summary: summaryLine(line),
    tree: tree.columns,
    problem:
      problem ?? (part === undefined ? t('The protocol has no type “{0}”.', type) : undefined),
    keepAlive: part === 'ping' || part === 'pong' ? part : undefined,
    exchange: part && exchangeWith(part, id, context),
  };
}

function describePayload(tree: DataTree, payload: number, part: Part | undefined): string {
  if (part === 'start') return describeOperation(tree, payload);
  if (part === 'end') {
    // GraphQL errors are a list; the older protocol may send a single one.
    const first = isArray(tree, payload) ? payload + 1 : payload;
    const message = fieldOf(tree, first, 'message');
    if (message !== undefined) return compactNode(tree, message, 80);
  }
  return compactNode(tree, payload, 90);
}

/** "query Users", "subscription", "query { users …": the requested operation. */
function describeOperation(tree: DataTree, payload: number): string {
  const query = fieldOf(tree, payload, 'query');
  if (query === undefined) return compactNode(tree, payload, 90);
  const text = textAt(tree, query, 400).replace(/⏎/gu, ' ').trimStart();
  const name = stringAt(tree, fieldOf(tree, payload, 'operationName'));
  const operations = [...text.matchAll(/\b(query|mutation|subscription)\b\s*([A-Za-z_]\w*)?/gu)];
  const found = operations.find((operation) => operation[2] === name) ?? operations[0];
  if (found?.[2] !== undefined || name !== undefined) {
    return [found?.[1] ?? 'query', name ?? found?.[2]].join(' ');
  }
  const body = text.slice((found?.index ?? 0) + (found?.[1]?.length ?? 0));
  return `${found?.[1] ?? 'query'} ${body.replace(/\s+/gu, ' ').trim().slice(0, 60)}`;
}

function exchangeWith(
  part: Part,
  id: string | undefined,
  { direction }: DecodeContext,
): Exchange | undefined {
  // Ids of operations are strings of any kind; the handshake has none.
  if (part === 'init') return { role: 'request', id: 'connection' };
  if (part === 'ack') return { role: 'reply', id: 'connection' };
  if (id === undefined) return undefined;
  if (part === 'start') return { role: 'request', id: `operation ${id}` };
  if (part === 'data') return { role: 'reply', id: `operation ${id}`, isPart: true };
  // A client's "complete" only ends its subscription.
  return part === 'end' && direction === 'received'
    ? { role: 'reply', id: `operation ${id}` }
    : undefined;
}
