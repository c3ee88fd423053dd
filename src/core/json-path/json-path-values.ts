import { NodeKind, type DataTree } from '../tree/data-tree.js';
import type { ComparisonOperator, PathValue } from './json-path-ast.js';

/** No value: the result of a path without nodes (RFC 9535 §2.3.5.2.2). */
export const NOTHING_THERE: PathValue = { kind: 'nothing' };

/** The value of a node; values that JSON does not have, such as bytes, are strings. */
export function valueOf(tree: DataTree, node: number): PathValue {
  switch (tree.kindAt(node)) {
    case NodeKind.object:
    case NodeKind.array:
      return { kind: 'container', node };
    case NodeKind.number:
      return { kind: 'number', text: tree.valueAt(node) };
    case NodeKind.boolean:
      return { kind: 'boolean', value: tree.valueAt(node) === 'true' };
    case NodeKind.null:
      return { kind: 'null' };
    default:
      return { kind: 'string', text: tree.valueAt(node) };
  }
}

/**
 * Compares two values (RFC 9535 §2.3.5.2.2). Integers are compared with all their digits.
 *
 * @param work - Called for each node that is visited; may throw to stop.
 */
export function compare(
  tree: DataTree,
  operator: ComparisonOperator,
  left: PathValue,
  right: PathValue,
  work: () => void,
): boolean {
  switch (operator) {
    case '==':
      return isEqual(tree, left, right, work);
    case '!=':
      return !isEqual(tree, left, right, work);
    case '<':
      return isLess(left, right);
    case '>':
      return isLess(right, left);
    case '<=':
      return isLess(left, right) || isEqual(tree, left, right, work);
    case '>=':
      return isLess(right, left) || isEqual(tree, left, right, work);
  }
}

function isLess(left: PathValue, right: PathValue): boolean {
  if (left.kind === 'number' && right.kind === 'number') return order(left.text, right.text) < 0;
  if (left.kind === 'string' && right.kind === 'string') return isBefore(left.text, right.text);
  return false;
}

function isEqual(tree: DataTree, left: PathValue, right: PathValue, work: () => void): boolean {
  if (left.kind === 'container' && right.kind === 'container') {
    return isSame(tree, left.node, right.node, work);
  }
  if (left.kind === 'number' && right.kind === 'number') return order(left.text, right.text) === 0;
  if (left.kind === 'string' && right.kind === 'string') return left.text === right.text;
  if (left.kind === 'boolean' && right.kind === 'boolean') return left.value === right.value;
  return left.kind === right.kind && (left.kind === 'null' || left.kind === 'nothing');
}

/** Whether two containers are equal: arrays in order, objects in any. Without recursion. */
function isSame(tree: DataTree, left: number, right: number, work: () => void): boolean {
  const pairs: [number, number][] = [[left, right]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    work();
    const [one, other] = pair;
    if (one === other) continue;
    if (!tree.isContainer(one) || !tree.isContainer(other)) {
      if (tree.isContainer(one) || tree.isContainer(other)) return false;
      if (!isEqual(tree, valueOf(tree, one), valueOf(tree, other), work)) return false;
      continue;
    }
    if (tree.kindAt(one) !== tree.kindAt(other)) return false;
    if (tree.childCount(one) !== tree.childCount(other)) return false;
    if (!pairUp(tree, one, other, pairs)) return false;
  }
  return true;
}

function pairUp(tree: DataTree, one: number, other: number, pairs: [number, number][]): boolean {
  const isObject = tree.kindAt(one) === NodeKind.object;
  const byName = new Map<string | number, number>();
  let index = 0;
  for (let at = one + 1; at < tree.endOf(one); at = tree.endOf(at)) {
    byName.set(isObject ? (tree.keyAt(at) ?? '') : index++, at);
  }
  index = 0;
  for (let at = other + 1; at < tree.endOf(other); at = tree.endOf(at)) {
    const match = byName.get(isObject ? (tree.keyAt(at) ?? '') : index++);
    if (match === undefined) return false;
    pairs.push([match, at]);
  }
  return true;
}

const INTEGER = /^-?\d{16,1000}$/;

/** Below 0, 0 or above it. */
function order(left: string, right: string): number {
  if (left === right) return 0;
  const difference = Number(left) - Number(right);
  if (difference !== 0 || !INTEGER.test(left) || !INTEGER.test(right)) return difference;
  const [a, b] = [BigInt(left), BigInt(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By Unicode scalar values; UTF-16 units would sort U+FFFD after U+1F600. */
function isBefore(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a === b) continue;
    const isHigh = (unit: number): boolean => (unit & 0xf800) === 0xd800;
    return isHigh(a) === isHigh(b) ? a < b : isHigh(b);
  }
  return left.length < right.length;
}
