import { DataTree, NodeKind, type TreeColumns } from '../tree/data-tree.js';
import { diffSequences, type DiffBudget } from './diff-sequences.js';
import { pairMembers, type Pair } from './pair-members.js';
import { TreeIds } from './tree-ids.js';

/**
 * The kind of a row: `same` an unchanged value, with all its descendants; `open` a container with
 * changes inside; `removed` and `added` one node.
 */
export const DiffSign = { same: 0, open: 1, removed: 2, added: 3 } as const;
export type DiffSign = (typeof DiffSign)[keyof typeof DiffSign];

/** One row of a difference of trees. */
export interface TreeDiffRow {
  readonly sign: DiffSign;
  /** The node in the tree before; −1 where it was added. */
  readonly a: number;
  /** The node in the tree after; −1 where it was removed. */
  readonly b: number;
  /** Number of containers around it. */
  readonly depth: number;
}

/** How two trees differ. */
export interface TreeDiff {
  readonly rows: readonly TreeDiffRow[];
  /** Values that replace others. */
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** Whether comparing long arrays stopped early, so that more may be marked than differs. */
  readonly isCapped: boolean;
}

/** The most comparisons of array items for one difference. */
const MOST_STEPS = 20_000_000;
/** Rows between two pauses. */
const SLICE = 2000;

/** Children being compared, and the position among them. */
interface Frame {
  readonly pairs: readonly Pair[];
  readonly depth: number;
  next: number;
}

/**
 * The structural difference of two trees: members of objects are matched by their keys, items of
 * arrays by their values, so that an inserted item changes no other. Without recursion.
 *
 * A generator, so that the caller can yield to other work at each `yield`.
 *
 * @param maxSteps - The most comparisons of items; default 20,000,000.
 */
export function* diffTrees(
  before: TreeColumns,
  after: TreeColumns,
  maxSteps = MOST_STEPS,
): Generator<undefined, TreeDiff> {
  const ids = new TreeIds();
  const a: Side = { tree: new DataTree(before), ids: new Int32Array() };
  const b: Side = { tree: new DataTree(after), ids: new Int32Array() };
  a.ids = yield* ids.of(a.tree);
  b.ids = yield* ids.of(b.tree);
  return yield* new TreeDiffer(a, b, { left: maxSteps }).run();
}

interface Side {
  readonly tree: DataTree;
  ids: Int32Array;
}

class TreeDiffer {
  readonly #a: Side;
  readonly #b: Side;
  readonly #budget: DiffBudget;
  readonly #rows: TreeDiffRow[] = [];
  readonly #counts = { changed: 0, added: 0, removed: 0 };
  #isCapped = false;

  constructor(a: Side, b: Side, budget: DiffBudget) {
    this.#a = a;
    this.#b = b;
    this.#budget = budget;
  }

  *run(): Generator<undefined, TreeDiff> {
    const frames: Frame[] = [{ pairs: yield* this.#pair(-1, -1), depth: 0, next: 0 }];
    let yielded = 0;
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const pair = frame.pairs[frame.next];
      frame.next += 1;
      if (pair === undefined) frames.pop();
      else if (this.#addRows(pair, frame.depth)) {
        frames.push({ pairs: yield* this.#pair(pair.a, pair.b), depth: frame.depth + 1, next: 0 });
      }
      if (this.#rows.length - yielded < SLICE) continue;
      yielded = this.#rows.length;
      yield;
    }
    return { rows: this.#rows, ...this.#counts, isCapped: this.#isCapped };
  }

  /** Makes the rows of two nodes. @returns whether their children must be compared. */
  #addRows({ a, b }: Pair, depth: number): boolean {
    if (b < 0) {
      this.#counts.removed += 1;
      this.#addAll(DiffSign.removed, a, depth);
    } else if (a < 0) {
      this.#counts.added += 1;
      this.#addAll(DiffSign.added, b, depth);
    } else if (this.#a.ids[a] === this.#b.ids[b]) {
      this.#rows.push({ sign: DiffSign.same, a, b, depth });
    } else if (isSameContainer(this.#a.tree, a, this.#b.tree, b)) {
      this.#rows.push({ sign: DiffSign.open, a, b, depth });
      return true;
    } else {
      this.#counts.changed += 1;
      this.#addAll(DiffSign.removed, a, depth);
      this.#addAll(DiffSign.added, b, depth);
    }
    return false;
  }

  /** A row for a node and for each descendant. */
  #addAll(sign: typeof DiffSign.removed | typeof DiffSign.added, top: number, depth: number): void {
    const { tree } = sign === DiffSign.removed ? this.#a : this.#b;
    const end = tree.endOf(top);
    const depths = new Uint32Array(end - top);
    for (let node = top; node < end; node += 1) {
      const at = node === top ? depth : depths[tree.parentOf(node) - top]! + 1;
      depths[node - top] = at;
      const [a, b] = sign === DiffSign.removed ? [node, -1] : [-1, node];
      this.#rows.push({ sign, a, b, depth: at });
    }
  }

  /** Matches the children of two containers; −1 stands for the whole trees. */
  *#pair(a: number, b: number): Generator<undefined, readonly Pair[]> {
    const mine = childrenOf(this.#a.tree, a);
    const theirs = childrenOf(this.#b.tree, b);
    const areMembers =
      a < 0
        ? haveKeys(this.#a.tree, mine) && haveKeys(this.#b.tree, theirs)
        : this.#a.tree.kindAt(a) === NodeKind.object;
    if (areMembers) return pairMembers(this.#a.tree, mine, this.#b.tree, theirs);
    return yield* this.#pairItems(mine, theirs);
  }

  *#pairItems(mine: readonly number[], theirs: readonly number[]): Generator<undefined, Pair[]> {
    const { hunks, isCapped } = yield* diffSequences(
      mine.map((node) => this.#a.ids[node]!),
      theirs.map((node) => this.#b.ids[node]!),
      this.#budget,
    );
    this.#isCapped ||= isCapped;
    const pairs: Pair[] = [];
    const pairSame = (end: number, at: number, other: number): void => {
      for (let step = 0; at + step < end; step += 1) {
        pairs.push({ a: mine[at + step]!, b: theirs[other + step]! });
      }
    };
    let at = 0;
    let other = 0;
    for (const { aStart, aEnd, bStart, bEnd } of hunks) {
      pairSame(aStart, at, other);
      for (let step = 0; aStart + step < aEnd || bStart + step < bEnd; step += 1) {
        const a = aStart + step < aEnd ? mine[aStart + step]! : -1;
        const b = bStart + step < bEnd ? theirs[bStart + step]! : -1;
        pairs.push({ a, b });
      }
      at = aEnd;
      other = bEnd;
    }
    pairSame(mine.length, at, other);
    return pairs;
  }
}

function isSameContainer(tree: DataTree, a: number, other: DataTree, b: number): boolean {
  return tree.isContainer(a) && tree.kindAt(a) === other.kindAt(b);
}

function childrenOf(tree: DataTree, node: number): number[] {
  const children: number[] = [];
  const end = node < 0 ? tree.count : tree.endOf(node);
  for (let child = node + 1; child < end; child = tree.endOf(child)) children.push(child);
  return children;
}

function haveKeys(tree: DataTree, nodes: readonly number[]): boolean {
  return nodes.length > 0 && nodes.every((node) => tree.keyAt(node) !== undefined);
}
