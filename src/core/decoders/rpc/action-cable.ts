import { t } from '../../language/language.js';
import { copyNode } from '../../tree/copy-tree.js';
import { DataTree } from '../../tree/data-tree.js';
import { addJson, parseJsonTree } from '../../tree/json-tree.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import { childrenOf, fieldOf, isObject, numberAt, stringAt } from '../../tree/tree-fields.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput, Exchange } from '../decoder.js';
import { decodeJson, isJsonShaped } from '../json.js';
import { compactNode } from '../shared/compact-value.js';
import { finishTree } from '../shared/finish-tree.js';
import { readJsonHead, readJsonMessage, summaryLine } from '../shared/json-message.js';

/** Rails Action Cable (Rails guides and `ActionCable::INTERNAL`), its JSON subprotocol. */
export const actionCable: Decoder = {
  name: 'action-cable',
  label: 'Action Cable',
  subprotocols: ['actioncable-v1-json', 'actioncable-v1-ext-json'],
  recognize: recognizeActionCable,
  decode: decodeActionCable,
};

const commands = ['subscribe', 'unsubscribe', 'message', 'history', 'whisper'];
const subscriptionTypes = ['confirm_subscription', 'reject_subscription'];

function recognizeActionCable(input: DecoderInput): number {
  if (!isJsonShaped(input)) return 0;
  const head = readJsonHead(input);
  const type = stringAt(head, fieldOf(head, 0, 'type'));
  const identifier = stringAt(head, fieldOf(head, 0, 'identifier'));
  if (identifier !== undefined) {
    const isKnown =
      commands.includes(stringAt(head, fieldOf(head, 0, 'command')) ?? '') ||
      subscriptionTypes.includes(type ?? '') ||
      fieldOf(head, 0, 'message') !== undefined;
    if (isKnown) return identifier.includes('"channel"') ? 0.95 : 0.6;
    return 0;
  }
  if (type === 'ping') return numberAt(head, fieldOf(head, 0, 'message')) === undefined ? 0 : 0.6;
  if (type === 'disconnect') return fieldOf(head, 0, 'reconnect') === undefined ? 0 : 0.8;
  return type === 'welcome' && childrenOf(head, 0).length === 1 ? 0.4 : 0;
}

function decodeActionCable(input: DecoderInput, context: DecodeContext): Decoded {
  const { tree, problem } = readJsonMessage(input, context.limits);
  if (!isObject(tree, 0))
    return decodeJson(input, context, t('An Action Cable message is an object.'));
  const builder = new TreeBuilder(context.limits);
  copyNode(builder, tree, 0, {}, (source, node, facts) => {
    const isOpened =
      source.parentOf(node) === 0 && (facts.key === 'identifier' || facts.key === 'data');
    const text = isOpened ? wholeString(source, node) : undefined;
    if (text === undefined) return false;
    const isContainer = /^\s*[{[]/u.test(text);
    return isContainer && parseJsonTree(text, context.limits).problem === undefined
      ? addJson(builder, text, { ...facts, hint: 'JSON in a string' })
      : false;
  });
  const type = stringAt(tree, fieldOf(tree, 0, 'type'));
  const command = stringAt(tree, fieldOf(tree, 0, 'command'));
  return {
    summary: summaryLine(describe(tree, type, command)),
    ...finishTree(builder, problem),
    keepAlive: type === 'ping' && fieldOf(tree, 0, 'identifier') === undefined ? 'ping' : undefined,
    exchange: exchangeWith(tree, type, command),
  };
}

/** "message ChatChannel {action: "speak"}", "confirm_subscription ChatChannel {room: 1}". */
function describe(tree: DataTree, type: string | undefined, command: string | undefined): string {
  const name = command ?? type ?? 'message';
  const channel = describeIdentifier(stringAt(tree, fieldOf(tree, 0, 'identifier')));
  const content =
    fieldOf(tree, 0, 'data') ?? fieldOf(tree, 0, 'message') ?? fieldOf(tree, 0, 'reason');
  const shown = content === undefined ? '' : describeContent(tree, content);
  return [name, channel, shown].filter((part) => part !== '').join(' ');
}

function describeIdentifier(identifier: string | undefined): string {
  if (identifier === undefined) return '';
  const tree = new DataTree(parseJsonTree(identifier, { maxNodes: 100 }).tree);
  const channelNode = fieldOf(tree, 0, 'channel');
  const channel = stringAt(tree, channelNode);
  if (channel === undefined) return identifier;
  const more = childrenOf(tree, 0)
    .filter((child) => child !== channelNode)
    .map((child) => `${tree.keyAt(child)}: ${compactNode(tree, child, 24)}`);
  return more.length === 0 ? channel : `${channel} (${more.join(', ')})`;
}

function describeContent(tree: DataTree, node: number): string {
  const text = stringAt(tree, node);
  if (text === undefined || !/^\s*[{[]/u.test(text)) return compactNode(tree, node, 80);
  return compactNode(new DataTree(parseJsonTree(text, { maxNodes: 100 }).tree), 0, 80);
}

function exchangeWith(
  tree: DataTree,
  type: string | undefined,
  command: string | undefined,
): Exchange | undefined {
  const identifier = stringAt(tree, fieldOf(tree, 0, 'identifier'));
  if (identifier === undefined) return undefined;
  if (command === 'subscribe') return { role: 'request', id: identifier };
  return subscriptionTypes.includes(type ?? '') ? { role: 'reply', id: identifier } : undefined;
}

function wholeString(tree: DataTree, node: number): string | undefined {
  // Not `stringAt`, which has a limit: data may be a long text.
  return tree.rawValueAt(node, 1).startsWith('"') ? tree.valueAt(node) : undefined;
}
