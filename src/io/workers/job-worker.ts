import { currentLanguage, currentTexts, t, type Language } from '../../core/language/language.js';

/** A job exceeded its timeout; its worker was terminated. */
export class JobTimeoutError extends Error {
  override readonly name = 'JobTimeoutError';

  constructor(milliseconds: number) {
    super(t('It took longer than {0} ms and was stopped.', String(milliseconds)));
  }
}

/** Options of {@link JobWorker.run}. */
export interface JobOptions {
  /** Milliseconds, counted from when the worker starts on it. */
  readonly timeout: number;
  readonly transfer?: readonly Transferable[];
  /** Whether the worker ends with the job to free its memory; the next job gets a new one. */
  readonly isLast?: boolean;
}

/** A request to the worker: see `answerJobs`. */
export interface JobQuestion<Request> {
  readonly request: Request;
  /** The language of its sentences from now on; left out where the worker has it. */
  readonly language?: Language;
}

/** An answer of the worker: see `answerJobs`. */
export type JobAnswer<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly message: string };

/**
 * Runs jobs in a worker, one after the other, each with a timeout. A job that exceeds it ends the
 * worker, and the next one gets a new one. The worker starts with the first job, and its messages
 * are in the language of the page.
 */
export class JobWorker<Request, Result> {
  readonly #start: () => Worker;
  #worker: Worker | undefined;
  /** The texts that the worker has; a new one has none, and writes English. */
  #sentTexts: ReadonlyMap<string, unknown> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #abort: ((error: Error) => void) | undefined;
  #isStopped = false;

  /** @param start makes the worker, which answers with `answerJobs`. */
  constructor(start: () => Worker) {
    this.#start = start;
  }

  /**
   * @throws JobTimeoutError when it took too long; Error with the worker's message when the job
   *   failed, or when the browser could not start the worker.
   */
  run(request: Request, options: JobOptions): Promise<Result> {
    const run = this.#last.then(() => this.#runNow(request, options));
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** Ends the worker and its job. Waiting jobs fail. */
  stop(): void {
    this.#isStopped = true;
    this.#end();
    this.#abort?.(new Error(t('It was stopped.')));
  }

  #runNow(
    request: Request,
    { timeout, transfer = [], isLast = false }: JobOptions,
  ): Promise<Result> {
    if (this.#isStopped) return Promise.reject(new Error(t('It was stopped.')));
    return new Promise<Result>((resolve, reject) => {
      const worker = (this.#worker ??= this.#start());
      const settle = (): void => {
        clearTimeout(timer);
        this.#abort = undefined;
        worker.onmessage = worker.onerror = worker.onmessageerror = null;
      };
      const fail = (error: Error): void => {
        settle();
        this.#end();
        reject(error);
      };
      const timer = setTimeout(() => {
        fail(new JobTimeoutError(timeout));
      }, timeout);
      this.#abort = fail;
      worker.onmessage = ({ data }: MessageEvent<JobAnswer<Result>>) => {
        settle();
        if (isLast) this.#end();
        if (data.ok) resolve(data.result);
        else reject(new Error(data.message));
      };
      worker.onerror = (event) => {
        event.preventDefault();
        fail(new Error(event.message || t('The browser could not start the worker.')));
      };
      worker.onmessageerror = () => {
        fail(new Error(t('The worker’s answer could not be read.')));
      };
      worker.postMessage({ request, ...this.#language() } satisfies JobQuestion<Request>, [
        ...transfer,
      ]);
    });
  }

  /** The language, where the worker has another one. */
  #language(): { readonly language?: Language } {
    const texts = currentTexts();
    if (texts === this.#sentTexts || (this.#sentTexts === undefined && texts.size === 0)) return {};
    this.#sentTexts = texts;
    return { language: { tag: currentLanguage(), table: Object.fromEntries(texts) } };
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#sentTexts = undefined;
  }
}
