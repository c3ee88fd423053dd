/**
 * The script of the document in which lessons are run. It stands in a frame of its own with an
 * opaque origin (`sandbox="allow-scripts"`) and a policy of its own, and runs each script in a
 * worker, so that one that loops can be ended.
 *
 * ```
 *   page ──start, port──► frame ──port──► worker
 *                           └──pulse──►┘   no answer: the worker is ended
 * ```
 */
import { FRAME_READY, PULSE, type ScriptMessage, type StartMessage } from './lesson-messages.js';

/** The worker's script as text; the build puts it here. */
declare const WORKER_SOURCE: string;

/** Milliseconds between two questions, and until an answer has to have come. */
const PULSE_EVERY = 250;
const PATIENCE = 1250;

addEventListener('message', ({ data, source, ports: [port] }: MessageEvent<StartMessage>) => {
  if (source !== parent || port === undefined || data?.kind !== 'start') return;
  start(data, port);
});
// The origin is opaque, and so is that of whoever embeds this: neither can be named.
parent.postMessage(FRAME_READY, '*');

function start(message: StartMessage, port: MessagePort): void {
  const address = URL.createObjectURL(new Blob([WORKER_SOURCE], { type: 'text/javascript' }));
  const worker = new Worker(address);
  // A second channel: the first goes to the worker as a whole.
  const { port1, port2 } = new MessageChannel();
  let heard = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - heard < PATIENCE) {
      port1.postMessage(PULSE);
      return;
    }
    clearInterval(timer);
    worker.terminate();
    parent.postMessage({ kind: 'stuck' } satisfies ScriptMessage, '*');
  }, PULSE_EVERY);
  port1.onmessage = () => {
    heard = performance.now();
  };
  worker.postMessage(message, [port, port2]);
}
