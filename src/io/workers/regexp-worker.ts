/** The worker in which regular expressions run that could stall the page; it can be ended. */
import { testTexts, type RegExpJob } from '../../core/filter/regexp/regexp-job.js';
import { answerJobs } from './answer-jobs.js';

answerJobs(globalThis, (job: RegExpJob) => {
  const result = testTexts(job);
  return { result, transfer: [result.buffer] };
});
