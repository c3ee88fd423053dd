import type { Tally } from './log.js';

/** Entries and bytes a second. */
export interface Rates {
  readonly sent: Tally;
  readonly received: Tally;
  readonly events: Tally;
  /** Sent and received. */
  readonly messages: Tally;
  readonly all: Tally;
}

/** Milliseconds of a tick, and the ticks of a second. */
const TICK = 10;
const TICKS = 100;
/** Sent, received and events. A tick has a cell for the entries of each, then one for the bytes. */
const GROUPS = 3;
const CELLS = 2 * GROUPS;
/** Numbers in a result: entries and bytes of each group, of the messages, and of all. */
const ROWS = 2 * (GROUPS + 2);

/**
 * The rates of the last second, and the highest of any second so far. A second is a hundred ticks
 * of 10 ms, the running one included.
 *
 * ```
 *   expired │ head ······ ticks in which something happened ······ current │
 *           └────────────────────── at most 100 ticks ────────────────────┘
 * ```
 *
 * Only ticks in which something happened are kept, in a ring: long silences cost nothing.
 */
export class RateWindow {
  readonly #cells = new Float64Array(TICKS * CELLS);
  readonly #ticks = new Float64Array(TICKS);
  readonly #running = new Float64Array(CELLS);
  readonly #sums = new Float64Array(ROWS);
  readonly #peak = new Float64Array(ROWS);
  #head = 0;
  #length = 0;
  #tick = -Infinity;
  /** The first cell of the running tick. */
  #current = 0;

  /**
   * Counts an entry. One whose time is up to a second before the last counts as of now; an earlier
   * one means that the clock was set back, and the second starts over.
   *
   * @param group 0 sent, 1 received, 2 an event
   */
  add(group: number, time: number, size: number): void {
    const tick = Math.floor(time / TICK);
    if (tick !== this.#tick) this.#enter(tick);
    this.#cells[this.#current + group]! += 1;
    this.#cells[this.#current + GROUPS + group]! += size;
    this.#running[group]! += 1;
    this.#running[GROUPS + group]! += size;
  }

  /** The rates of the second that ends at `now`, or at the newest entry when that is later. */
  at(now: number): Rates {
    const running = this.#running.slice();
    const oldest = Math.floor(now / TICK) - TICKS;
    for (let index = 0; index < this.#length; index += 1) {
      const slot = (this.#head + index) % TICKS;
      if (this.#ticks[slot]! > oldest) break;
      this.#subtract(running, slot);
    }
    const sums = new Float64Array(ROWS);
    sumUp(running, sums);
    return readRates(sums);
  }

  /** The highest rates of any second so far, each number by itself. */
  get peak(): Rates {
    this.#notePeak();
    return readRates(this.#peak);
  }

  #enter(tick: number): void {
    const wasSetBack = tick <= this.#tick - TICKS;
    if (tick < this.#tick && !wasSetBack) return;
    this.#notePeak();
    const oldest = wasSetBack ? Infinity : tick - TICKS;
    while (this.#length > 0 && this.#ticks[this.#head]! <= oldest) {
      this.#subtract(this.#running, this.#head);
      this.#head = (this.#head + 1) % TICKS;
      this.#length -= 1;
    }
    const slot = (this.#head + this.#length) % TICKS;
    this.#length += 1;
    this.#tick = this.#ticks[slot] = tick;
    this.#current = slot * CELLS;
    for (let cell = 0; cell < CELLS; cell += 1) this.#cells[this.#current + cell] = 0;
  }

  #subtract(running: Float64Array, slot: number): void {
    const cells = this.#cells;
    const first = slot * CELLS;
    for (let cell = 0; cell < CELLS; cell += 1) running[cell]! -= cells[first + cell]!;
  }

  // The sums are highest at the end of a tick, so they are compared once a tick.
  #notePeak(): void {
    const sums = this.#sums;
    const peak = this.#peak;
    sumUp(this.#running, sums);
    for (let row = 0; row < ROWS; row += 1) {
      if (sums[row]! > peak[row]!) peak[row] = sums[row]!;
    }
  }
}

/** Entries and bytes of each group, of the messages, and of all. */
function sumUp(running: Float64Array, sums: Float64Array): void {
  for (let cell = 0, row = 0; cell < CELLS; cell += GROUPS, row += GROUPS + 2) {
    const sent = running[cell]!;
    const received = running[cell + 1]!;
    const events = running[cell + 2]!;
    sums[row] = sent;
    sums[row + 1] = received;
    sums[row + 2] = events;
    sums[row + 3] = sent + received;
    sums[row + 4] = sent + received + events;
  }
}

function readRates(numbers: Float64Array): Rates {
  const tally = (group: number): Tally => ({
    entries: numbers[group]!,
    bytes: numbers[GROUPS + 2 + group]!,
  });
  return {
    sent: tally(0),
    received: tally(1),
    events: tally(2),
    messages: tally(3),
    all: tally(4),
  };
}
