import { toHex } from '../../bytes/hex.js';
import { t } from '../../language/language.js';
import type { TreeColumns } from '../../tree/data-tree.js';
import { TreeBuilder, type NodeFacts, type TreeLimits } from '../../tree/tree-builder.js';
import { describeLimit } from '../shared/decode-sentences.js';
import { NestedValues, type ValueRange, type ValuesEnd } from '../shared/nested-values.js';
import { readUtf8 } from '../shared/utf8.js';
import { readCborContent, readCborItem, type CborItem } from './cbor-item.js';
import { convertTagged, describeTag, type CborTagged } from './cbor-tags.js';

/** The most tags of one value that its hint names. */
const SHOWN_TAGS = 6;

/** The most byte strings with CBOR in them that are returned for decoding. */
const KEPT_EMBEDDED = 16;

/** Where {@link addCbor} stopped. */
export interface CborEnd extends ValuesEnd {
  /** The first byte strings that tag 24 marks as CBOR. */
  readonly embedded: readonly Uint8Array[];
}

/** Values of CBOR as a tree; several in a row are a sequence (RFC 8742). */
export interface CborValues extends CborEnd {
  readonly tree: TreeColumns;
}

/** Reads all values in some bytes. Never throws. */
export function readCborValues(bytes: Uint8Array, limits: TreeLimits = {}): CborValues {
  const builder = new TreeBuilder(limits);
  const end = addCbor(builder, bytes, { limits });
  return { ...end, tree: builder.finish() };
}

/**
 * Adds values of CBOR to a tree of the caller. Without recursion; allocates nothing for declared
 * lengths, and stops when the tree is full.
 */
export function addCbor(builder: TreeBuilder, bytes: Uint8Array, range: ValueRange = {}): CborEnd {
  const { start = 0, end: limit = bytes.length, maxValues = Infinity } = range;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const walk = new CborWalk(builder, bytes, range.facts);
  let at = start;
  let count = 0;
  let problem: string | undefined;
  while (at < limit && problem === undefined) {
    if (walk.isBetween && count >= maxValues) break;
    const item = readCborItem(view, at, limit);
    problem = typeof item === 'string' ? item : walk.take(item);
    if (builder.isFull) {
      problem = describeLimit(at, { maxNodes: 1_000_000, maxDepth: 100_000, ...range.limits });
    }
    if (typeof item === 'string' || problem !== undefined) break;
    at = item.end;
    if (walk.isBetween) count++;
  }
  problem ??= walk.isBetween ? undefined : walk.endsAt(limit);
  walk.endAll(problem === undefined ? at : limit);
  return { at, count, embedded: walk.embedded, problem };
}

/** Adds items to a tree, and keeps the tags that wait for their value. */
class CborWalk {
  readonly embedded: Uint8Array[] = [];
  readonly #builder: TreeBuilder;
  readonly #bytes: Uint8Array;
  readonly #values: NestedValues;
  /** The tags of the next value; of very many, the first. */
  #tags: (number | bigint)[] = [];
  #lastTag: number | bigint | undefined;
  #tagStart = 0;

  constructor(builder: TreeBuilder, bytes: Uint8Array, facts: NodeFacts | undefined) {
    this.#builder = builder;
    this.#bytes = bytes;
    this.#values = new NestedValues(builder, facts);
  }

  /** Whether the last outermost value is complete. */
  get isBetween(): boolean {
    return this.#values.depth === 0 && this.#lastTag === undefined;
  }

  /** A sentence for data that ends inside a value. */
  endsAt(limit: number): string {
    return this.#lastTag === undefined
      ? t('The data ends at byte {0}, inside the {1}.', limit, this.#values.place)
      : t('The data ends at byte {0}, behind {1}.', limit, describeTag(this.#lastTag));
  }

  endAll(end: number): void {
    this.#values.endAll(end);
  }

  /** @returns a sentence where the item is not allowed. */
  take(item: CborItem): string | undefined {
    const values = this.#values;
    if (item.kind === 'tag') {
      if (this.#lastTag === undefined) this.#tagStart = item.start;
      if (this.#tags.length < SHOWN_TAGS) this.#tags.push(item.value!);
      this.#lastTag = item.value;
      return undefined;
    }
    if (item.kind === 'break') {
      if (this.#lastTag !== undefined || !values.isIndefinite || values.expectsValue) {
        return values.depth === 0
          ? t('The break at {0} stands where a value should follow.', item.start)
          : t(
              'The break at {0} stands where a value should follow, inside the {1}.',
              item.start,
              values.place,
            );
      }
      values.endInnermost(item.end);
    } else if (item.kind === 'array' || item.kind === 'map') {
      const { kind, count, type } = item;
      values.open(kind, count, type, this.#hint(type)!, this.#start(item));
    } else if (values.expectsKey) this.#takeKey(item);
    else this.#addScalar(item);
    this.#tags = [];
    this.#lastTag = undefined;
    if (!this.#builder.isFull) values.settle(item.end);
    return undefined;
  }

  #takeKey(item: CborItem): void {
    const content = readCborContent(this.#bytes, item);
    const isPlain = item.kind === 'string' && this.#lastTag === undefined;
    const text =
      this.#convert(item, content)?.text ??
      item.text ??
      (item.kind === 'string' ? readUtf8(content).text : toHex(content, { limit: 64 }));
    this.#values.takeKey(text, isPlain ? undefined : this.#hint(item.type));
  }

  #addScalar(item: CborItem): void {
    const { kind, type, end } = item;
    const builder = this.#builder;
    const content = readCborContent(this.#bytes, item);
    const converted = this.#convert(item, content);
    const utf8 = kind === 'string' ? readUtf8(content) : undefined;
    const wire = utf8?.isValid === false ? `${type}, invalid UTF-8` : type;
    // Simple values need no hint; a converted number is also shown in its original form.
    const original = converted?.kind === 'word' && item.text !== undefined ? ` ${item.text}` : '';
    const hint = this.#hint(kind === 'simple' ? undefined : wire + original);
    const facts = this.#values.takeFacts(hint, this.#start(item), end);
    if (converted !== undefined) addConverted(builder, converted, facts);
    else if (utf8 !== undefined) builder.string(utf8.text, facts);
    else if (kind === 'bytes') {
      builder.bytes(content, facts);
      if (this.#lastTag === 24 && this.embedded.length < KEPT_EMBEDDED) this.embedded.push(content);
    } else if (kind === 'simple') addSimple(builder, item, facts);
    else builder.number(item.text!, facts);
  }

  #convert(item: CborItem, content: Uint8Array): CborTagged | undefined {
    return this.#lastTag === undefined ? undefined : convertTagged(this.#lastTag, item, content);
  }

  #hint(type: string | undefined): string | undefined {
    const parts = this.#tags.map(describeTag);
    if (this.#tags.length === SHOWN_TAGS) parts.push('…');
    if (type !== undefined) parts.push(type);
    return parts.length === 0 ? undefined : parts.join(', ');
  }

  #start(item: CborItem): number {
    return this.#lastTag === undefined ? item.start : this.#tagStart;
  }
}

function addConverted(builder: TreeBuilder, { kind, text }: CborTagged, facts: NodeFacts): void {
  if (kind === 'number') builder.number(text, facts);
  else builder.word(text, facts);
}

function addSimple(builder: TreeBuilder, { value, text }: CborItem, facts: NodeFacts): void {
  if (value === 20 || value === 21) builder.boolean(value === 21, facts);
  else if (value === 22) builder.null(facts);
  else builder.word(text!, facts);
}
