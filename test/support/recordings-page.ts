import type { Page } from 'playwright';
import { expect } from 'vitest';

/** Entries of all recordings in the storage of a page, as the database has them. */
export async function recordedEntries(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('ws-inspector.recordings');
        opening.onerror = () => {
          reject(new Error('The database cannot be opened.'));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const listing = database.transaction('recordings').objectStore('recordings').getAll();
          listing.onsuccess = () => {
            database.close();
            const recordings = listing.result as { entries: number }[];
            resolve(recordings.reduce((sum, { entries }) => sum + entries, 0));
          };
        };
      }),
  );
}

/** Waits for the recordings to have so many entries. */
export async function isRecorded(page: Page, entries: number): Promise<void> {
  await expect.poll(() => recordedEntries(page), { timeout: 8000 }).toBe(entries);
}
