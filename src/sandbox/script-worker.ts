/** Worker that runs the script of a lesson, with the simulated network as its `WebSocket`. */
import type { ScriptMessage } from '../core/lessons/script-runner.js';
import { hello } from '../io/observe/socket-report.js';
import { SocketReporter } from '../io/observe/socket-reporter.js';
import { serveEndpoints, SimulatedNetwork } from '../simulated/index.js';
import { countEvents } from './count-events.js';
import { GatedClock } from './gated-clock.js';
import { PULSE, type PageMessage, type StartMessage } from './lesson-messages.js';
import { runScript } from './run-script.js';
import { traceExceptions } from './trace-exceptions.js';
import { useConsole } from './use-console.js';

addEventListener(
  'message',
  ({ data, ports: [page, reports, frame] }: MessageEvent<StartMessage>) => {
    frame!.onmessage = () => {
      frame!.postMessage(PULSE);
    };
    frame!.postMessage(PULSE);
    begin(data, page!, reports!);
  },
  { once: true },
);

function begin(
  { script, url, isStepping }: StartMessage,
  page: MessagePort,
  reports: MessagePort,
): void {
  const post = (message: ScriptMessage): void => {
    page.postMessage(message);
  };
  traceExceptions(globalThis);
  const isSimulated = /^\s*sim:/iu.test(url);
  const gate = isStepping && isSimulated ? new GatedClock() : undefined;
  if (isSimulated) useSimulatedSockets(gate);
  reportSockets(reports);
  const seen = countEvents(globalThis);
  useConsole(post);
  const nextEvent =
    gate &&
    ((): void => {
      gate.release(seen);
    });
  runScript({ script, url, nextEvent, post: post, steps: stepsOf(page) });
}

/** Calls back for each step that the page asks for. */
function stepsOf(page: MessagePort): (step: () => void) => void {
  return (step) => {
    page.onmessage = ({ data }: MessageEvent<PageMessage>) => {
      if (data.kind === 'step') step();
    };
  };
}

function useSimulatedSockets(clock: GatedClock | undefined): void {
  const network = new SimulatedNetwork(clock === undefined ? {} : { clock });
  serveEndpoints(network);
  globalThis.WebSocket = network.WebSocket;
}

/** Reports its sockets as any worker does, to a port that exists from the beginning. */
function reportSockets(port: MessagePort): void {
  new SocketReporter(globalThis);
  dispatchEvent(new MessageEvent('message', { data: hello, ports: [port] }));
}
