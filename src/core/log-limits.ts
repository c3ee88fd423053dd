import { formatBytes, formatCount } from './units.js';

/** How much a log keeps before it lets its oldest entries go. */
export interface LogLimits {
  /** Entries; default 1,000,000. */
  readonly maxEntries: number;
  /** Bytes of payload; default 512 MB. */
  readonly maxBytes: number;
}

export const DEFAULT_LIMITS: LogLimits = { maxEntries: 1_000_000, maxBytes: 512_000_000 };

/** The least and the most that can be asked for. */
export const LIMIT_RANGES = {
  maxEntries: { min: 100, max: 20_000_000 },
  maxBytes: { min: 1_000_000, max: 8_000_000_000 },
} as const;

/** Why a limit cannot be used, as a sentence; `undefined` when it can. */
export function limitProblem(name: keyof LogLimits, value: number): string | undefined {
  const { min, max } = LIMIT_RANGES[name];
  if (Number.isInteger(value) && value >= min && value <= max) return undefined;
  const write = name === 'maxEntries' ? formatCount : formatBytes;
  const what = name === 'maxEntries' ? 'entries' : 'of payload';
  const given = Number.isFinite(value) ? `${write(value)} is outside that range` : 'this is no number';
  return `The log keeps from ${write(min)} to ${write(max)} ${what}; ${given}.`;
}
