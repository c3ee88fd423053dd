import { toHex } from '../../bytes/hex.js';
import { t } from '../../language/language.js';
import type { TreeColumns } from '../../tree/data-tree.js';
import { TreeBuilder, type NodeFacts, type TreeLimits } from '../../tree/tree-builder.js';
import { describeLimit } from '../shared/decode-sentences.js';
import { NestedValues } from '../shared/nested-values.js';
import { readUtf8 } from '../shared/utf8.js';
import { readMessagePackItem, type MessagePackItem } from './messagepack-item.js';

/** Values of MessagePack as a tree. */
export interface MessagePackValues {
  readonly tree: TreeColumns;
  /** Number of outermost values. */
  readonly count: number;
  /** A sentence on where reading stopped and why. */
  readonly problem?: string | undefined;
}

/** The range that {@link addMessagePack} reads, and its key and limits. */
export interface MessagePackRange {
  /** Offset to begin at; default 0. Byte ranges in the tree count from the start of the bytes. */
  readonly start?: number;
  /** End of the data; default that of the bytes. */
  readonly end?: number;
  /** Key and hint of the first outermost value. */
  readonly facts?: NodeFacts;
  /** The most outermost values to read; default all. */
  readonly maxValues?: number;
  /** The limits of the builder, for the sentence about them. */
  readonly limits?: TreeLimits;
}

/** Where {@link addMessagePack} stopped. */
export interface MessagePackEnd {
  /** Offset after the last complete value, or of the invalid one. */
  readonly at: number;
  readonly count: number;
  readonly problem?: string | undefined;
}

/** Reads all values in some bytes. Never throws. */
export function readMessagePackValues(
  bytes: Uint8Array,
  limits: TreeLimits = {},
): MessagePackValues {
  const builder = new TreeBuilder(limits);
  const { count, problem } = addMessagePack(builder, bytes, { limits });
  return { tree: builder.finish(), count, problem };
}

/**
 * Adds values of MessagePack to a tree of the caller. Without recursion; allocates nothing for
 * declared lengths, and stops when the tree is full.
 */
export function addMessagePack(
  builder: TreeBuilder,
  bytes: Uint8Array,
  range: MessagePackRange = {},
): MessagePackEnd {
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
