import { toHex } from '../../bytes/hex.js';
import { t } from '../../language/language.js';
import type { TreeColumns } from '../../tree/data-tree.js';
import { TreeBuilder, type TreeLimits } from '../../tree/tree-builder.js';
import { describeLimit } from '../shared/decode-sentences.js';
import { NestedValues, type ValueRange, type ValuesEnd } from '../shared/nested-values.js';
import { readUtf8 } from '../shared/utf8.js';
import { readMessagePackItem, type MessagePackItem } from './messagepack-item.js';

/** Values of MessagePack as a tree. */
export interface MessagePackValues extends ValuesEnd {
  readonly tree: TreeColumns;
}

/** Reads all values in some bytes. Never throws. */
export function readMessagePackValues(
  bytes: Uint8Array,
  limits: TreeLimits = {},
): MessagePackValues {
  const builder = new TreeBuilder(limits);
  const end = addMessagePack(builder, bytes, { limits });
  return { ...end, tree: builder.finish() };
}

/**
 * Adds values of MessagePack to a tree of the caller. Without recursion; allocates nothing for
 * declared lengths, and stops when the tree is full.
 */
export function addMessagePack(
  builder: TreeBuilder,
  bytes: Uint8Array,
  range: ValueRange = {},
): ValuesEnd {
  const { start = 0, end: limit = bytes.length, maxValues = Infinity } = range;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new NestedValues(builder, range.facts);
  let at = start;
  let count = 0;
  let problem: string | undefined;
  while (at < limit && problem === undefined) {
    if (values.depth === 0 && count >= maxValues) break;
    const item = readMessagePackItem(view, at, limit);
    if (typeof item === 'string') problem = item;
    else {
      addItem(builder, values, bytes, item);
      if (builder.isFull) problem = describeLimit(at, fullLimits(range.limits));
      else {
        at = item.end;
        values.settle(at);
        if (values.depth === 0) count++;
      }
    }
  }
  if (problem === undefined && values.depth > 0) {
    problem = t('The data ends at byte {0}, inside the {1}.', limit, values.place);
  }
  values.endAll(problem === undefined ? at : limit);
  return { at, count, problem };
}

function fullLimits(limits: TreeLimits = {}): Required<TreeLimits> {
  return { maxNodes: 1_000_000, maxDepth: 100_000, ...limits };
}

function addItem(
  builder: TreeBuilder,
  values: NestedValues,
  bytes: Uint8Array,
  item: MessagePackItem,
): void {
  const { kind, type, start, body, end, count } = item;
  if (kind === 'map' || kind === 'array') return values.open(kind, count, type, type, start);
  if (values.expectsKey) {
    return values.takeKey(keyText(bytes, item), kind === 'string' ? undefined : type);
  }
  if (kind === 'string') {
    const { text, isValid } = readUtf8(bytes.subarray(body, end));
    const hint = isValid ? type : `${type}, invalid UTF-8`;
    return builder.string(text, values.takeFacts(hint, start, end));
  }
  // Nil and booleans need no hint.
  const hint = kind === 'nil' || kind === 'boolean' ? undefined : type;
  const facts = values.takeFacts(hint, start, end);
  if (kind === 'nil') builder.null(facts);
  else if (kind === 'boolean') builder.boolean(item.value === true, facts);
  else if (kind === 'integer') builder.number(item.value as number | bigint, facts);
  else if (kind === 'float') builder.number(item.text!, facts);
  else if (item.text !== undefined) builder.word(item.text, facts);
  else builder.bytes(bytes.subarray(body, end), facts);
}

function keyText(bytes: Uint8Array, item: MessagePackItem): string {
  const content = bytes.subarray(item.body, item.end);
  if (item.kind === 'string') return readUtf8(content).text;
  if (item.text !== undefined) return item.text;
  return item.value === undefined ? toHex(content, { limit: 64 }) : String(item.value);
}
