import { Verdict, type RegExpJob } from '../../core/filter/regexp/regexp-job.js';
import { JobTimeoutError, JobWorker } from './job-worker.js';
import { trustedWorker } from './trusted-worker.js';

/** Milliseconds for a job. */
const TIMEOUT = 1000;
/** Milliseconds for a part of a job, after the whole job took too long. */
const TIMEOUT_OF_ONE = 250;
/** The most texts that may take too long before a job is given up. */
const MOST_UNDECIDED = 4;

/**
 * Tests regular expressions in a worker. Where a job takes too long, the text at fault is found by
 * halving, and only that one stays without a result.
 */
export class RegExpRunner {
  readonly #worker: JobWorker<RegExpJob, Uint8Array>;

  constructor(start = startWorker) {
    this.#worker = new JobWorker(start);
  }

  /**
   * @returns a `Verdict` a text.
   * @throws JobTimeoutError when more than four texts take too long; Error when the browser could
   *   not start the worker.
   */
  async run(job: RegExpJob): Promise<Uint8Array> {
    const verdicts = new Uint8Array(job.texts.length);
    let undecided = 0;
    const open: [from: number, to: number][] = [[0, job.texts.length]];
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      const [from, to] = part;
      const timeout = to - from === job.texts.length ? TIMEOUT : TIMEOUT_OF_ONE;
      try {
        const texts = job.texts.slice(from, to);
        verdicts.set(await this.#worker.run({ ...job, texts }, { timeout }), from);
      } catch (error) {
        if (!(error instanceof JobTimeoutError)) throw error;
        if (to - from === 1 && (undecided += 1) > MOST_UNDECIDED) throw error;
        const middle = (from + to) >> 1;
        if (to - from === 1) verdicts[from] = Verdict.tooLong;
        else open.push([middle, to], [from, middle]);
      }
    }
    return verdicts;
  }

  /** Ends the worker; the current job fails. */
  stop(): void {
    this.#worker.stop();
  }
}

function startWorker(): Worker {
  const Worker = trustedWorker();
  return new Worker(new URL('./regexp-worker.js', import.meta.url), { type: 'module' });
}
