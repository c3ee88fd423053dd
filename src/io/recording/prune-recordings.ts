import {
  recordingsToDrop,
  type RecordingSettings,
} from '../../core/recording/recording-settings.js';
import type { PagePresence } from './page-presence.js';
import type { RecordingStore, StoredRecording } from './recording-store.js';

/** The recordings of pages that are no longer open. */
export async function endedRecordings(
  store: RecordingStore,
  presence: PagePresence,
): Promise<readonly StoredRecording[]> {
  await store.open();
  const present = await presence.present();
  return (await store.list()).filter(({ owner }) => !present.has(owner));
}

/**
 * Removes empty recordings, and the oldest ones beyond the limits. Recordings in progress count,
 * and are kept.
 *
 * @returns how many of the removed recordings had entries.
 */
export async function pruneRecordings(
  store: RecordingStore,
  presence: PagePresence,
  settings: RecordingSettings,
): Promise<number> {
  const ended = await endedRecordings(store, presence);
  const owners = new Set(ended.map(({ owner }) => owner));
  const live = (await store.list()).filter(({ owner }) => !owners.has(owner));
  const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
  const limits = {
    ...settings,
    maxEntries: settings.maxEntries - sum(live.map(({ entries }) => entries)),
    maxMegabytes: settings.maxMegabytes - sum(live.map(({ stored }) => stored)) / 1_000_000,
  };
  const empty = ended.filter(({ entries }) => entries === 0);
  const dropped = recordingsToDrop(ended, limits, Date.now()).filter(({ entries }) => entries > 0);
  if (empty.length + dropped.length > 0) {
    await store.remove([...empty, ...dropped].map(({ id }) => id));
  }
  return dropped.length;
}

/** Removes the oldest recording whose page is closed. @returns whether there was one. */
export async function dropOldest(
  store: RecordingStore,
  presence: PagePresence,
  settings: RecordingSettings,
): Promise<boolean> {
  const ended = await endedRecordings(store, presence);
  const [oldest] = recordingsToDrop(ended, { ...settings, maxMegabytes: 0 }, Date.now());
  if (oldest !== undefined) await store.remove([oldest.id]);
  return oldest !== undefined;
}
