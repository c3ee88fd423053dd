import { sentence } from '../language/language.js';
import type { Log } from '../log/log.js';
import { formatClock } from '../text/units.js';
import { appendNote } from './append-note.js';

/** The difference that is noted, and the least log time between two looks, in milliseconds. */
const APART = 1000;
/** The longest time between two looks, in milliseconds, for a clock that differs at each look. */
const LONGEST = 60_000;

/**
 * Adds notes to a log where the computer's clock and the log's clock diverge: the log's clock never
 * goes back and stands still while some computers sleep (High Resolution Time §6); the computer's
 * can be set.
 *
 * It has no timer: {@link look} is called when something happens anyway, once a second at most.
 */
export class ClockWatch {
  /** Log time at which the next {@link look} is due; `Infinity` without a wall clock. */
  due: number;
  readonly #wall: (() => number) | undefined;
  /** By how much the computer's clock was ahead at the last note, in milliseconds. */
  #ahead = 0;
  #wait = APART;

  /** @param wall the computer's clock, in milliseconds since 1970; without one nothing is noted. */
  constructor(wall: (() => number) | undefined) {
    this.#wall = wall;
    this.due = wall === undefined ? Infinity : -Infinity;
  }

  /**
   * Adds a note if the clocks have diverged by more than a second since the last one.
   *
   * @param now - The time of the log.
   */
  look(log: Log, now: number): void {
    if (this.#wall === undefined) return;
    const ahead = this.#wall() - now;
    const hasParted = Math.abs(ahead - this.#ahead) > APART;
    // A clock that was stopped on purpose, as in tests of pages, is not noted every second.
    this.#wait = hasParted ? Math.min(LONGEST, this.#wait * 2) : APART;
    this.due = now + this.#wait;
    if (!hasParted) return;
    this.#ahead = ahead;
    const by = formatClock(Math.round(Math.abs(ahead) / 1000) * 1000);
    const said = sentence(
      "From here on the computer's clock differs from the times of this log by {0}: the computer slept, or its clock was set.",
      (ahead < 0 ? '−' : '+') + by,
    );
    appendNote(log, now, 'clock', said);
  }
}
