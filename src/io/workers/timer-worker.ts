/** Worker whose timers keep their pace while the page is hidden. */
import type { WorkerScope } from './answer-jobs.js';
import type { TimerRequest } from './steady-timer.js';

const scope: WorkerScope = globalThis;

scope.onmessage = ({ data }: MessageEvent<TimerRequest>) => {
  setTimeout(() => {
    scope.postMessage(data.id, { transfer: [] });
  }, data.milliseconds);
};
