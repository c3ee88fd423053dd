import type { Page } from 'playwright';
import { expect } from 'vitest';

/** What is looked at of a recording in the database. */
interface StoredRecording {
  readonly entries: number;
  readonly isOffered: boolean;
}

async function storedRecordings(page: Page): Promise<readonly StoredRecording[]> {
  return page.evaluate(
    () =>
      new Promise<readonly StoredRecording[]>((resolve, reject) => {
        const opening = indexedDB.open('ws-inspector.recordings');
        // It is for the page to make it.
        let isMissing = false;
        opening.onupgradeneeded = () => {
          isMissing = true;
          opening.transaction?.abort();
        };
        opening.onerror = () => {
          if (isMissing) resolve([]);
          else reject(new Error('The database cannot be opened.'));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const listing = database.transaction('recordings').objectStore('recordings').getAll();
          listing.onsuccess = () => {
            database.close();
            resolve(listing.result as StoredRecording[]);
          };
        };
      }),
  );
}

/** Entries of all recordings in the storage of a page, as the database has them. */
export async function recordedEntries(page: Page): Promise<number> {
  return (await storedRecordings(page)).reduce((sum, { entries }) => sum + entries, 0);
}

/** Waits until the database knows that no recording is to be offered any more. */
export async function areDismissed(page: Page): Promise<void> {
  const offered = async (): Promise<boolean> =>
    (await storedRecordings(page)).some(({ isOffered }) => isOffered);
  await expect.poll(offered, { timeout: 8000 }).toBe(false);
}

/** Waits for the recordings to have so many entries. */
export async function isRecorded(page: Page, entries: number): Promise<void> {
  await expect.poll(() => recordedEntries(page), { timeout: 8000 }).toBe(entries);
}
