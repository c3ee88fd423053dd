/**
 * English texts that recordings may still have, and what they say now, with the same places for
 * values. Add a line when a text changes that the log keeps.
 */
export const formerTexts: ReadonlyMap<string, string> = new Map([
  [
    'The worker had {0} more events to tell of before anybody listened, and no room for them. Call observeWorker() sooner.',
    'The worker reported {0} more events before this page listened, and had no room to keep them. Call observeWorker() sooner.',
  ],
]);
