/**
 * The script of the document in which lessons are run. It stands in a frame of its own with an
 * opaque origin (`sandbox="allow-scripts"`) and a policy of its own, and runs each script in a
 * worker, so that one that loops can be ended.
 *
 * ```
 *   page ──start, ports──► frame ──ports──► worker
 *                            └───pulse──►┘   no answer: the worker is ended
 * ```
 */
import type { ScriptMessage } from '../core/lessons/script-runner.js';
import { FRAME_READY, PULSE, type EndMessage, type StartMessage } from './lesson-messages.js';

/** The worker's script as text; the build puts it here. */
declare const WORKER_SOURCE: string;

/** Milliseconds between two questions, and until an answer has to have come. */
const PULSE_EVERY = 250;
const PATIENCE = 1250;

const address = URL.createObjectURL(new Blob([WORKER_SOURCE], { type: 'text/javascript' }));
let end = (): void => {};

addEventListener('message', ({ data, source, ports }: MessageEvent<StartMessage | EndMessage>) => {
  if (source !== parent) return;
  end();
  end = data?.kind === 'start' ? start(data, ports) : () => {};
});
// The origin is opaque, and so is that of whoever embeds this: neither can be named.
parent.postMessage(FRAME_READY, '*');

/** @returns ends what was started. */
function start(message: StartMessage, [page, reports, own]: readonly MessagePort[]): () => void {
  const worker = new Worker(address);
  const { port1, port2 } = new MessageChannel();
  /** When the worker was last heard of; what it takes to start is no fault of the script. */
  let heard = Infinity;
  const timer = setInterval(() => {
    if (performance.now() - heard < PATIENCE) port1.postMessage(PULSE);
    else finish({ kind: 'stuck' });
  }, PULSE_EVERY);
  const stop = (): void => {
    clearInterval(timer);
    worker.terminate();
    port1.close();
  };
  const finish = (last: ScriptMessage): void => {
    stop();
    own!.postMessage(last);
  };
  port1.onmessage = () => {
    heard = performance.now();
  };
  worker.onerror = ({ message: problem }) => {
    finish({ kind: 'failed', message: problem });
  };
  worker.postMessage(message, [page!, reports!, port2]);
  return stop;
}
