import { DataTree, NodeKind } from '../tree/data-tree.js';
import { TreeBuilder } from '../tree/tree-builder.js';
import { childrenOf, fieldOf, stringAt } from '../tree/tree-fields.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput, Exchange } from './decoder.js';
import { compactNode, textAt } from './shared/compact-value.js';
import { exchangeOf, inputHead, inputTail, inputText, summaryLine } from './shared/json-message.js';
import { addXml } from './xml-reader.js';

/** XML, and the stanzas of XMPP in it (RFC 7395, RFC 6120). */
export const xml: Decoder = {
  name: 'xml',
  label: 'XML',
  subprotocols: ['xmpp', 'soap'],
  recognize: recognizeXml,
  decode: decodeXml,
};

function recognizeXml(input: DecoderInput): number {
  const head = inputHead(input, 128).trimStart();
  if (!head.startsWith('<') || !inputTail(input).trimEnd().endsWith('>')) return 0;
  if (/^<\?xml\s/u.test(head)) return 0.95;
  if (/^<(?:!doctype\s+html|html[\s>])/iu.test(head)) return 0.2;
  return /^<(?:[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?[\s/>]|!--|!DOCTYPE\s)/u.test(head) ? 0.6 : 0;
}

function decodeXml(input: DecoderInput, context: DecodeContext): Decoded {
  const builder = new TreeBuilder(context.limits);
  const problem = addXml(builder, inputText(input));
  const columns = builder.finish();
  const tree = new DataTree(columns);
  const root = findRoot(tree);
  return {
    summary: summaryLine(root === undefined ? inputHead(input) : describeElement(tree, root)),
    tree: columns,
    problem,
    keepAlive: root !== undefined && isPing(tree, root) ? 'ping' : undefined,
    exchange: root === undefined ? undefined : exchangeWith(tree, root, context),
  };
}

/** The outermost element, among comments and instructions. */
function findRoot(tree: DataTree): number | undefined {
  for (let node = 0, seen = 0; node < tree.count && seen < 64; node = tree.endOf(node), seen++) {
    if (tree.keyAt(node)?.startsWith('#') !== true) return node;
  }
  return undefined;
}

/** `<message to="juliet" type="chat"> body “hi”`: name, attributes, and content. */
function describeElement(tree: DataTree, root: number): string {
  const children = childrenOf(tree, root, 16);
  let attributes = '';
  const content: string[] = tree.isContainer(root) ? [] : [compactNode(tree, root, 80)];
  for (const child of children) {
    const key = tree.keyAt(child) ?? '';
    // Namespaces and languages are seldom informative, and take much of the line.
    if (key.startsWith('@xml')) continue;
    if (key.startsWith('@')) {
      if (attributes.length < 70) attributes += ` ${key.slice(1)}="${textAt(tree, child, 32)}"`;
    } else if (tree.isContainer(child) || tree.kindAt(child) === NodeKind.note) content.push(key);
    else content.push((key === '#text' ? '' : `${key} `) + compactNode(tree, child, 60));
  }
  return `<${tree.keyAt(root) ?? ''}${attributes}> ${content.join(', ')}`.trimEnd();
}

/** XEP-0199: `<iq type="get"><ping xmlns="urn:xmpp:ping"/></iq>`. */
function isPing(tree: DataTree, root: number): boolean {
  const ping = fieldOf(tree, root, 'ping');
  return (
    tree.keyAt(root) === 'iq' &&
    stringAt(tree, fieldOf(tree, root, '@type')) === 'get' &&
    stringAt(tree, fieldOf(tree, ping, '@xmlns')) === 'urn:xmpp:ping'
  );
}

function exchangeWith(
  tree: DataTree,
  root: number,
  { direction }: DecodeContext,
): Exchange | undefined {
  const tag = tree.keyAt(root);
  const namespace = stringAt(tree, fieldOf(tree, root, '@xmlns'));
  // Both sides open the stream, the client first (RFC 7395 §3.3).
  if (tag === 'open' && namespace === 'urn:ietf:params:xml:ns:xmpp-framing') {
    return { role: direction === 'sent' ? 'request' : 'reply', id: 'stream' };
  }
  const id = stringAt(tree, fieldOf(tree, root, '@id'));
  const type = stringAt(tree, fieldOf(tree, root, '@type'));
  if (tag !== 'iq' || id === undefined) return undefined;
  return exchangeOf(type === 'get' || type === 'set' ? 'request' : 'reply', id, direction);
}
