/** A place where two sequences differ: a range of each. */
export interface Hunk {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** How two sequences differ. */
export interface SequenceDiff {
  /** In order; between them both are the same. */
  readonly hunks: readonly Hunk[];
  /** Whether the search stopped early, so that hunks may be larger than necessary. */
  readonly isCapped: boolean;
}

/** Comparisons between two pauses. */
const SLICE = 100_000;

/** The number of comparisons left; comparing subtracts from it. */
export interface DiffBudget {
  left: number;
}

/**
 * The smallest difference of two sequences of numbers: Myers' algorithm in linear space (E. W.
 * Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, §4b), without recursion. For
 * sequences with little in common, time grows with the product of their lengths: once the budget is
 * spent, the rest counts as replaced.
 *
 * A generator, so that the caller can yield to other work at each `yield`.
 */
export function* diffSequences(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  budget: DiffBudget,
): Generator<undefined, SequenceDiff> {
  const isRemoved = new Uint8Array(a.length);
  const isAdded = new Uint8Array(b.length);
  const boxes: Hunk[] = [{ aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }];
  const finder = new SnakeFinder(a, b, budget);
  let isCapped = false;
  for (let box = boxes.pop(); box !== undefined; box = boxes.pop()) {
    const inner = finder.trim(box);
    const isReplaced = inner.aStart === inner.aEnd || inner.bStart === inner.bEnd;
    const snake = isReplaced ? undefined : yield* finder.find(inner);
    if (snake === undefined) {
      if (!isReplaced) isCapped = true;
      isRemoved.fill(1, inner.aStart, inner.aEnd);
      isAdded.fill(1, inner.bStart, inner.bEnd);
    } else {
      boxes.push({ ...inner, aEnd: snake.aStart, bEnd: snake.bStart });
      boxes.push({ ...inner, aStart: snake.aEnd, bStart: snake.bEnd });
    }
  }
  return { hunks: hunksOf(isRemoved, isAdded), isCapped };
}

/** Finds the middle of a shortest edit path between two sequences. */
class SnakeFinder {
  readonly #a: ArrayLike<number>;
  readonly #b: ArrayLike<number>;
  readonly #budget: DiffBudget;
  #forward = new Int32Array(0);
  #backward = new Int32Array(0);

  constructor(a: ArrayLike<number>, b: ArrayLike<number>, budget: DiffBudget) {
    this.#a = a;
    this.#b = b;
    this.#budget = budget;
  }

  /** The box without the common beginning and end. */
  trim({ aStart, aEnd, bStart, bEnd }: Hunk): Hunk {
    while (aStart < aEnd && bStart < bEnd && this.#a[aStart] === this.#b[bStart]) {
      aStart += 1;
      bStart += 1;
    }
    while (aEnd > aStart && bEnd > bStart && this.#a[aEnd - 1] === this.#b[bEnd - 1]) {
      aEnd -= 1;
      bEnd -= 1;
    }
    return { aStart, aEnd, bStart, bEnd };
  }

  /**
   * A run of equal items, perhaps empty, on a shortest edit path; `undefined` when the budget is
   * spent. Searches from both ends, one step further each round.
   */
  *find(box: Hunk): Generator<undefined, Hunk | undefined> {
    const n = box.aEnd - box.aStart;
    const m = box.bEnd - box.bStart;
    const size = 2 * Math.min(n, m) + 2;
    this.#reset(size);
    const delta = n - m;
    const isOdd = (delta & 1) !== 0;
    let next = this.#budget.left - SLICE;
    for (let steps = 0; steps <= Math.ceil((n + m) / 2); steps += 1) {
      const least = -(steps - 2 * Math.max(0, steps - m));
      const most = steps - 2 * Math.max(0, steps - n);
      for (const isBackward of [false, true]) {
        const here = isBackward ? this.#backward : this.#forward;
        const there = isBackward ? this.#forward : this.#backward;
        for (let k = least; k <= most; k += 2) {
          const down = here[wrap(k + 1, size)]!;
          const right = here[wrap(k - 1, size)]!;
          const from = k === -steps || (k !== steps && right < down) ? down : right + 1;
          const to = from + this.#slide(box, from, from - k, isBackward);
          here[wrap(k, size)] = to;
          const mirrored = delta - k;
          const reach = isBackward ? steps : steps - 1;
          const canMeet = isOdd !== isBackward && mirrored >= -reach && mirrored <= reach;
          if (!canMeet || to + there[wrap(mirrored, size)]! < n) continue;
          return isBackward
            ? snakeAt(box, n - to, m - (to - k), to - from)
            : snakeAt(box, from, from - k, to - from);
        }
        this.#budget.left -= most - least + 1;
      }
      if (this.#budget.left <= 0) return undefined;
      if (this.#budget.left > next) continue;
      next = this.#budget.left - SLICE;
      yield;
    }
    return undefined;
  }

  /** How many items from a position on are equal. */
  #slide({ aStart, aEnd, bStart, bEnd }: Hunk, x: number, y: number, isBackward: boolean): number {
    const sign = isBackward ? -1 : 1;
    const aFrom = isBackward ? aEnd - 1 - x : aStart + x;
    const bFrom = isBackward ? bEnd - 1 - y : bStart + y;
    const most = Math.min(aEnd - aStart - x, bEnd - bStart - y);
    let count = 0;
    while (count < most && this.#a[aFrom + sign * count] === this.#b[bFrom + sign * count])
      count += 1;
    this.#budget.left -= count;
    return count;
  }

  #reset(size: number): void {
    if (this.#forward.length < size) {
      this.#forward = new Int32Array(size);
      this.#backward = new Int32Array(size);
    } else {
      this.#forward.fill(0, 0, size);
      this.#backward.fill(0, 0, size);
    }
  }
}

/** Diagonals share the array: only some of them are in use at a time. */
function wrap(diagonal: number, size: number): number {
  const rest = diagonal % size;
  return rest < 0 ? rest + size : rest;
}

function snakeAt({ aStart, bStart }: Hunk, x: number, y: number, length: number): Hunk {
  return {
    aStart: aStart + x,
    bStart: bStart + y,
    aEnd: aStart + x + length,
    bEnd: bStart + y + length,
  };
}

function hunksOf(isRemoved: Uint8Array, isAdded: Uint8Array): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let bAt = 0;
  while (at < isRemoved.length || bAt < isAdded.length) {
    const aStart = at;
    const bStart = bAt;
    while (isRemoved[at] === 1) at += 1;
    while (isAdded[bAt] === 1) bAt += 1;
    if (at > aStart || bAt > bStart) hunks.push({ aStart, aEnd: at, bStart, bEnd: bAt });
    else {
      at += 1;
      bAt += 1;
    }
  }
  return hunks;
}
