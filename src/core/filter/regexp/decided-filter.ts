import type { EntryTest } from '../../log/log-view.js';
import type { Log } from '../../log/log.js';
import type { FilterNode } from '../filter-node.js';
import type { TimeZoneOffset } from '../times.js';
import { BitSet } from './bit-set.js';
import { Verdict, type RegExpJob } from './regexp-job.js';
import { createDecidedTest, workerInput, workerPlan, type WorkerPattern } from './worker-plan.js';

/** The most entries of a batch, and the most texts and UTF-16 units in one. */
const MOST_ENTRIES = 4096;
const MOST_TEXTS = 1024;
const MOST_UNITS = 2 ** 20;

/** Texts to be tested, with the sequence numbers of their entries. */
export interface DecidedJob extends RegExpJob {
  readonly sequences: readonly number[];
}

/** The tests for a run of entries; a job a pattern, in the order of the plan. */
export interface DecidedBatch {
  readonly jobs: readonly DecidedJob[];
  /** Sequence number of the first entry after the batch. */
  readonly end: number;
}

/**
 * A filter for one log whose regular expressions are tested in a worker: it gives out batches to
 * test, takes the results, and tests the entries before the first undecided one.
 *
 * ```
 *   nextBatch() ─► worker ─► accept() ─► test, decidedEnd moves on ─► nextBatch() …
 * ```
 */
export class DecidedFilter {
  /** The exact test; its `decidedEnd` is the first entry that cannot be tested yet. */
  readonly test: EntryTest;
  readonly #log: Log;
  readonly #mayMatch: EntryTest;
  readonly #plan: readonly WorkerPattern[];
  readonly #matches: readonly BitSet[];
  readonly #start: number;
  #end: number;
  #undecided = 0;

  /** @param mayMatch - Passes at least what the filter matches, as `parseFilter` gives it. */
  constructor(log: Log, node: FilterNode, mayMatch: EntryTest, timeZoneOffset: TimeZoneOffset = 0) {
    this.#log = log;
    this.#mayMatch = mayMatch;
    this.#plan = workerPlan(node);
    this.#start = this.#end = log.first;
    this.#matches = this.#plan.map(() => new BitSet(this.#start));
    // Pinned entries evicted before the filter was set are in no batch: the filter lets them pass.
    const answer = (pattern: number, sequence: number, isNegated: boolean): boolean =>
      sequence < this.#start ? !isNegated : this.#matches[pattern]!.has(sequence);
    const test = createDecidedTest(node, answer, timeZoneOffset);
    this.test = Object.assign(test, { decidedEnd: () => this.#end });
  }

  /** How many texts took too long: they count as no match. */
  get undecided(): number {
    return this.#undecided;
  }

  /** The next batch; `undefined` when all entries of the log are decided. */
  nextBatch(): DecidedBatch | undefined {
    const log = this.#log;
    let sequence = Math.max(this.#end, log.first);
    const stop = Math.min(log.end, sequence + MOST_ENTRIES);
    if (sequence >= stop) return undefined;
    const jobs = this.#plan.map(({ source, flags }) => ({
      source,
      flags,
      texts: [] as string[],
      sequences: [] as number[],
    }));
    let texts = 0;
    let units = 0;
    for (; sequence < stop && texts < MOST_TEXTS && units < MOST_UNITS; sequence += 1) {
      if (!this.#mayMatch(log, sequence)) continue;
      for (const [index, pattern] of this.#plan.entries()) {
        const text = workerInput(pattern, log, sequence);
        if (text === undefined) continue;
        jobs[index]!.texts.push(text);
        jobs[index]!.sequences.push(sequence);
        texts += 1;
        units += text.length;
      }
    }
    return { jobs, end: sequence };
  }

  /** Takes the results of a batch: a `Verdict` a text, a list a job. */
  accept({ jobs, end }: DecidedBatch, verdicts: readonly Uint8Array[]): void {
    for (const [index, { sequences }] of jobs.entries()) {
      for (const [at, sequence] of sequences.entries()) {
        const verdict = verdicts[index]![at];
        if (verdict === Verdict.match) this.#matches[index]!.add(sequence);
        else if (verdict === Verdict.tooLong) this.#undecided += 1;
      }
    }
    this.#end = Math.max(this.#end, end);
  }
}
