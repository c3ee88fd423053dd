import type { OutputMessage } from '../core/lessons/script-runner.js';
import { formatValues } from './format-value.js';

/** Lines that a script may write; what comes after them is not shown, so that the page stays usable. */
const MOST_LINES = 1000;

/** From now on the console of the worker is told to the page. */
export function useConsole(tell: (message: OutputMessage) => void): void {
  let lines = 0;
  const write =
    (level: OutputMessage['level']) =>
    (...values: unknown[]): void => {
      lines += 1;
      if (lines <= MOST_LINES) tell({ kind: 'output', level, text: formatValues(values) });
      else if (lines === MOST_LINES + 1) tell({ kind: 'output', level: 'warn', text: '…' });
    };
  const log = write('log');
  Object.assign(console, {
    log,
    info: log,
    debug: log,
    dir: log,
    warn: write('warn'),
    error: write('error'),
  });
}
