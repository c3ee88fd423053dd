import { isDisjoint, type CharSet } from './char-set.js';
import { readRegExp } from './regexp-reader.js';
import type { RegExpTree } from './regexp-tree.js';
import { workOf } from './regexp-work.js';

/** The longest part of a text, in UTF-16 units, that a regular expression is tested on: 1 MB. */
export const MOST_REGEXP_INPUT = 2 ** 20;

/** The most steps of the engine that a call may take: some milliseconds. */
const MOST_STEPS = 4e6;

// Characters that the engine may compare in one of the steps counted here.
const STEP_LENGTH = 32;

type Repeat = Extract<RegExpTree, { kind: 'repeat' }>;

/**
 * The longest text, in UTF-16 units, on which a regular expression may be tested without blocking
 * the page: at most {@link MOST_REGEXP_INPUT}, 0 for one that is never safe.
 *
 * An engine tries every way to match at every position of a text, so its steps are bounded by `ways
 * · length ^ degree`. The degree is one for the positions and one for each unbounded repetition,
 * unless these cannot cover the same part of the text twice (see {@link isLinear}); then it is one
 * in all. Nested repetitions, and those whose rounds can divide a text in several ways, take
 * exponential time: they get 0, and so does what the reader does not understand (back references,
 * modifiers) and a look-around with an unbounded repetition.
 */
export function inlineLengthOf(source: string, flags: string): number {
  const tree = readRegExp(source, flags);
  const work = tree && workOf(tree);
  if (tree === undefined || work === undefined) return 0;
  const options = tree.kind === 'choice' ? tree.options : [tree];
  const degree = Math.max(...options.map(degreeOf));
  // Before an unbounded repetition, matches from as many positions as characters can overlap.
  const lengths = ((work.length + 1) / STEP_LENGTH) ** (work.stars > 0 ? 2 : 1);
  const factor = Math.max(1, work.ways) * Math.max(1, lengths);
  const length = Math.floor((MOST_STEPS / factor) ** (1 / degree) + 1e-9);
  // Not worth testing inline for texts so short.
  if (length < 64) return 0;
  return Math.min(MOST_REGEXP_INPUT, length);
}

function degreeOf(option: RegExpTree): number {
  const items = withoutTail(flat(option));
  const stars = items.reduce((sum, item) => sum + (workOf(item)?.stars ?? 0), 0);
  if (stars === 0 || isLinear(items)) return 1;
  return (items[0]?.kind === 'start' ? 0 : 1) + stars;
}

/** The items of a sequence, with those of plain groups. */
function flat(tree: RegExpTree): readonly RegExpTree[] {
  return tree.kind === 'sequence' ? tree.items.flatMap(flat) : [tree];
}

/**
 * Removes unbounded repetitions from the end: everything before them has matched already, so that
 * the engine never backtracks. Of `x{2,}` there remains `x{2}`.
 */
function withoutTail(items: readonly RegExpTree[]): readonly RegExpTree[] {
  const kept = [...items];
  for (let last = kept.at(-1); last !== undefined && isStar(last); last = kept.at(-1)) {
    kept.pop();
    if (last.min > 0) {
      kept.push({ ...last, max: last.min });
      break;
    }
  }
  return kept;
}

/**
 * Whether the unbounded repetitions X of a sequence together pass over each character of a text a
 * bounded number of times, from all positions where matching begins:
 *
 * - Before X something must match that X cannot, as the first quote in `"[^"]*"`. So what begins
 *   within a run of X cannot reach X within the same run, and runs do not overlap.
 * - What follows cannot begin with a character of X. So backtracking into a run fails at once at
 * each position. This is not required of the last X: what follows it is bounded.
 */
function isLinear(items: readonly RegExpTree[]): boolean {
  const last = items.findLastIndex(isStar);
  const before: CharSet[] = [];
  for (const [index, item] of items.entries()) {
    const work = workOf(item);
    if (work === undefined) return false;
    if (isStar(item)) {
      if (!before.some((set) => isDisjoint(set, work.all))) return false;
      if (index < last && !isDisjoint(work.all, firstOf(items.slice(index + 1)))) return false;
    } else if (work.stars > 0) {
      return false;
    }
    before.push(...requiredBy(item));
  }
  return true;
}

function isStar(tree: RegExpTree): tree is Repeat {
  return tree.kind === 'repeat' && tree.max === Infinity;
}

function firstOf(items: readonly RegExpTree[]): CharSet {
  return workOf({ kind: 'sequence', items })?.first ?? 0n;
}

/** The sets of which every match contains a character. */
function requiredBy(tree: RegExpTree): readonly CharSet[] {
  switch (tree.kind) {
    case 'char':
      return [tree.set];
    case 'start':
      // Only one position to begin from: as good as a character that nothing else matches.
      return [0n];
    case 'sequence':
      return tree.items.flatMap(requiredBy);
    case 'repeat':
      return tree.min > 0 ? requiredBy(tree.item) : [];
    case 'choice': {
      const first = workOf(tree);
      return first === undefined || first.isNullable ? [] : [first.first];
    }
    default:
      return [];
  }
}
