import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { testTexts, Verdict, type RegExpJob } from '../../../src/core/filter/regexp/regexp-job.js';
import { useLanguage, type Language } from '../../../src/core/language/language.js';
import { JobTimeoutError, JobWorker } from '../../../src/io/workers/job-worker.js';
import { RegExpRunner } from '../../../src/io/workers/regexp-runner.js';

/** A worker of which a test says what it answers, and when. */
class FakeWorker {
  static readonly made: FakeWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  isTerminated = false;
  /** What it was told, in order. */
  readonly languages: Language[] = [];

  constructor(readonly answer: (worker: FakeWorker, request: never) => void) {
    FakeWorker.made.push(this);
  }

  postMessage({ request, language }: { request: never; language?: Language }): void {
    if (language !== undefined) this.languages.push(language);
    queueMicrotask(() => {
      this.answer(this, request);
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

function startWith(answer: FakeWorker['answer']): () => Worker {
  return () => new FakeWorker(answer) as unknown as Worker;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  useLanguage();
  FakeWorker.made.length = 0;
});

describe('A worker for jobs', () => {
  it('starts with the first job, and answers one after the other', async () => {
    const jobs = new JobWorker<number, number>(
      startWith((worker, request) =>
        worker.onmessage!({ data: { ok: true, result: request * 2 } }),
      ),
    );
    expect(FakeWorker.made).toHaveLength(0);
    const answers = await Promise.all([1, 2, 3].map((n) => jobs.run(n, { timeout: 10 })));
    expect(answers).toEqual([2, 4, 6]);
    expect(FakeWorker.made).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('speaks the language of the page: each worker is told when that is another', async () => {
    const jobs = new JobWorker<string, string>(
      startWith((worker, request) => worker.onmessage!({ data: { ok: true, result: request } })),
    );
    const german = { tag: 'de', table: { Close: 'Schließen' } };
    await jobs.run('', { timeout: 10 });
    useLanguage(german);
    await jobs.run('', { timeout: 10 });
    await jobs.run('', { timeout: 10 });
    await jobs.run('', { timeout: 10, isLast: true });
    await jobs.run('', { timeout: 10 });
    useLanguage();
    await jobs.run('', { timeout: 10 });
    expect(FakeWorker.made.map(({ languages }) => languages)).toEqual([
      [german],
      [german, { tag: 'en', table: {} }],
    ]);
  });

  it('ends a job that takes too long, and does the next one in a new worker', async () => {
    const jobs = new JobWorker<string, string>(
      startWith((worker, request) => {
        if (request !== 'hang') worker.onmessage!({ data: { ok: true, result: request } });
      }),
    );
    const hanging = jobs.run('hang', { timeout: 10 });
    const next = jobs.run('next', { timeout: 10 });
    const failed = expect(hanging).rejects.toThrow(JobTimeoutError);
    await vi.advanceTimersByTimeAsync(10);
    await failed;
    expect(await next).toBe('next');
    expect(FakeWorker.made.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  it('ends with a job that is to be its last, and does the next one in a new worker', async () => {
    const jobs = new JobWorker<string, string>(
      startWith((worker, request) => worker.onmessage!({ data: { ok: true, result: request } })),
    );
    const answers = await Promise.all([
      jobs.run('large', { timeout: 10, isLast: true }),
      jobs.run('next', { timeout: 10 }),
    ]);
    expect(answers).toEqual(['large', 'next']);
    expect(FakeWorker.made.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  it('passes on what the job said when it failed', async () => {
    const jobs = new JobWorker<string, string>(
      startWith((worker) => worker.onmessage!({ data: { ok: false, message: 'No such thing.' } })),
    );
    await expect(jobs.run('x', { timeout: 10 })).rejects.toThrow('No such thing.');
  });

  it('says so when the worker cannot be started', async () => {
    const jobs = new JobWorker<string, string>(
      startWith((worker) => worker.onerror!({ message: '', preventDefault: () => undefined })),
    );
    const failed = jobs.run('x', { timeout: 10 });
    await expect(failed).rejects.toThrow('The browser could not start the worker.');
  });

  it('leaves nothing behind when it is stopped', async () => {
    const jobs = new JobWorker<string, string>(startWith(() => undefined));
    const running = jobs.run('x', { timeout: 10 });
    const failed = expect(running).rejects.toThrow('It was stopped.');
    await Promise.resolve();
    await Promise.resolve();
    jobs.stop();
    await failed;
    expect(FakeWorker.made.every(({ isTerminated }) => isTerminated)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    await expect(jobs.run('y', { timeout: 10 })).rejects.toThrow('It was stopped.');
  });
});

describe('Regular expressions in a worker', () => {
  const hardOnes = startWith((worker, job: RegExpJob) => {
    if (job.texts.some((text) => text.includes('hard'))) return;
    worker.onmessage!({ data: { ok: true, result: testTexts(job) } });
  });
  const untilDone = async <T>(promise: Promise<T>): Promise<T> => {
    const settled = promise.finally(() => undefined);
    settled.catch(() => undefined);
    for (let step = 0; step < 60; step += 1) await vi.advanceTimersByTimeAsync(1000);
    return settled;
  };

  it('finds the text that takes too long, and tells the others', async () => {
    const texts = ['a', 'b', 'hard', 'a', 'c'];
    const runner = new RegExpRunner(hardOnes);
    const verdicts = await untilDone(runner.run({ source: 'a', flags: '', texts }));
    const { match, no, tooLong } = Verdict;
    expect([...verdicts]).toEqual([match, no, tooLong, match, no]);
  });

  it('gives up when too many take too long', async () => {
    const texts = Array.from({ length: 10 }, () => 'hard');
    const runner = new RegExpRunner(hardOnes);
    await expect(untilDone(runner.run({ source: 'a', flags: '', texts }))).rejects.toThrow(
      JobTimeoutError,
    );
  });
});
