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
  const what = name === 'maxEntries' ? 'entries' : 'bytes';
  const range = `${min.toLocaleString('en')} to ${max.toLocaleString('en')}`;
  return `The log keeps ${range} ${what}; ${String(value)} is outside that range.`;
}
