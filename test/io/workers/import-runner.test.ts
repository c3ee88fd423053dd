import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { BatchReader } from '../../../src/core/files/batch-reader.js';
import { currentLanguage, useLanguage } from '../../../src/core/language/language.js';
import { answerJobs, type WorkerScope } from '../../../src/io/workers/answer-jobs.js';
import { ImportRunner, type ImportJob } from '../../../src/io/workers/import-runner.js';

const line = '{"kind":"sent","time":1,"text":"a"}\n';

/** A worker on this thread, which hangs at a batch. */
class ThreadWorker {
  static last: ThreadWorker | undefined;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  isTerminated = false;
  language = '';
  readonly #scope: WorkerScope = {
    onmessage: null,
    postMessage: (data) => this.onmessage?.({ data }),
  };

  constructor(hangAt: number) {
    ThreadWorker.last = this;
    let reader: BatchReader | undefined;
    let batches = 0;
    answerJobs<ImportJob, unknown>(this.#scope, async (job) => {
      if (job.kind === 'open') {
        this.language = currentLanguage();
        reader = new BatchReader(job.file, { bytes: 2 ** 15, entries: 10 });
        return { result: undefined };
      }
      batches += 1;
      if (batches === hangAt) await new Promise(() => undefined);
      return { result: await reader!.next(job.isStopped) };
    });
  }

  postMessage(data: unknown): void {
    queueMicrotask(() => this.#scope.onmessage!({ data } as MessageEvent));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

function runner(hangAt: number): ImportRunner {
  const file = new Blob([line.repeat(10_000)]);
  return new ImportRunner(file, () => new ThreadWorker(hangAt) as unknown as Worker, 1000);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  useLanguage();
});

describe('Reading a file in a worker', () => {
  it('gives every batch in the language of the page, and ends the worker when it is closed', async () => {
    useLanguage({ tag: 'de', table: { Close: 'Schließen' } });
    const source = runner(0);
    let entries = 0;
    for (let isLast = false; !isLast;) {
      const batch = await source.next(false);
      entries += batch.entries.length;
      isLast = batch.isLast;
    }
    expect(entries).toBe(10_000);
    expect(ThreadWorker.last!.language).toBe('de');
    source.close();
    expect(ThreadWorker.last!.isTerminated).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends what takes too long, and says how far it was', async () => {
    const source = runner(3);
    await source.next(false);
    const { progress } = await source.next(false);
    const failed = source.next(false).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1000);
    const percent = String(Math.floor(progress * 100));
    expect(String(await failed)).toBe(
      `Error: The file was read to ${percent} %; what follows there took too long. It took longer than 1000 ms and was stopped.`,
    );
    expect(ThreadWorker.last!.isTerminated).toBe(true);
  });
});
