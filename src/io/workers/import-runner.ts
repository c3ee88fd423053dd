import type { BatchSource, RecordingBatch, RecordingFile } from '../../core/files/batch-reader.js';
import { t } from '../../core/language/language.js';
import { JobTimeoutError, JobWorker } from './job-worker.js';
import { trustedWorker } from './trusted-worker.js';

/** Milliseconds for one batch: a part of a file that must be read as a whole has up to 128 MB. */
const TIMEOUT = 30_000;

/** A request to the worker: to begin, then to go on. */
export type ImportJob =
  | { readonly kind: 'open'; readonly file: RecordingFile }
  | { readonly kind: 'next'; readonly isStopped: boolean };

/** Reads one file in a worker of its own, which ends with it. */
export class ImportRunner implements BatchSource {
  readonly #file: RecordingFile;
  readonly #timeout: number;
  readonly #worker: JobWorker<ImportJob, RecordingBatch | undefined>;
  #isOpen = false;
  #progress = 0;

  /** @param timeout milliseconds that one batch may take. Default 30,000. */
  constructor(file: RecordingFile, start = startWorker, timeout = TIMEOUT) {
    this.#file = file;
    this.#timeout = timeout;
    this.#worker = new JobWorker(start);
  }

  async next(isStopped: boolean): Promise<RecordingBatch> {
    const options = { timeout: this.#timeout };
    try {
      if (!this.#isOpen) {
        await this.#worker.run({ kind: 'open', file: this.#file }, options);
        this.#isOpen = true;
      }
      const batch = (await this.#worker.run({ kind: 'next', isStopped }, options))!;
      this.#progress = batch.progress;
      return batch;
    } catch (error) {
      if (!(error instanceof JobTimeoutError)) throw error;
      const percent = String(Math.floor(this.#progress * 100));
      const said = t('The file was read to {0} %; what follows there took too long.', percent);
      throw new Error(`${said} ${error.message}`, { cause: error });
    }
  }

  close(): void {
    this.#worker.stop();
  }
}

function startWorker(): Worker {
  const Worker = trustedWorker();
  return new Worker(new URL('./import-worker.js', import.meta.url), { type: 'module' });
}
