import type { DataTree } from '../tree/data-tree.js';

/** Two nodes at the same place; −1 where one is missing. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/**
 * Matches the members of two objects by key, repeated keys in their order. The result is in the
 * order of the second object; a member only of the first follows the one that it followed there.
 */
export function pairMembers(
  before: DataTree,
  mine: readonly number[],
  after: DataTree,
  theirs: readonly number[],
): Pair[] {
  const partners = new Map<string, number[]>();
  for (const b of [...theirs].reverse()) {
    const key = keyOf(after, b);
    const same = partners.get(key);
    if (same === undefined) partners.set(key, [b]);
    else same.push(b);
  }
  const partnerOf = new Map<number, number>();
  const removedBehind = new Map<number, number[]>();
  let kept = -1;
  for (const a of mine) {
    const b = partners.get(keyOf(before, a))?.pop();
    if (b === undefined) {
      const removed = removedBehind.get(kept) ?? [];
      removed.push(a);
      removedBehind.set(kept, removed);
    } else {
      partnerOf.set(b, a);
      kept = a;
    }
  }
  const pairs: Pair[] = [];
  const addRemoved = (behind: number): void => {
    for (const a of removedBehind.get(behind) ?? []) pairs.push({ a, b: -1 });
  };
  addRemoved(-1);
  for (const b of theirs) {
    const a = partnerOf.get(b) ?? -1;
    pairs.push({ a, b });
    if (a >= 0) addRemoved(a);
  }
  return pairs;
}

/** A note in an object has no key and matches no member. */
function keyOf(tree: DataTree, node: number): string {
  const key = tree.keyAt(node);
  return key === undefined ? '' : `"${key}`;
}
