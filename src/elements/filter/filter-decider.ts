import type { DecidedFilter } from '../../core/filter/regexp/decided-filter.js';
import type { RegExpJob } from '../../core/filter/regexp/regexp-job.js';
import { plural, t } from '../../core/language/language.js';
import type { EntryTest } from '../../core/log/log-view.js';
import type { Log } from '../../core/log/log.js';
import { formatCount } from '../../core/text/units.js';
import { elementPorts, type RegExpTester } from '../kit/element-ports.js';
import type { ActiveFilter } from './filter-events.js';

/**
 * Has the regular expressions of a filter tested that could stall the page. The entries are decided
 * in order, in batches; a view shows them up to the first that is not.
 */
export class FilterDecider {
  readonly #onProgress: () => void;
  #decided: DecidedFilter | undefined;
  #tester: RegExpTester | undefined;
  #isRunning = false;
  #givenUp = false;

  constructor(onProgress: () => void) {
    this.#onProgress = onProgress;
  }

  /** What there is to say about the filter; `undefined` for nothing. */
  get remark(): string | undefined {
    if (this.#givenUp) {
      return t(
        'The regular expression takes too long on these texts and was stopped. Shown is what may match.',
      );
    }
    const undecided = this.#decided?.undecided ?? 0;
    if (undecided === 0) return undefined;
    return plural(
      undecided,
      'The regular expression takes too long on {0} entry, which counts as no match.',
      'The regular expression takes too long on {0} entries, which count as no match.',
      formatCount(undecided),
    );
  }

  /** Whether the tests were given up: what may match is to be shown then. */
  get hasGivenUp(): boolean {
    return this.#givenUp;
  }

  /** The test of a filter for a log; what an earlier one was waiting for is stopped. */
  use(filter: ActiveFilter | undefined, log: Log | undefined): EntryTest | undefined {
    this.stop();
    if (filter?.decide === undefined || log === undefined) return filter?.test;
    this.#tester = elementPorts.createRegExpTester?.();
    if (this.#tester === undefined) return filter.test;
    this.#decided = filter.decide(log);
    this.catchUp();
    return this.#decided.test;
  }

  /** Goes on with what has arrived. */
  catchUp(): void {
    const decided = this.#decided;
    if (decided === undefined || this.#isRunning || this.#givenUp) return;
    void this.#run(decided, this.#tester!);
  }

  /** Stops the worker and forgets the filter in use. */
  stop(): void {
    this.#tester?.stop();
    this.#tester = undefined;
    this.#decided = undefined;
    this.#isRunning = false;
    this.#givenUp = false;
  }

  async #run(decided: DecidedFilter, tester: RegExpTester): Promise<void> {
    this.#isRunning = true;
    try {
      for (let batch = decided.nextBatch(); batch; batch = decided.nextBatch()) {
        const verdicts = await Promise.all(batch.jobs.map((job) => testJob(tester, job)));
        if (decided !== this.#decided) return;
        decided.accept(batch, verdicts);
        this.#onProgress();
      }
      this.#isRunning = false;
    } catch {
      if (decided !== this.#decided) return;
      this.#isRunning = false;
      this.#givenUp = true;
      this.#onProgress();
    }
  }
}

/** Comes back in a task of its own, so that a million entries are no long one. */
function testJob(tester: RegExpTester, job: RegExpJob): Promise<Uint8Array> {
  if (job.texts.length > 0) return tester.run(job);
  return new Promise((resolve) => {
    setTimeout(resolve, 0, new Uint8Array());
  });
}
