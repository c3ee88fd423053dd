import { isDisjoint, type CharSet } from './char-set.js';
import type { RegExpTree } from './regexp-tree.js';

/** The cost of a part of a regular expression at one position of a text. */
export interface Work {
  /** In how many ways it can match at most, without its unbounded repetitions. */
  readonly ways: number;
  /** The most unbounded repetitions of one match. */
  readonly stars: number;
  /** The most characters of a match, with every unbounded repetition at its minimum. */
  readonly length: number;
  /** Whether it can match the empty string. */
  readonly isNullable: boolean;
  /** Its possible first characters. */
  readonly first: CharSet;
  /** All characters that it can match. */
  readonly all: CharSet;
}

const NOTHING: Work = { ways: 1, stars: 0, length: 0, isNullable: true, first: 0n, all: 0n };

/** @returns `undefined` when the ways grow exponentially with the text. */
export function workOf(tree: RegExpTree): Work | undefined {
  switch (tree.kind) {
    case 'char':
      return { ...NOTHING, length: 1, isNullable: false, first: tree.set, all: tree.set };
    case 'start':
    case 'place':
      return NOTHING;
    case 'look': {
      const work = workOf(tree.item);
      if (work === undefined || work.stars > 0) return undefined;
      return { ...NOTHING, ways: work.ways, length: work.length };
    }
    case 'sequence':
      return each(tree.items, NOTHING, inSequence);
    case 'choice':
      return ofChoice(tree.options);
    case 'repeat':
      return ofRepeat(tree.item, tree.min, tree.max);
  }
}

function each(
  trees: readonly RegExpTree[],
  initial: Work,
  join: (a: Work, b: Work) => Work,
): Work | undefined {
  let sum = initial;
  for (const tree of trees) {
    const work = workOf(tree);
    if (work === undefined) return undefined;
    sum = join(sum, work);
  }
  return sum;
}

function inSequence(a: Work, b: Work): Work {
  return {
    ways: a.ways * b.ways,
    stars: a.stars + b.stars,
    length: a.length + b.length,
    isNullable: a.isNullable && b.isNullable,
    first: a.isNullable ? a.first | b.first : a.first,
    all: a.all | b.all,
  };
}

function ofChoice(options: readonly RegExpTree[]): Work | undefined {
  const none: Work = { ...NOTHING, ways: 0, isNullable: false };
  // While the options differ in their first character, at most one can match beyond it.
  let isDistinct = true;
  return each(options, none, (a, b) => {
    isDistinct &&= !a.isNullable && !b.isNullable && isDisjoint(a.first, b.first);
    return {
      ways: isDistinct ? Math.max(a.ways, b.ways) : a.ways + b.ways,
      stars: Math.max(a.stars, b.stars),
      length: Math.max(a.length, b.length),
      isNullable: a.isNullable || b.isNullable,
      first: a.first | b.first,
      all: a.all | b.all,
    };
  });
}

function ofRepeat(item: RegExpTree, min: number, max: number): Work | undefined {
  const work = workOf(item);
  if (work === undefined) return undefined;
  const repeated = { ...work, isNullable: work.isNullable || min === 0 };
  if (max <= 1) return { ...repeated, ways: max === min ? work.ways : work.ways + 1 };
  // (a*)+ and the like: the same characters can be divided among the rounds in many ways.
  if (work.stars > 0) return undefined;
  if (max === Infinity) {
    // (a|a)*, (ab?)* and (a?)*: each round can end in more than one way.
    if (work.ways > 1 || work.isNullable) return undefined;
    return { ...repeated, stars: 1, length: work.length * Math.max(1, min) };
  }
  let ways = 0;
  if (work.ways === 1) ways = max - min + 1;
  else if (max > 64) ways = Infinity;
  else for (let rounds = min; rounds <= max; rounds += 1) ways += work.ways ** rounds;
  return { ...repeated, ways, length: work.length * max };
}
