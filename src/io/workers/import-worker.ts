/** Worker that reads one file; terminating it cancels the import. */
import { BatchReader, type RecordingBatch } from '../../core/files/batch-reader.js';
import { answerJobs } from './answer-jobs.js';
import type { ImportJob } from './import-runner.js';

/** A batch of this size takes some milliseconds to add to a log. */
const SIZE = { bytes: 2 ** 18, entries: 2000 };

let reader: BatchReader | undefined;

answerJobs<ImportJob, RecordingBatch | undefined>(globalThis, async (job) => {
  if (job.kind === 'open') {
    reader = new BatchReader(job.file, SIZE);
    return { result: undefined };
  }
  const result = await reader!.next(job.isStopped);
  return { result, transfer: buffersOf(result) };
});

function buffersOf({ entries }: RecordingBatch): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const { entry } of entries) {
    const payload =
      'payload' in entry
        ? entry.payload
        : 'payload' in entry.detail
          ? entry.detail.payload
          : undefined;
    if (payload instanceof ArrayBuffer) buffers.add(payload);
  }
  return [...buffers];
}
