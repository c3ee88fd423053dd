/** The worker in which the script of a lesson runs, with the simulated network as its `WebSocket`. */
import { serveEndpoints, SimulatedNetwork } from '../simulated/index.js';
import { formatValues } from './format-value.js';
import { GatedClock } from './gated-clock.js';
import { PULSE, type PageMessage, type ScriptMessage, type StartMessage } from './lesson-messages.js';
import { runScript } from './run-script.js';

addEventListener(
  'message',
  ({ data, ports: [page, frame] }: MessageEvent<StartMessage>) => {
    if (page === undefined || frame === undefined) return;
    frame.onmessage = () => {
      frame.postMessage(PULSE);
    };
    begin(data, page);
  },
  { once: true },
);

function begin({ script, url, isStepping }: StartMessage, page: MessagePort): void {
  const tell = (message: ScriptMessage): void => {
    page.postMessage(message);
  };
  const gate = isStepping ? new GatedClock() : undefined;
  if (/^\s*sim:/iu.test(url)) useSimulatedSockets(gate);
  useConsole(tell);
  runScript({ script, url, gate, tell, steps: stepsOf(page) });
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

function useConsole(tell: (message: ScriptMessage) => void): void {
  const write =
    (level: 'log' | 'warn' | 'error') =>
    (...values: unknown[]): void => {
      tell({ kind: 'output', level, text: formatValues(values) });
    };
  const log = write('log');
  Object.assign(console, { log, info: log, debug: log, dir: log, warn: write('warn'), error: write('error') });
}
