import { describe, expect, it } from 'vitest';

import {
  DEFAULT_RECORDING_SETTINGS,
  readRecordingSettings,
  recordingLimitProblem,
  recordingsToDrop,
} from '../../../src/core/recording/recording-settings.js';
import {
  recordingName,
  type RecordingSummary,
} from '../../../src/core/recording/recording-summary.js';

const DAY = 86_400_000;

function recording(id: string, facts: Partial<RecordingSummary> = {}): RecordingSummary {
  return {
    id,
    name: '',
    url: 'ws://h/a?token=x',
    protocols: [],
    startedAt: 0,
    endedAt: 0,
    entries: 1000,
    bytes: 0,
    stored: 1_000_000,
    owner: '',
    isOffered: false,
    ...facts,
  };
}

describe('Settings of recordings', () => {
  it.each([
    ['nothing', null, DEFAULT_RECORDING_SETTINGS],
    ['no JSON', '{', DEFAULT_RECORDING_SETTINGS],
    ['null', 'null', DEFAULT_RECORDING_SETTINGS],
    ['wrong types', '{"isOn":0,"maxDays":"3","maxEntries":-1}', DEFAULT_RECORDING_SETTINGS],
    [
      'what was chosen',
      '{"isOn":false,"maxDays":3}',
      { ...DEFAULT_RECORDING_SETTINGS, isOn: false, maxDays: 3 },
    ],
  ])('are read from %s', (_, stored, expected) => {
    expect(readRecordingSettings(stored)).toEqual(expected);
  });

  it('say which numbers they take', () => {
    expect(recordingLimitProblem('maxDays', 14)).toBeUndefined();
    expect(recordingLimitProblem('maxDays', 0)).toBe('Type a whole number from 1 to 3,650.');
    expect(recordingLimitProblem('maxEntries', Number.NaN)).toMatch(/from 1,000 to 100,000,000/);
  });
});

describe('Recordings that have to go', () => {
  const limits = { ...DEFAULT_RECORDING_SETTINGS, maxEntries: 2000, maxMegabytes: 2, maxDays: 10 };
  const ids = (given: readonly RecordingSummary[], now = 1): string[] =>
    recordingsToDrop(given, limits, now).map(({ id }) => id);

  it('are none while all fit', () => {
    expect(ids([recording('a'), recording('b')])).toEqual([]);
  });

  it('are the oldest first, and those with a name last', () => {
    const given = [
      recording('new', { endedAt: 3 }),
      recording('named', { endedAt: 1, name: 'keep' }),
      recording('old', { endedAt: 2 }),
    ];
    expect(ids(given)).toEqual(['old']);
    expect(ids([...given, recording('newest', { endedAt: 4 })])).toEqual(['old', 'new']);
    expect(ids([recording('huge', { name: 'keep', stored: 3_000_000 })])).toEqual(['huge']);
  });

  it('are those that are too old, unless they have a name', () => {
    expect(ids([recording('a'), recording('b', { name: 'keep' })], 11 * DAY)).toEqual(['a']);
  });
});

describe('The name of a recording', () => {
  it('is what somebody gave it, or its address without secrets', () => {
    expect(recordingName(recording('a', { name: 'Mine' }))).toBe('Mine');
    expect(recordingName(recording('a'))).toBe('h/a?token=…');
    expect(recordingName(recording('a', { url: '' }))).toBe('Recording');
  });
});
