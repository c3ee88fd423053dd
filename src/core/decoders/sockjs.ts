import { t } from '../language/language.js';
import { closeCodeName } from '../socket/close-codes.js';
import { copyNode } from '../tree/copy-tree.js';
import { DataTree } from '../tree/data-tree.js';
import { parseJsonTree } from '../tree/json-tree.js';
import { TreeBuilder } from '../tree/tree-builder.js';
import { childrenOf, isArray, numberAt, stringAt } from '../tree/tree-fields.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput, InnerPayload } from './decoder.js';
import { compactNode } from './shared/compact-value.js';
import { finishTree } from './shared/finish-tree.js';
import { inputHead, inputText, problemSentence, summaryLine } from './shared/json-message.js';

/**
 * SockJS (sockjs-protocol 0.3.3, "Framing accepted by the client"): the server's frames begin with
 * a letter, the client's are JSON arrays of messages.
 */
export const sockjs: Decoder = {
  name: 'sockjs',
  label: 'SockJS',
  recognize: recognizeSockJs,
  decode: decodeSockJs,
};

const frameNames: ReadonlyMap<string, string> = new Map([
  ['o', 'open'],
  ['h', 'heartbeat'],
  ['a', 'messages'],
  ['m', 'message'],
  ['c', 'close'],
]);

/** The most messages in a frame that are decoded in turn. */
const MAX_INNER = 100;

function recognizeSockJs(input: DecoderInput, { direction }: DecodeContext): number {
  const head = inputHead(input, 32);
  if (direction === 'sent') return head.startsWith('["') ? 0.2 : 0;
  if (/^a\["/u.test(head) || /^c\[\d{4},\s*"/u.test(head)) return 0.9;
  if (head.startsWith('m"')) return 0.5;
  return head === 'o' || head === 'h' ? 0.3 : 0;
}

function decodeSockJs(input: DecoderInput, { direction, limits }: DecodeContext): Decoded {
  const text = inputText(input);
  const letter = text.slice(0, 1);
  const name = direction === 'received' ? frameNames.get(letter) : undefined;
  const json = name === undefined ? text : text.slice(1);
  const builder = new TreeBuilder(limits);
  builder.word(name ?? 'messages', { key: 'frame', hint: name === undefined ? undefined : letter });
  if (name === 'open' || name === 'heartbeat') {
    return {
      summary: name,
      ...finishTree(
        builder,
        json === '' ? undefined : t('Nothing should follow the “{0}”.', letter),
      ),
      keepAlive: name === 'heartbeat' ? 'ping' : undefined,
    };
  }
  const { tree: columns, problem } = parseJsonTree(json, limits);
  const tree = new DataTree(columns);
  if (tree.count === 0) builder.string(json, { key: 'data' });
  else copyNode(builder, tree, 0, { key: name === 'close' ? 'code and reason' : 'data' });
  return {
    summary: summaryLine(name === 'close' ? describeClose(tree) : describeMessages(tree)),
    ...finishTree(builder, problem && problemSentence(problem)),
    inner: name === 'close' ? undefined : innerPayloads(tree),
  };
}

function describeClose(tree: DataTree): string {
  const [codeNode, reason] = childrenOf(tree, 0);
  const code = numberAt(tree, codeNode);
  const name = code === undefined ? undefined : closeCodeName(code);
  return (
    `close ${code ?? ''}${name === undefined ? '' : ` ${name}`}` +
    (reason === undefined ? '' : ` ${compactNode(tree, reason)}`)
  );
}

function describeMessages(tree: DataTree): string {
  if (!isArray(tree, 0)) return compactNode(tree, 0, 100);
  const count = tree.childCount(0);
  const shown = childrenOf(tree, 0, 4).map((child) => compactNode(tree, child, 60));
  return `${count === 1 ? '' : `${count} messages: `}${shown.join(', ')}${count > 4 ? ', …' : ''}`;
}

function innerPayloads(tree: DataTree): InnerPayload[] {
  const nodes = isArray(tree, 0) ? childrenOf(tree, 0, MAX_INNER) : tree.count > 0 ? [0] : [];
  return nodes.flatMap((node, index) => {
    const payload = stringAt(tree, node);
    return payload === undefined ? [] : [{ name: `message ${index + 1}`, payload }];
  });
}
