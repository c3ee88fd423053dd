import { type DataTree, NodeKind } from './data-tree.js';

/** The most fields that are searched: those of an envelope come early. */
const REACH = 64;

/** The first children of a node. @param most - Default 64. */
export function childrenOf(tree: DataTree, node: number, most = REACH): number[] {
  const children: number[] = [];
  const end = tree.isContainer(node) ? tree.endOf(node) : node;
  for (let child = node + 1; child < end && children.length < most; child = tree.endOf(child)) {
    children.push(child);
  }
  return children;
}

/** The first field of an object with a name, among its first 64; `undefined` for none. */
export function fieldOf(
  tree: DataTree,
  node: number | undefined,
  name: string,
): number | undefined {
  if (node === undefined || node >= tree.count || !isObject(tree, node)) return undefined;
  return childrenOf(tree, node).find((child) => tree.keyAt(child) === name);
}

/** The value of a string, if the node is one and has no more than 4,096 units. */
export function stringAt(tree: DataTree, node: number | undefined): string | undefined {
  if (node === undefined || !isKind(tree, node, NodeKind.string)) return undefined;
  return tree.rawLength(node) <= 4096 ? tree.valueAt(node) : undefined;
}

/** A number, if the node is one: as a double, so not for ids that may be larger. */
export function numberAt(tree: DataTree, node: number | undefined): number | undefined {
  return node !== undefined && isKind(tree, node, NodeKind.number)
    ? Number(tree.valueAt(node))
    : undefined;
}

/** Whether a node exists and is of a kind. */
export function isKind(tree: DataTree, node: number | undefined, kind: NodeKind): boolean {
  return node !== undefined && node < tree.count && tree.kindAt(node) === kind;
}

/** Whether a node exists and is an object. */
export function isObject(tree: DataTree, node: number | undefined): boolean {
  return isKind(tree, node, NodeKind.object);
}

/** Whether a node exists and is an array. */
export function isArray(tree: DataTree, node: number | undefined): boolean {
  return isKind(tree, node, NodeKind.array);
}
