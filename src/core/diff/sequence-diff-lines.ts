import { partitionPoint } from '../bytes/partition-point.js';
import { formatCount } from '../text/units.js';
import type { DiffLine, DiffLines } from './diff-line.js';
import type { Hunk } from './diff-sequences.js';

/** The source of the lines of a difference: rows of bytes, or lines of text. */
export interface SequenceSource {
  /** Items on a line: bytes of a row, or 1 line of text. */
  readonly itemsALine: number;
  /** Unchanged items that are shown before and after a change. */
  readonly context: number;
  /** The text for a number of unchanged items. */
  readonly unchanged: (count: string) => string;
  /** A line of the first sequence, or of the second. */
  line(
    side: 'before' | 'after',
    start: number,
    end: number,
    limit: number,
  ): Pick<DiffLine, 'label' | 'text'>;
}

/** A range of items shown as one or more lines. */
interface Run {
  readonly sign: DiffLine['sign'];
  readonly start: number;
  readonly end: number;
  /** Lines before it. */
  readonly first: number;
  /** The number of its lines. */
  readonly lines: number;
}

/**
 * The lines of a difference of bytes or of lines of text.
 *
 * @param length - Number of items in the second sequence.
 * @param showsAll - Whether unchanged items are shown, instead of being counted.
 */
export function sequenceDiffLines(
  source: SequenceSource,
  hunks: readonly Hunk[],
  length: number,
  showsAll: boolean,
): DiffLines {
  const runs = new Runs(source.itemsALine);
  let at = 0;
  for (const { aStart, aEnd, bStart, bEnd } of hunks) {
    addSame(runs, source, at, bStart, { isFirst: at === 0, isLast: false, showsAll });
    runs.add('removed', aStart, aEnd);
    runs.add('added', bStart, bEnd);
    at = bEnd;
  }
  addSame(runs, source, at, length, { isFirst: at === 0, isLast: true, showsAll });
  return {
    count: runs.count,
    at: (line, limit = Infinity) => {
      const { sign, start, end, first } = runs.at(line);
      if (sign === 'skipped') {
        const text = source.unchanged(formatCount(end - start));
        return { sign, depth: 0, label: '', text };
      }
      const from = start + (line - first) * source.itemsALine;
      const to = Math.min(end, from + source.itemsALine);
      return {
        sign,
        depth: 0,
        ...source.line(sign === 'removed' ? 'before' : 'after', from, to, limit),
      };
    },
  };
}

/** Unchanged items: all of them if few, otherwise those next to changes. */
function addSame(
  runs: Runs,
  { context }: SequenceSource,
  start: number,
  end: number,
  { isFirst, isLast, showsAll }: { isFirst: boolean; isLast: boolean; showsAll: boolean },
): void {
  const before = isFirst ? 0 : context;
  const behind = isLast ? 0 : context;
  if (showsAll || end - start <= before + behind + 1) {
    runs.add('same', start, end);
    return;
  }
  runs.add('same', start, start + before);
  runs.add('skipped', start + before, end - behind);
  runs.add('same', end - behind, end);
}

class Runs {
  readonly #itemsALine: number;
  readonly #runs: Run[] = [];
  count = 0;

  constructor(itemsALine: number) {
    this.#itemsALine = itemsALine;
  }

  add(sign: Run['sign'], start: number, end: number): void {
    if (start >= end) return;
    const lines = sign === 'skipped' ? 1 : Math.ceil((end - start) / this.#itemsALine);
    this.#runs.push({ sign, start, end, first: this.count, lines });
    this.count += lines;
  }

  /** The run that contains a line. */
  at(line: number): Run {
    return this.#runs[
      partitionPoint(this.#runs.length, (at) => this.#runs[at]!.first <= line) - 1
    ]!;
  }
}
