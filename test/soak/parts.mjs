// @ts-check
import { soakFloods } from './floods.mjs';
import { soakHuge } from './huge.mjs';
import { soakReconnects } from './reconnects.mjs';
import { soakSessions } from './sessions.mjs';
import { soakDay } from './whole-day.mjs';

/**
 * How much of everything.
 *
 * @typedef {object} Sizes
 * @property {number} answer milliseconds in which a click is answered
 * @property {number} floodSeconds
 * @property {number} flood messages of one that comes to its end
 * @property {number} hugeBytes
 * @property {number} hugeCount of each type
 * @property {number} reconnects
 * @property {number} sessions
 * @property {number} sessionSeconds
 * @property {number} hours
 */

/** @type {Sizes} */
export const FULL = {
  answer: 100,
  floodSeconds: 60,
  flood: 200_000,
  hugeBytes: 100_000_000,
  hugeCount: 5,
  reconnects: 10_000,
  sessions: 20,
  sessionSeconds: 30,
  hours: 24,
};

/** A tenth of it. @type {Sizes} */
export const QUICK = {
  ...FULL,
  floodSeconds: 6,
  hugeBytes: 10_000_000,
  reconnects: 1000,
  sessionSeconds: 3,
  hours: 3,
};

/**
 * What is run with every change. Machines that have other work answer late, which is no fault here: that
 * nothing answers at all is.
 *
 * @type {Sizes}
 */
export const SHORT = {
  answer: 3000,
  floodSeconds: 3,
  flood: 60_000,
  hugeBytes: 10_000_000,
  hugeCount: 2,
  reconnects: 150,
  sessions: 20,
  sessionSeconds: 1,
  hours: 1,
};

/**
 * The parts by their names.
 *
 * @type {Record<string, (soak: import('./soak-page.mjs').Soak, sizes: Sizes) => Promise<import('./outcome.mjs').Outcome>>}
 */
export const soakParts = {
  floods: (soak, { floodSeconds, flood, answer }) =>
    soakFloods(soak, { seconds: floodSeconds, whole: flood, answer }),
  huge: (soak, { hugeBytes, hugeCount }) => soakHuge(soak, { size: hugeBytes, count: hugeCount }),
  reconnects: (soak, { reconnects }) => soakReconnects(soak, { count: reconnects }),
  sessions: (soak, { sessions, sessionSeconds, answer }) =>
    soakSessions(soak, { count: sessions, seconds: sessionSeconds, answer }),
  day: (_, { hours }) => soakDay({ hours }),
};
