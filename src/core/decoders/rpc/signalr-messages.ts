import { type DataTree } from '../../tree/data-tree.js';
import { stringAt } from '../../tree/tree-fields.js';
import type { DecodeContext, Exchange } from '../decoder.js';
import { compactNode } from '../shared/compact-value.js';
import { exchangeOf } from '../shared/json-message.js';

/** A type of message of the hub protocol. */
export interface SignalRType {
  readonly name: string;
  /** The role of its invocationId. */
  readonly role?: Exchange['role'];
  /** Whether more follows with the same invocationId. */
  readonly isPart?: boolean;
  /** The names of its elements in MessagePack, after the type. */
  readonly labels: readonly string[];
}

/** By number (ASP.NET Core, HubProtocol.md, "JSON Encoding" and "MessagePack Encoding"). */
const types: ReadonlyMap<number, SignalRType> = new Map<number, SignalRType>([
  [1, { name: 'Invocation', role: 'request', labels: callLabels() }],
  [
    2,
    {
      name: 'StreamItem',
      role: 'reply',
      isPart: true,
      labels: ['headers', 'invocationId', 'item'],
    },
  ],
  [
    3,
    {
      name: 'Completion',
      role: 'reply',
      labels: ['headers', 'invocationId', 'resultKind', 'result'],
    },
  ],
  [4, { name: 'StreamInvocation', role: 'request', labels: callLabels() }],
  [5, { name: 'CancelInvocation', labels: ['headers', 'invocationId'] }],
  [6, { name: 'Ping', labels: [] }],
  [7, { name: 'Close', labels: ['error', 'allowReconnect'] }],
  [8, { name: 'Ack', labels: ['sequenceId'] }],
  [9, { name: 'Sequence', labels: ['sequenceId'] }],
]);

function callLabels(): readonly string[] {
  return ['headers', 'invocationId', 'target', 'arguments', 'streamIds'];
}

/** The type of a message by its number; `undefined` for an unknown one. */
export function describeSignalR(type: number | undefined): SignalRType | undefined {
  return types.get(type ?? -1);
}

/** The nodes of a message's members, in either encoding. */
export interface SignalRParts {
  readonly target?: number | undefined;
  readonly arguments?: number | undefined;
  readonly result?: number | undefined;
  readonly error?: number | undefined;
  readonly sequenceId?: number | undefined;
  readonly invocationId?: number | undefined;
}

/** "Invocation Send [“hi”] · id 1". */
export function summarizeSignalR(
  tree: DataTree,
  { name }: SignalRType,
  parts: SignalRParts,
): string {
  const target = stringAt(tree, parts.target);
  const id = stringAt(tree, parts.invocationId);
  const content = parts.arguments ?? parts.result ?? parts.sequenceId;
  return [
    name,
    target,
    parts.error === undefined ? undefined : `error ${compactNode(tree, parts.error, 70)}`,
    content === undefined ? undefined : compactNode(tree, content, 70),
    id === undefined ? undefined : `· id ${id}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The exchange of a message; none without an invocationId, which asks for no answer. */
export function signalRExchange(
  tree: DataTree,
  { role, isPart }: SignalRType,
  { invocationId }: SignalRParts,
  { direction }: DecodeContext,
): Exchange | undefined {
  const id = stringAt(tree, invocationId);
  if (role === undefined || id === undefined) return undefined;
  return exchangeOf(role, id, direction, isPart);
}
