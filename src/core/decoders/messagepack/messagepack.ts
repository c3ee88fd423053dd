import { t } from '../../language/language.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import type { Decoded, DecodeContext, Decoder, DecoderInput } from '../decoder.js';
import { refuseText } from '../shared/decode-sentences.js';
import { summarizeTree } from '../shared/tree-summary.js';
import { isTextBytes } from '../shared/utf8.js';
import { readMessagePackItem, type MessagePackItem } from './messagepack-item.js';
import { readMessagePackValues } from './messagepack-values.js';

/**
 * MessagePack (github.com/msgpack/msgpack, spec.md), one value or several in a row. It has no magic
 * bytes, so it is recognised by a map or array that ends where the message ends.
 */
export const messagepack: Decoder = {
  name: 'messagepack',
  label: 'MessagePack',
  subprotocols: ['msgpack', 'messagepack'],
  recognize: (input) => (typeof input === 'string' ? 0 : scoreMessagePack(input)),
  decode(input: DecoderInput, { limits }: DecodeContext): Decoded {
    if (typeof input === 'string') return refuseText('MessagePack');
    if (input.length === 0) {
      const problem = t('The message is empty; MessagePack takes a byte at least.');
      return { summary: problem, tree: new TreeBuilder().finish(), problem };
    }
    const { tree, problem } = readMessagePackValues(input, limits);
    return { summary: summarizeTree(tree), tree, problem };
  },
};

/** The most items that recognition reads. */
const PROBED_ITEMS = 200;

function scoreMessagePack(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const seen: MessagePackItem[] = [];
  let at = 0;
  let isText = true;
  for (let left = 1; left > 0 && seen.length < PROBED_ITEMS; left--) {
    const item = at < bytes.length ? readMessagePackItem(view, at, bytes.length) : '';
    if (typeof item === 'string') return 0;
    if (item.kind === 'string') isText &&= isTextBytes(bytes.subarray(item.body, item.end));
    left += item.count;
    seen.push(item);
    at = item.end;
  }
  const isWhole = seen.length < PROBED_ITEMS;
  // Further values are evidence against it: text and protobuf begin with a small integer.
  if (isWhole && at < bytes.length) return seen[0]!.count > 0 && bytes.length > 8 ? 0.1 : 0.02;
  const score = scoreValue(seen[0]!, seen[1], bytes.length);
  return isText ? score : score * 0.4;
}

/** @param size - Length of the message, which the first value fills. */
function scoreValue(
  first: MessagePackItem,
  second: MessagePackItem | undefined,
  size: number,
): number {
  if (first.kind === 'map' && first.count > 0) {
    if (second?.kind === 'string') return 0.9;
    return second?.kind === 'integer' && size > 8 ? 0.5 : 0.25;
  }
  if (first.kind === 'array' && first.count > 0) {
    if (size < 4) return 0.3;
    return size < 8 ? 0.6 : 0.8;
  }
  if (first.kind === 'string' && size > 2) return 0.4;
  if (first.type.startsWith('timestamp')) return 0.6;
  return size === 1 ? 0.05 : 0.15;
}
