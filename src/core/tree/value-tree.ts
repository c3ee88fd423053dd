import { toHex } from '../bytes/hex.js';
import { NodeKind, type TreeColumns } from './data-tree.js';
import { TreeBuilder, type NodeFacts, type TreeLimits } from './tree-builder.js';

/** A container that is being walked, and the rest of its items. */
interface OpenValue {
  readonly value: object;
  readonly rest: Iterator<readonly [key: string | undefined, value: unknown]>;
}

/**
 * A tree of a JavaScript value, for the results of decoders and scripts. Objects show their own
 * enumerable properties, Maps their entries, Sets and arrays their items; an object inside itself
 * becomes a note "circular". Walks without recursion, and stops at the limits.
 */
export function treeFromValue(value: unknown, limits?: TreeLimits): TreeColumns {
  const builder = new TreeBuilder(limits);
  addValue(builder, value);
  return builder.finish();
}

/** Adds a JavaScript value to a tree, as {@link treeFromValue} shows it. */
export function addValue(builder: TreeBuilder, value: unknown, facts: NodeFacts = {}): void {
  const open: OpenValue[] = [];
  const ancestors = new Set<object>();
  const outer = builder.depth;
  const add = (child: unknown, childFacts: NodeFacts): void => {
    if (typeof child !== 'object' || child === null) {
      addPrimitive(builder, child, childFacts);
    } else if (ancestors.has(child)) {
      builder.note('circular', childFacts);
    } else if (!addWhole(builder, child, childFacts)) {
      openContainer(builder, child, childFacts);
      open.push({ value: child, rest: childrenOf(child) });
      ancestors.add(child);
    }
  };
  add(value, facts);
  for (let inner = open.at(-1); inner !== undefined && !builder.isFull; inner = open.at(-1)) {
    const next = inner.rest.next();
    if (next.done === true) {
      builder.close();
      ancestors.delete(inner.value);
      open.pop();
    } else add(next.value[1], { key: next.value[0] });
  }
  while (builder.depth > outer) builder.close();
}

function addPrimitive(builder: TreeBuilder, value: unknown, facts: NodeFacts): void {
  switch (typeof value) {
    case 'string':
      return builder.string(value, facts);
    case 'number':
      return builder.number(value, facts);
    case 'bigint':
      return builder.number(value, { hint: 'bigint', ...facts });
    case 'boolean':
      return builder.boolean(value, facts);
    case 'object':
      return builder.null(facts);
    case 'function':
      return builder.word('function', facts);
    default:
      // A symbol or undefined.
      return builder.word(String(value), facts);
  }
}

/** Adds an object that is shown as a single value. @returns whether it is one. */
function addWhole(builder: TreeBuilder, value: object, facts: NodeFacts): boolean {
  const bytes = bytesOf(value);
  if (bytes !== undefined) {
    builder.bytes(bytes, facts);
    return true;
  }
  const word = wordOf(value);
  if (word === undefined) return false;
  builder.word(word, { hint: tagOf(value), ...facts });
  return true;
}

function openContainer(builder: TreeBuilder, value: object, facts: NodeFacts): void {
  const tag = tagOf(value);
  const hint = tag === 'Object' || tag === 'Array' ? undefined : tag;
  builder.open(isList(value) ? NodeKind.array : NodeKind.object, { hint, ...facts });
}

function isList(value: object): boolean {
  return Array.isArray(value) || value instanceof Set || ArrayBuffer.isView(value);
}

function* childrenOf(value: object): Iterator<readonly [string | undefined, unknown]> {
  if (value instanceof Map) {
    for (const [key, item] of value as Map<unknown, unknown>) yield [keyText(key), item];
  } else if (isList(value)) {
    for (const item of value as Iterable<unknown>) yield [undefined, item];
  } else {
    for (const key of Object.keys(value)) yield [key, readProperty(value, key)];
  }
}

/** A getter may throw. */
function readProperty(value: object, key: string): unknown {
  try {
    return (value as Record<string, unknown>)[key];
  } catch {
    return undefined;
  }
}

/** A key of a Map, which may be of any type. */
function keyText(key: unknown): string {
  if (typeof key !== 'object' || key === null) return Object.is(key, -0) ? '-0' : String(key);
  const bytes = bytesOf(key);
  if (bytes !== undefined) return toHex(bytes, { limit: 64 });
  return wordOf(key) ?? (Array.isArray(key) ? '[…]' : '{…}');
}

/** The bytes of a buffer or byte array; `undefined` for arrays of larger numbers. */
function bytesOf(value: object): Uint8Array | undefined {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  const isBytes = value instanceof Uint8Array || value instanceof DataView;
  return isBytes ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : undefined;
}

/** Dates and regular expressions as text; an invalid date as "invalid". */
function wordOf(value: object): string | undefined {
  const tag = tagOf(value);
  try {
    if (tag === 'Date') return (value as { toISOString(): string }).toISOString();
    if (tag === 'RegExp') return String(value);
  } catch {
    return 'invalid';
  }
  return undefined;
}

/** "Object", "Array", "Date" …: without the constructor, which differs in another realm. */
function tagOf(value: object): string {
  try {
    return Object.prototype.toString.call(value).slice('[object '.length, -1);
  } catch {
    return 'Object';
  }
}
