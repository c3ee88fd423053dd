/** The worker in which payloads are decoded that are long; it can be ended. */
import { builtInDecoders } from '../core/decoders/decoders.js';
import type { Decoded } from '../core/decoders/decoder.js';
import { parseJsonTree, type JsonTree } from '../core/tree/json-tree.js';
import type { TreeColumns } from '../core/tree/data-tree.js';
import { answerJobs } from './answer-jobs.js';
import type { PayloadJob } from './payload-runner.js';

answerJobs<PayloadJob, Decoded | JsonTree>(globalThis, async (job) => {
  if (job.kind === 'json') {
    const result = parseJsonTree(job.text, { maxNodes: job.maxNodes });
    return { result, transfer: buffersOf(result.tree) };
  }
  const decoder = builtInDecoders.find(({ name }) => name === job.name);
  if (decoder === undefined) throw new Error(`There is no decoder “${job.name}”.`);
  const result = await decoder.decode(job.input, job.context);
  return { result, transfer: buffersOf(result.tree) };
});

function buffersOf(tree: TreeColumns): ArrayBuffer[] {
  const columns = Object.values(tree).filter((column) => ArrayBuffer.isView(column));
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}
