import type { EntryTest } from '../../log/log-view.js';
import type { Log } from '../../log/log.js';
import type { FilterNode } from '../filter-node.js';
import type { TimeZoneOffset } from '../times.js';
import { BitSet } from './bit-set.js';
import { Verdict, type RegExpJob } from './regexp-job.js';
import { createDecidedTest, workerInput, workerPlan, type WorkerPattern } from './worker-plan.js';

/** Entries that are looked at for one batch, and the texts and UTF-16 units that one may have. */
const MOST_ENTRIES = 4096;
const MOST_TEXTS = 1024;
const MOST_UNITS = 2 ** 20;

/** Texts to be tested, and which entries they are of. */
export interface DecidedJob extends RegExpJob {
  readonly sequences: readonly number[];
}

/** What is to be tested of a run of entries; a job a pattern, in the order of the plan. */
export interface DecidedBatch {
  readonly jobs: readonly DecidedJob[];
  /** The first entry that is no longer part of it. */
  readonly end: number;
}

/**
 * A filter whose regular expressions are tested somewhere else, for one log: it says what is to be
 * tested, takes the answers, and passes the entries up to the first that is not decided.
 *
 * ```
 *   nextBatch() ─► worker ─► accept() ─► test, decidedEnd moves on ─► nextBatch() …
 * ```
 */
export class DecidedFilter {
  /** The exact test; its `decidedEnd` says how far it can be asked. */
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
    // What was pinned and let go before nobody is asked about: it may match.
    const answer = (pattern: number, sequence: number): boolean =>
      sequence < this.#start || this.#matches[pattern]!.has(sequence);
    const test = createDecidedTest(node, answer, timeZoneOffset);
    this.test = Object.assign(test, { decidedEnd: () => this.#end });
  }

  /** How many texts took too long to tell: they count as no match. */
  get undecided(): number {
    return this.#undecided;
  }

  /** What is to be tested next; `undefined` when everything that has arrived is decided. */
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

  /** Takes the answers to a batch: a `Verdict` a text, a list a job. */
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
