import { t } from '../language/language.js';
import { formatCount } from '../text/units.js';
import type { RecordingSummary } from './recording-summary.js';

/** Whether sessions are recorded, and how much is kept. */
export interface RecordingSettings {
  readonly isOn: boolean;
  /** Whether tokens and the like in URLs are stored. User names and passwords never are. */
  readonly keepsSecrets: boolean;
  /** The most entries of all recordings together. */
  readonly maxEntries: number;
  /** The most megabytes of all recordings together. */
  readonly maxMegabytes: number;
  /** Days that a recording is kept after its last entry. */
  readonly maxDays: number;
}

export const DEFAULT_RECORDING_SETTINGS: RecordingSettings = {
  isOn: true,
  keepsSecrets: false,
  maxEntries: 5_000_000,
  maxMegabytes: 1000,
  maxDays: 14,
};

/** The settings that are numbers. */
export type RecordingLimit = 'maxEntries' | 'maxMegabytes' | 'maxDays';

/** The smallest and the largest value of each setting. */
export const RECORDING_RANGES: Readonly<Record<RecordingLimit, { min: number; max: number }>> = {
  maxEntries: { min: 1000, max: 100_000_000 },
  maxMegabytes: { min: 1, max: 100_000 },
  maxDays: { min: 1, max: 3650 },
};

/** Why a number is not allowed, as a sentence; `undefined` when it is. */
export function recordingLimitProblem(name: RecordingLimit, value: number): string | undefined {
  const { min, max } = RECORDING_RANGES[name];
  if (Number.isInteger(value) && value >= min && value <= max) return undefined;
  return t('Type a whole number from {0} to {1}.', formatCount(min), formatCount(max));
}

/** Settings from storage: every field is checked, invalid ones get their default. */
export function readRecordingSettings(stored: string | null): RecordingSettings {
  const fields = parseFields(stored);
  const number = (name: RecordingLimit): number => {
    const value = fields[name];
    const isFit = typeof value === 'number' && recordingLimitProblem(name, value) === undefined;
    return isFit ? value : DEFAULT_RECORDING_SETTINGS[name];
  };
  return {
    isOn: fields.isOn !== false,
    keepsSecrets: fields.keepsSecrets === true,
    maxEntries: number('maxEntries'),
    maxMegabytes: number('maxMegabytes'),
    maxDays: number('maxDays'),
  };
}

function parseFields(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const DAY = 86_400_000;

/**
 * Which recordings to remove so that the others fit: the oldest first, those with a name last and
 * never because of their age.
 *
 * @param given finished recordings only.
 * @param now milliseconds since 1970.
 */
export function recordingsToDrop(
  given: readonly RecordingSummary[],
  { maxEntries, maxMegabytes, maxDays }: RecordingSettings,
  now: number,
): readonly RecordingSummary[] {
  const rank = ({ name }: RecordingSummary): number => (name === '' ? 0 : 1);
  const inOrder = [...given].sort((a, b) => rank(a) - rank(b) || a.endedAt - b.endedAt);
  let entries = given.reduce((sum, each) => sum + each.entries, 0);
  let stored = given.reduce((sum, each) => sum + each.stored, 0);
  return inOrder.filter((each) => {
    const isOld = each.name === '' && now - each.endedAt > maxDays * DAY;
    const isTooMuch = entries > maxEntries || stored > maxMegabytes * 1_000_000;
    if (!isOld && !isTooMuch) return false;
    entries -= each.entries;
    stored -= each.stored;
    return true;
  });
}
