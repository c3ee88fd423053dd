/**
 * The script of the document in which lessons run: a frame with an opaque origin
 * (`sandbox="allow-scripts"`) and a policy of its own. It runs each script in a worker, so that an
 * endless loop can be ended.
 *
 * ```
 *   page ──start, ports──► frame ──ports──► worker
 *                            └───pulse──►┘   no answer: the worker is ended
 * ```
 */
import type { ScriptMessage } from '../core/lessons/script-runner.js';
import { FRAME_READY, PULSE, type EndMessage, type StartMessage } from './lesson-messages.js';

/** The worker's script as text; the build inserts it. */
declare const WORKER_SOURCE: string;

/** Milliseconds between two questions, and until an answer must have arrived. */
const PULSE_EVERY = 250;
const PATIENCE = 1250;

const address = URL.createObjectURL(new Blob([WORKER_SOURCE], { type: 'text/javascript' }));
let end = (): void => {};

addEventListener('message', ({ data, source, ports }: MessageEvent<StartMessage | EndMessage>) => {
  if (source !== parent) return;
  end();
  end = data?.kind === 'start' ? start(data, ports) : () => {};
});
// The origins of this frame and of the embedder are opaque: neither can be named.
parent.postMessage(FRAME_READY, '*');

/** @returns a function that ends the worker. */
function start(message: StartMessage, [page, reports, own]: readonly MessagePort[]): () => void {
  const worker = new Worker(address);
  const { port1, port2 } = new MessageChannel();
  /** When the worker last answered. Infinity while it starts, which is not the script's fault. */
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
