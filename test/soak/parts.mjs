// @ts-check
import { soakFloods } from './floods.mjs';
import { soakReconnects } from './reconnects.mjs';
import { soakSessions } from './sessions.mjs';

/**
 * How much of everything.
 *
 * @typedef {object} Sizes
 * @property {number} answer milliseconds in which a click is answered
 * @property {number} floodSeconds
 * @property {number} reconnects
 * @property {number} sessions
 * @property {number} sessionSeconds
 */

/** @type {Sizes} */
export const FULL = { answer: 100, floodSeconds: 60, reconnects: 10_000, sessions: 20, sessionSeconds: 30 };

/** A tenth of it. @type {Sizes} */
export const QUICK = { answer: 100, floodSeconds: 6, reconnects: 1000, sessions: 20, sessionSeconds: 3 };

/**
 * The parts by their names.
 *
 * @type {Record<string, (soak: import('./soak-page.mjs').Soak, sizes: Sizes) => Promise<import('./outcome.mjs').Outcome>>}
 */
export const soakParts = {
  floods: (soak, { floodSeconds, answer }) => soakFloods(soak, { seconds: floodSeconds, answer }),
  reconnects: (soak, { reconnects }) => soakReconnects(soak, { count: reconnects }),
  sessions: (soak, { sessions, sessionSeconds, answer }) => soakSessions(soak, { count: sessions, seconds: sessionSeconds, answer }),
};
