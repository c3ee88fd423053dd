import type { DecoderInput } from '../decoders/decoder.js';
import { plural, t } from '../language/language.js';
import { formatBytes, formatCount } from '../text/units.js';
import type { TreeColumns } from '../tree/data-tree.js';
import type { DiffLines } from './diff-line.js';
import { diffSequences, type DiffBudget, type Hunk } from './diff-sequences.js';
import { diffTrees, type TreeDiff } from './diff-trees.js';
import { sequenceDiffLines, type SequenceSource } from './sequence-diff-lines.js';
import { byteSource, lineSource, wordsOf, wordSource } from './sequence-sources.js';
import { treeDiffLines } from './tree-diff-lines.js';

/** A message to compare. */
export interface Compared {
  readonly input: DecoderInput;
  /** Its decoded tree; `undefined` where no decoder fits. */
  readonly tree?: TreeColumns | undefined;
  /** A sentence on what is missing in the tree. */
  readonly problem?: string | undefined;
}

/** How two messages differ. */
export interface Comparison {
  readonly form: 'tree' | 'lines' | 'words' | 'bytes';
  /** "3 changed, 1 added", "No difference". */
  readonly summary: string;
  /** Sentences on what was not compared, and why. */
  readonly notes: readonly string[];
  /** @param showsAll - Whether unchanged parts are shown completely. */
  lines(showsAll: boolean): DiffLines;
}

/** The most bytes, or UTF-16 units, of each message that are compared if they are not trees. */
const MOST = 1_000_000;
/** The most comparisons. */
const MOST_STEPS = 50_000_000;
/** UTF-16 units of a line from which on texts are compared word by word. */
const LONG_LINE = 200;
/** So few equal bytes between changes are equal by chance, and count as changed. */
const CHANCE = 3;

/**
 * Compares two messages: by their structure where both were decoded to trees, otherwise texts line
 * by line, those of long lines word by word, and anything else byte by byte.
 *
 * A generator, so that the caller can yield to other work at each `yield`.
 *
 * @param maxSteps - The most comparisons; default 50,000,000, some seconds at most.
 */
export function* comparePayloads(
  before: Compared,
  after: Compared,
  maxSteps = MOST_STEPS,
): Generator<undefined, Comparison> {
  const budget = { left: maxSteps };
  const isSame = isSameInput(before.input, after.input);
  if (before.tree === undefined || after.tree === undefined) {
    return yield* compareInputs(before.input, after.input, [], budget);
  }
  const diff = yield* diffTrees(before.tree, after.tree, maxSteps);
  const problems = [...new Set([before.problem, after.problem])].filter(
    (text) => text !== undefined,
  );
  if (!isSame && diff.changed + diff.added + diff.removed === 0) {
    const note = t('The decoded values do not differ; how they are written does.');
    return yield* compareInputs(before.input, after.input, [note, ...problems], budget);
  }
  return compareTrees(before.tree, after.tree, diff, problems);
}

function compareTrees(
  before: TreeColumns,
  after: TreeColumns,
  diff: TreeDiff,
  problems: readonly string[],
): Comparison {
  const counts = [
    [diff.changed, t('{0} changed', formatCount(diff.changed))],
    [diff.added, t('{0} added', formatCount(diff.added))],
    [diff.removed, t('{0} removed', formatCount(diff.removed))],
  ] as const;
  return {
    form: 'tree',
    summary: summaryOf(counts),
    notes: diff.isCapped ? [...problems, capped()] : problems,
    lines: (showsAll) => treeDiffLines(before, after, diff, showsAll),
  };
}

function* compareInputs(
  before: DecoderInput,
  after: DecoderInput,
  notes: readonly string[],
  budget: DiffBudget,
): Generator<undefined, Comparison> {
  const isText = typeof before === 'string' && typeof after === 'string';
  const a = before.slice(0, MOST);
  const b = after.slice(0, MOST);
  const said = [...notes];
  if (before.length > MOST || after.length > MOST) {
    said.push(t('Only the first {0} of each were compared.', formatBytes(MOST)));
  }
  return isText
    ? yield* compareTexts(a as string, b as string, said, budget)
    : yield* compareBytes(bytesOf(a), bytesOf(b), said, budget);
}

function* compareTexts(
  before: string,
  after: string,
  notes: string[],
  budget: DiffBudget,
): Generator<undefined, Comparison> {
  const lines = [before.split('\n'), after.split('\n')] as const;
  const isLong = lines.some((side) => side.some(({ length }) => length > LONG_LINE));
  const [a, b] = isLong ? [wordsOf(before), wordsOf(after)] : lines;
  const numbers = new Map<string, number>();
  const numberOf = (item: string): number => {
    const number = numbers.get(item) ?? numbers.size;
    numbers.set(item, number);
    return number;
  };
  const found = yield* diffSequences(a.map(numberOf), b.map(numberOf), budget);
  if (found.isCapped) notes.push(capped());
  return isLong
    ? { form: 'words', ...describe(wordSource(a, b), found.hunks, b.length, wordCounts), notes }
    : { form: 'lines', ...describe(lineSource(a, b), found.hunks, b.length, lineCounts), notes };
}

function* compareBytes(
  before: Uint8Array,
  after: Uint8Array,
  notes: string[],
  budget: DiffBudget,
): Generator<undefined, Comparison> {
  const found = yield* diffSequences(before, after, budget);
  if (found.isCapped) notes.push(capped());
  const hunks = joinHunks(found.hunks, CHANCE);
  return {
    form: 'bytes',
    ...describe(byteSource(before, after), hunks, after.length, byteCounts),
    notes,
  };
}

interface CountWords {
  readonly removed: (count: number) => string;
  readonly added: (count: number) => string;
}

const wordCounts: CountWords = {
  removed: (count) => plural(count, '{0} word removed', '{0} words removed', formatCount(count)),
  added: (count) => plural(count, '{0} word added', '{0} words added', formatCount(count)),
};

const lineCounts: CountWords = {
  removed: (count) => plural(count, '{0} line removed', '{0} lines removed', formatCount(count)),
  added: (count) => plural(count, '{0} line added', '{0} lines added', formatCount(count)),
};

const byteCounts: CountWords = {
  removed: (count) => plural(count, '{0} byte removed', '{0} bytes removed', formatCount(count)),
  added: (count) => plural(count, '{0} byte added', '{0} bytes added', formatCount(count)),
};

function describe(
  source: SequenceSource,
  hunks: readonly Hunk[],
  length: number,
  words: CountWords,
): Pick<Comparison, 'summary' | 'lines'> {
  const removed = hunks.reduce((sum, { aStart, aEnd }) => sum + aEnd - aStart, 0);
  const added = hunks.reduce((sum, { bStart, bEnd }) => sum + bEnd - bStart, 0);
  return {
    summary: summaryOf([
      [removed, words.removed(removed)],
      [added, words.added(added)],
    ]),
    lines: (showsAll) => sequenceDiffLines(source, hunks, length, showsAll),
  };
}

const capped = (): string =>
  t('They have too little in common to be compared to the end: more may be marked than differs.');

function summaryOf(counts: readonly (readonly [count: number, text: string])[]): string {
  const texts = counts.filter(([count]) => count > 0).map(([, text]) => text);
  return texts.length === 0 ? t('No difference') : texts.join(', ');
}

/** Joins hunks with at most so many equal items between them. */
function joinHunks(hunks: readonly Hunk[], most: number): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last === undefined || hunk.bStart - last.bEnd > most) joined.push(hunk);
    else joined[joined.length - 1] = { ...last, aEnd: hunk.aEnd, bEnd: hunk.bEnd };
  }
  return joined;
}

function bytesOf(input: DecoderInput): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

function isSameInput(before: DecoderInput, after: DecoderInput): boolean {
  if (typeof before === 'string' || typeof after === 'string') return before === after;
  if (before.length !== after.length) return false;
  // A loop: a callback for each of a hundred million bytes takes ten times as long.
  for (let at = 0; at < before.length; at += 1) if (before[at] !== after[at]) return false;
  return true;
}
