import { stored } from '../language/language.js';
import type { Log } from '../log/log.js';
import { formatClock } from '../text/units.js';
import { appendNote } from './append-note.js';

/** How far the clocks may part, and how much log time passes between two looks, in milliseconds. */
const APART = 1000;
/** The longest between two looks, where a clock parts from the other at each look. */
const LONGEST = 60_000;

/**
 * Notes in a log where the computer's clock and the times of the log part: the log counts by a clock
 * that never goes back and that stands still while some computers sleep (High Resolution Time §6),
 * people read one that can be set.
 *
 * It is told when something happens anyway, and asks the computer's clock once a second at most.
 */
export class ClockWatch {
  /** The time of the log from which on the next {@link look} is due; never without a clock to look at. */
  due: number;
  readonly #wall: (() => number) | undefined;
  /** By how much the computer's clock was ahead when it was noted last. */
  #ahead = 0;
  #wait = APART;

  /** @param wall the computer's clock, in milliseconds since 1970; without one nothing is noted. */
  constructor(wall: (() => number) | undefined) {
    this.#wall = wall;
    this.due = wall === undefined ? Infinity : -Infinity;
  }

  /**
   * Adds a note if the clocks have parted by more than a second since the last one.
   *
   * @param now - The time of the log.
   */
  look(log: Log, now: number): void {
    if (this.#wall === undefined) return;
    const ahead = this.#wall() - now;
    const hasParted = Math.abs(ahead - this.#ahead) > APART;
    // A clock that was stopped on purpose, as tests of pages do, is not noted every second.
    this.#wait = hasParted ? Math.min(LONGEST, this.#wait * 2) : APART;
    this.due = now + this.#wait;
    if (!hasParted) return;
    this.#ahead = ahead;
    const by = formatClock(Math.round(Math.abs(ahead) / 1000) * 1000);
    const text = stored(
      "From here on the computer's clock differs from the times of this log by {0}: the computer slept, or its clock was set.",
      (ahead < 0 ? '−' : '+') + by,
    );
    appendNote(log, now, 'clock', text);
  }
}
