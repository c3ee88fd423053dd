import type { OutputMessage } from '../core/lessons/script-runner.js';
import { formatValues } from './format-value.js';

/** The most lines of a script; later ones are dropped, so that the page stays usable. */
const MOST_LINES = 1000;

/** From now on the worker's console is reported to the page. */
export function useConsole(post: (message: OutputMessage) => void): void {
  let lines = 0;
  const write =
    (level: OutputMessage['level']) =>
    (...values: unknown[]): void => {
      lines += 1;
      if (lines <= MOST_LINES) post({ kind: 'output', level, text: formatValues(values) });
      else if (lines === MOST_LINES + 1) post({ kind: 'output', level: 'warn', text: '…' });
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
