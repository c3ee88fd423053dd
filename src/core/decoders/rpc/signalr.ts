import { t } from '../../language/language.js';
import { copyNode } from '../../tree/copy-tree.js';
import { DataTree, NodeKind } from '../../tree/data-tree.js';
import { parseJsonTree } from '../../tree/json-tree.js';
import { TreeBuilder, type NodeFacts } from '../../tree/tree-builder.js';
import { fieldOf, isObject, numberAt, stringAt } from '../../tree/tree-fields.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput, Exchange } from '../decoder.js';
import { compactNode } from '../shared/compact-value.js';
import { finishTree } from '../shared/finish-tree.js';
import {
  inputHead,
  inputTail,
  inputText,
  problemSentence,
  summaryLine,
} from '../shared/json-message.js';
import {
  describeSignalR,
  signalRExchange,
  summarizeSignalR,
  type SignalRParts,
} from './signalr-messages.js';

/** ASP.NET Core SignalR (HubProtocol.md): the handshake, and the JSON hub protocol. */
export const signalr: Decoder = {
  name: 'signalr',
  label: 'SignalR',
  recognize: recognizeSignalR,
  decode: decodeSignalR,
};

/** Ends every record: the record separator. */
const SEPARATOR = '\u001e';

/** The most messages that are read from one payload. */
const MAX_RECORDS = 100_000;

/** The summary and meaning of a record, besides its tree. */
interface SignalRRecord {
  readonly line: string;
  readonly isPing?: boolean;
  readonly exchange?: Exchange | undefined;
  readonly problem?: string | undefined;
}

function recognizeSignalR(input: DecoderInput): number {
  if (!inputTail(input, 8).endsWith(SEPARATOR)) return 0;
  const head = inputHead(input, 128);
  if (/^\{\s*"(?:protocol|type)"\s*:/u.test(head) || head.startsWith(`{}${SEPARATOR}`)) {
    return 0.95;
  }
  return head.startsWith('{') ? 0.7 : 0;
}

function decodeSignalR(input: DecoderInput, context: DecodeContext): Decoded {
  const records = splitRecords(inputText(input));
  const builder = new TreeBuilder(context.limits);
  const isOne = records.length === 1;
  if (!isOne) builder.open(NodeKind.array);
  const read: SignalRRecord[] = [];
  for (const record of records) {
    if (builder.isFull) break;
    read.push(addRecord(builder, record, context));
  }
  const lines = read.slice(0, 4).map(({ line }) => line);
  const fault = read.findIndex(({ problem }) => problem !== undefined);
  return {
    summary: summaryLine(
      isOne ? lines.join('') : `${records.length} messages: ${lines.join(', ')}`,
    ),
    ...finishTree(builder, problemOf(input, isOne, read[fault]?.problem, fault)),
    keepAlive: read.length > 0 && read.every(({ isPing }) => isPing === true) ? 'ping' : undefined,
    exchange: read.find(({ exchange }) => exchange !== undefined)?.exchange,
  };
}

function splitRecords(text: string): string[] {
  const records = text.split(SEPARATOR, MAX_RECORDS);
  if (records.at(-1) === '' && records.length > 1) records.pop();
  return records;
}

function problemOf(
  input: DecoderInput,
  isOne: boolean,
  fault: string | undefined,
  index: number,
): string | undefined {
  if (fault !== undefined) return isOne ? fault : t('In message {0}: {1}', index + 1, fault);
  return inputTail(input, 8).endsWith(SEPARATOR)
    ? undefined
    : t('No U+001E ends the last message.');
}

function addRecord(builder: TreeBuilder, record: string, context: DecodeContext): SignalRRecord {
  const { tree: columns, problem } = parseJsonTree(record, context.limits);
  const tree = new DataTree(columns);
  const sentence = problem && problemSentence(problem);
  if (tree.count === 0 || !isObject(tree, 0)) {
    builder.string(record);
    return { line: record.slice(0, 80), problem: sentence ?? t('A SignalR message is an object.') };
  }
  const typeNode = fieldOf(tree, 0, 'type');
  const type = describeSignalR(numberAt(tree, typeNode));
  copyNode(builder, tree, 0, {}, (source, node, facts: NodeFacts) => {
    if (node !== typeNode || type === undefined) return false;
    builder.word(type.name, { ...facts, hint: source.rawValueAt(node, 20) });
    return true;
  });
  if (typeNode === undefined) return { ...describeHandshake(tree), problem: sentence };
  if (type === undefined) {
    return { line: compactNode(tree, 0, 80), problem: sentence ?? t('SignalR has no such type.') };
  }
  const parts: SignalRParts = {
    target: fieldOf(tree, 0, 'target'),
    arguments: fieldOf(tree, 0, 'arguments'),
    result: fieldOf(tree, 0, 'result') ?? fieldOf(tree, 0, 'item'),
    error: fieldOf(tree, 0, 'error'),
    sequenceId: fieldOf(tree, 0, 'sequenceId'),
    invocationId: fieldOf(tree, 0, 'invocationId'),
  };
  return {
    line: summarizeSignalR(tree, type, parts),
    isPing: type.name === 'Ping',
    exchange: signalRExchange(tree, type, parts, context),
    problem: sentence,
  };
}

/** `{"protocol": "json", "version": 1}`, answered by `{}` or `{"error": "…"}`. */
function describeHandshake(tree: DataTree): SignalRRecord {
  const protocol = stringAt(tree, fieldOf(tree, 0, 'protocol'));
  if (protocol !== undefined) {
    return { line: `handshake ${protocol}`, exchange: { role: 'request', id: 'handshake' } };
  }
  const exchange: Exchange = { role: 'reply', id: 'handshake' };
  const error = fieldOf(tree, 0, 'error');
  if (error !== undefined)
    return { line: `handshake error ${compactNode(tree, error, 80)}`, exchange };
  return tree.childCount(0) === 0
    ? { line: 'handshake done', exchange }
    : { line: compactNode(tree, 0, 80) };
}
