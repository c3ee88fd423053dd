/** What kind of note an entry is. */
export const noteNames = [
  'discarded',
  'refused',
  'no-close',
  'clock',
  'evicted',
  'information',
] as const;

/** One of {@link noteNames}. */
export type NoteName = (typeof noteNames)[number];
