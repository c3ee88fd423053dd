import { t } from '../language/language.js';
import { formatBytes, formatCount } from '../text/units.js';

/** How much a log keeps before it evicts its oldest entries. */
export interface LogLimits {
  /** Entries; default 1,000,000. */
  readonly maxEntries: number;
  /** Bytes of payload; default 512 MB. */
  readonly maxBytes: number;
}

export const DEFAULT_LIMITS: LogLimits = { maxEntries: 1_000_000, maxBytes: 512_000_000 };

/** The smallest and the largest value of each limit. */
export const LIMIT_RANGES = {
  maxEntries: { min: 100, max: 20_000_000 },
  maxBytes: { min: 1_000_000, max: 8_000_000_000 },
} as const;

/** Why a limit cannot be used, as a sentence; `undefined` when it can. */
export function limitProblem(name: keyof LogLimits, value: number): string | undefined {
  const { min, max } = LIMIT_RANGES[name];
  if (Number.isInteger(value) && value >= min && value <= max) return undefined;
  const write = name === 'maxEntries' ? formatCount : formatBytes;
  const range = [write(min), write(max), write(value)] as const;
  if (name === 'maxEntries') {
    return Number.isFinite(value)
      ? t('The log keeps from {0} to {1} entries; {2} is outside that range.', ...range)
      : t('The log keeps from {0} to {1} entries; this is no number.', ...range);
  }
  return Number.isFinite(value)
    ? t('The log keeps from {0} to {1} of payload; {2} is outside that range.', ...range)
    : t('The log keeps from {0} to {1} of payload; this is no number.', ...range);
}
