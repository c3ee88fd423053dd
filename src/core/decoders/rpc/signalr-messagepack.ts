import { t } from '../../language/language.js';
import { DataTree, NodeKind } from '../../tree/data-tree.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import { childrenOf, isArray, numberAt } from '../../tree/tree-fields.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput, Exchange } from '../decoder.js';
import { addMessagePack } from '../messagepack/messagepack-values.js';
import { finishTree } from '../shared/finish-tree.js';
import { inputHead, summaryLine } from '../shared/json-message.js';
import { addLabelledArray } from '../shared/labelled-array.js';
import {
  describeSignalR,
  signalRExchange,
  summarizeSignalR,
  type SignalRParts,
  type SignalRType,
} from './signalr-messages.js';
import { signalr } from './signalr.js';

/** ASP.NET Core SignalR, the MessagePack hub protocol (HubProtocol.md, "MessagePack Encoding"). */
export const signalrMessagePack: Decoder = {
  name: 'signalr-messagepack',
  label: 'SignalR (MessagePack)',
  recognize: recognizeBinary,
  decode: (input, context) =>
    typeof input === 'string' || isHandshake(input)
      ? signalr.decode(input, context)
      : decodeBinary(input, context),
};

/** The position of a message, after its length. */
interface Framed {
  readonly start: number;
  readonly end: number;
}

/** The most messages that are read from one payload. */
const MAX_MESSAGES = 100_000;

function recognizeBinary(input: DecoderInput, { opening }: DecodeContext): number {
  if (typeof input === 'string') return 0;
  const announced =
    opening !== undefined &&
    /^\{[^}]*"protocol"\s*:\s*"messagepack"/u.test(inputHead(opening, 200));
  if (isHandshake(input)) return announced ? 0.9 : 0;
  const first = readFraming(input, 0);
  if (first === undefined || !isTyped(input, first)) return 0;
  if (announced) return 0.97;
  return first.end === input.length || isTyped(input, readFraming(input, first.end)) ? 0.8 : 0;
}

/** Whether a message begins with a small array and the number of a type. */
function isTyped(bytes: Uint8Array, framed: Framed | undefined): boolean {
  if (framed === undefined || framed.end > bytes.length) return false;
  const count = bytes[framed.start]! - 0x90;
  const type = describeSignalR(bytes[framed.start + 1]);
  return type !== undefined && count >= 1 && count <= type.labels.length + 1;
}

function isHandshake(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7b && bytes[bytes.length - 1] === 0x1e;
}

/** Reads a length, 7 bits a byte, the lowest first, at most five bytes. */
function readFraming(bytes: Uint8Array, at: number): Framed | undefined {
  let length = 0;
  for (let index = 0; index < 5; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    length += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { start: at + index + 1, end: at + index + 1 + length };
  }
  return undefined;
}

function decodeBinary(bytes: Uint8Array<ArrayBuffer>, context: DecodeContext): Decoded {
  const builder = new TreeBuilder(context.limits);
  const lines: string[] = [];
  let count = 0;
  let isKeepAlive = true;
  let exchange: Exchange | undefined;
  let problem: string | undefined;
  const isOne = readFraming(bytes, 0)?.end === bytes.length;
  if (!isOne) builder.open(NodeKind.array);
  for (let at = 0; at < bytes.length && count < MAX_MESSAGES && !builder.isFull; count++) {
    const framed = readFraming(bytes, at);
    if (framed === undefined) {
      problem ??= t('The length at byte {0} is none.', at);
      break;
    }
    if (framed.end > bytes.length) {
      problem ??= t(
        'The message at byte {0} ends {1} bytes too early.',
        at,
        framed.end - bytes.length,
      );
    }
    const message = readMessage(bytes, framed, context);
    problem ??= message.problem;
    addMessage(builder, message);
    if (count < 4) lines.push(message.line);
    isKeepAlive &&= message.type?.name === 'Ping';
    exchange ??= message.exchange;
    at = framed.end;
  }
  return {
    summary: summaryLine(isOne ? lines.join('') : `${count} messages: ${lines.join(', ')}`),
    ...finishTree(builder, problem),
    keepAlive: isKeepAlive && count > 0 ? 'ping' : undefined,
    exchange,
  };
}

interface Message {
  readonly tree: DataTree;
  readonly type: SignalRType | undefined;
  readonly line: string;
  readonly exchange?: Exchange | undefined;
  readonly problem?: string | undefined;
}

function readMessage(bytes: Uint8Array, { start, end }: Framed, context: DecodeContext): Message {
  const { limits } = context;
  const builder = new TreeBuilder(limits);
  const range = { start, end: Math.min(end, bytes.length), limits };
  const { at, problem: fault } = addMessagePack(builder, bytes, { ...range, maxValues: 1 });
  const rest = at < range.end ? t('At byte {0} the message should end.', at) : undefined;
  const problem = fault ?? rest;
  const tree = new DataTree(builder.finish());
  const places = isArray(tree, 0) ? childrenOf(tree, 0) : [];
  const type = describeSignalR(numberAt(tree, places[0]));
  if (type === undefined) {
    const sentence = t('A SignalR message is an array that begins with a type from 1 to 9.');
    return { tree, type, line: '?', problem: problem ?? sentence };
  }
  const parts = partsOf(tree, type, places);
  return {
    tree,
    type,
    line: summarizeSignalR(tree, type, parts),
    exchange: signalRExchange(tree, type, parts, context),
    problem,
  };
}

function partsOf(tree: DataTree, { name, labels }: SignalRType, places: number[]): SignalRParts {
  const place = (label: string): number | undefined =>
    labels.includes(label) ? places[labels.indexOf(label) + 1] : undefined;
  const result = place('result') ?? place('item');
  // A completion has its kind of result: 1 an error, 2 nothing, 3 a result.
  const isError = name === 'Completion' && numberAt(tree, place('resultKind')) === 1;
  return {
    target: place('target'),
    arguments: place('arguments'),
    result: isError ? undefined : result,
    error: isError ? result : place('error'),
    sequenceId: place('sequenceId'),
    invocationId: place('invocationId'),
  };
}

function addMessage(builder: TreeBuilder, { tree, type }: Message): void {
  if (tree.count === 0) builder.note(t('Nothing could be read here.'));
  else if (isArray(tree, 0)) {
    const labels = ['type', ...(type?.labels ?? [])];
    addLabelledArray(builder, tree, 0, { labels, word: type?.name });
  } else builder.note(t('No array is here.'));
}
