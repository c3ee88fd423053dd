/** Worker that runs regular expressions which could block the page; it can be terminated. */
import { testTexts, type RegExpJob } from '../../core/filter/regexp/regexp-job.js';
import { answerJobs } from './answer-jobs.js';

answerJobs(globalThis, (job: RegExpJob) => {
  const result = testTexts(job);
  return { result, transfer: [result.buffer] };
});
