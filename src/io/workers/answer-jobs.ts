import { useLanguage } from '../../core/language/language.js';
import { messageOf } from '../../core/socket/thrown.js';
import type { JobAnswer, JobQuestion } from './job-worker.js';

/** The parts of a worker's global scope that are used here. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(answer: unknown, options: { readonly transfer: Transferable[] }): void;
}

/** The result of a job, and the parts of it to transfer instead of copying. */
export interface JobResult<Result> {
  readonly result: Result;
  readonly transfer?: readonly Transferable[];
}

/** The worker's side of a `JobWorker`: answers each request, with a message if the job throws. */
export function answerJobs<Request, Result>(
  scope: WorkerScope,
  run: (request: Request) => JobResult<Result> | Promise<JobResult<Result>>,
): void {
  scope.onmessage = ({ data: { request, language } }: MessageEvent<JobQuestion<Request>>) => {
    void (async () => {
      try {
        if (language !== undefined) useLanguage(language);
        const { result, transfer = [] } = await run(request);
        scope.postMessage({ ok: true, result } satisfies JobAnswer<Result>, {
          transfer: [...transfer],
        });
      } catch (error) {
        const message = messageOf(error);
        scope.postMessage({ ok: false, message } satisfies JobAnswer<Result>, { transfer: [] });
      }
    })();
  };
}
