import type { LogStats } from '../../core/log/log-stats.js';

/** Milliseconds that counting may take in a frame. */
const SLICE = 6;
/** Entries that are counted between two looks at the clock. */
const STEP = 8192;

/** Counts what is new in a log for up to a slice. @returns whether everything is counted. */
export function scanSlice(stats: LogStats): boolean {
  const deadline = performance.now() + SLICE;
  while (!stats.scan(STEP)) {
    if (performance.now() > deadline) return false;
  }
  return true;
}
