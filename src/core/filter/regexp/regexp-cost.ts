import { isDisjoint, type CharSet } from './char-set.js';
import { readRegExp } from './regexp-reader.js';
import type { RegExpTree } from './regexp-tree.js';
import { workOf } from './regexp-work.js';

/** The most of a text that any regular expression looks at, in UTF-16 units: 1 MB. */
export const MOST_REGEXP_INPUT = 2 ** 20;

/** Steps of the engine that no call may take more of: some milliseconds. */
const MOST_STEPS = 4e6;

// A step of ours stands for up to so many characters compared in a row.
const STEP_LENGTH = 32;

type Repeat = Extract<RegExpTree, { kind: 'repeat' }>;

/**
 * The longest text, in UTF-16 units, that a regular expression may be tested on where it must not
 * stall: at most {@link MOST_REGEXP_INPUT}, 0 for one that is never safe.
 *
 * Engines try a text at each of its places, and at each in all the ways there are. So the steps are
 * bounded by `ways · length ^ degree`. The degree is one for the places and one for each unbounded
 * repetition, unless these cannot cover the same part of the text twice, as {@link isLinear} tells;
 * then it is one in all. Repetitions in one another, and those that can share a text out among
 * their rounds, take exponential time: they get 0, and so does what the reader does not understand
 * (references back, modifiers) and a look-around with an unbounded repetition.
 */
export function inlineLengthOf(source: string, flags: string): number {
  const tree = readRegExp(source, flags);
  const work = tree && workOf(tree);
  if (tree === undefined || work === undefined) return 0;
  const options = tree.kind === 'choice' ? tree.options : [tree];
  const degree = Math.max(...options.map(degreeOf));
  // Before an unbounded repetition, as many beginnings as there are characters can overlap.
  const lengths = ((work.length + 1) / STEP_LENGTH) ** (work.stars > 0 ? 2 : 1);
  const factor = Math.max(1, work.ways) * Math.max(1, lengths);
  const length = Math.floor((MOST_STEPS / factor) ** (1 / degree) + 1e-9);
  // Not worth the trouble for texts so short.
  if (length < 64) return 0;
  return Math.min(MOST_REGEXP_INPUT, length);
}

/**
 * Whether a regular expression takes time in proportion to a text, so that it can run on the main
 * thread on any text of up to {@link MOST_REGEXP_INPUT} units. Never wrongly true.
 */
export function isSafeRegExp(source: string, flags: string): boolean {
  return inlineLengthOf(source, flags) === MOST_REGEXP_INPUT;
}

function degreeOf(option: RegExpTree): number {
  const items = withoutTail(flat(option));
  const stars = items.reduce((sum, item) => sum + (workOf(item)?.stars ?? 0), 0);
  if (stars === 0 || isLinear(items)) return 1;
  return (items[0]?.kind === 'start' ? 0 : 1) + stars;
}

/** The items of a sequence, those of plain groups among them. */
function flat(tree: RegExpTree): readonly RegExpTree[] {
  return tree.kind === 'sequence' ? tree.items.flatMap(flat) : [tree];
}

/**
 * Takes unbounded repetitions off the end: what has come so far has matched already, so that there
 * is nothing to go back for. Of `x{2,}` there remains `x{2}`.
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
 * bounded number of times, from whatever places matching begins:
 *
 * - Before X something must match that X cannot, as the first quote in `"[^"]*"`. So what begins
 *   within a run of X cannot reach X within the same run, and runs do not overlap.
 * - What follows cannot begin with a character of X. So when matching goes back into a run, it fails
 *   at once at each place. This is not asked of the last X: what follows it is bounded.
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

/** Sets of which every match takes a character each. */
function requiredBy(tree: RegExpTree): readonly CharSet[] {
  switch (tree.kind) {
    case 'char':
      return [tree.set];
    case 'start':
      // Only one place to begin from: as good as a character that nothing else matches.
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
