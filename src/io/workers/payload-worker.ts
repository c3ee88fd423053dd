/** Worker that decodes long payloads; it can be terminated. */
import type { Decoded } from '../../core/decoders/decoder.js';
import { builtInDecoders } from '../../core/decoders/decoders.js';
import type { TreeColumns } from '../../core/tree/data-tree.js';
import { answerJobs } from './answer-jobs.js';
import type { PayloadJob } from './payload-runner.js';

answerJobs<PayloadJob, Decoded>(globalThis, async (job) => {
  const decoder = builtInDecoders.find(({ name }) => name === job.name);
  if (decoder === undefined) throw new Error(`There is no decoder “${job.name}”.`);
  const result = await decoder.decode(job.input, job.context);
  return { result, transfer: buffersOf(result.tree) };
});

function buffersOf(tree: TreeColumns): ArrayBuffer[] {
  const columns = Object.values(tree).filter((column) => ArrayBuffer.isView(column));
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}
