import type { Log } from '../../core/log/log.js';

const marks = new WeakMap<Log, number>();

/** The entry of a log that others are compared with, because the user marked it; see {@link markForDiff}. */
export function markedForDiff(log: Log): number | undefined {
  const sequence = marks.get(log);
  return sequence !== undefined && log.has(sequence) ? sequence : undefined;
}

/** Marks an entry to compare others with, for as long as the log is there; `undefined` for none. */
export function markForDiff(log: Log, sequence: number | undefined): void {
  if (sequence === undefined) marks.delete(log);
  else marks.set(log, sequence);
}
