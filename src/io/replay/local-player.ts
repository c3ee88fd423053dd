import { t } from '../../core/language/language.js';
import { ChangeSignal } from '../../core/log/change-signal.js';
import { isMessage } from '../../core/log/entry.js';
import type { Log } from '../../core/log/log.js';
import type { ReplayRun, ReplayState } from '../../core/replay/replay-run.js';
import type { ReplayMode } from '../../core/replay/replay-schedule.js';
import { formatCount } from '../../core/text/units.js';

/** The longest slice of entries that are due at once, in milliseconds. */
const SLICE = 8;

/** Options of {@link LocalPlayer}. */
export interface LocalPlayOptions {
  readonly recorded: Log;
  /** The target of the entries: the log of a session that is a recording itself. */
  readonly log: Log;
  readonly mode: ReplayMode;
  /** The clock of that log, in milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once after some milliseconds. @returns a function that cancels it. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

/**
 * Plays the entries of a recording into a fresh log for the user to watch, without a server.
 * Without the other side, a mode that waits for replies plays with the original timing.
 */
export class LocalPlayer implements ReplayRun {
  readonly changes = new ChangeSignal();
  readonly #options: LocalPlayOptions;
  readonly #end: number;
  readonly #begin: number;
  #next: number;
  #startedAt = 0;
  #state: ReplayState;
  #cancel: (() => void) | undefined;

  constructor(options: LocalPlayOptions) {
    const { first, end, length } = options.recorded;
    this.#options = options;
    this.#next = first;
    this.#end = end;
    this.#begin = length === 0 ? 0 : options.recorded.timeAt(first);
    const isByHand = options.mode.kind === 'step';
    this.#state = { phase: 'running', isByHand, done: 0, total: length, remarks: [] };
  }

  get state(): ReplayState {
    return this.#state;
  }

  start(): void {
    this.#startedAt = this.#options.now();
    this.#go();
  }

  step(): void {
    if (this.#state.phase !== 'holding') return;
    this.#append();
    this.#go();
  }

  stop(): void {
    if (this.#state.phase === 'over') return;
    const { done, total } = this.#state;
    const remark = t('Stopped after {0} of {1}.', formatCount(done), formatCount(total));
    this.#cancel?.();
    this.#change({ phase: 'over', remarks: [remark] });
  }

  #go(): void {
    const { mode, now, after } = this.#options;
    this.#cancel = undefined;
    if (mode.kind === 'step') {
      this.#change({ phase: this.#next < this.#end ? 'holding' : 'over' });
      return;
    }
    const speed = mode.kind === 'timed' ? mode.speed : 1;
    const deadline = now() + SLICE;
    while (this.#next < this.#end && this.#due(speed) <= now() && now() < deadline) this.#append();
    const isOver = this.#next >= this.#end;
    this.#change({ phase: isOver ? 'over' : 'running' });
    if (isOver) return;
    const wait = Math.max(0, this.#due(speed) - now());
    this.#cancel = after(wait, () => {
      this.#go();
    });
  }

  /** When the next entry is due: counted from the start, so that delays do not add up. */
  #due(speed: number): number {
    const { recorded } = this.#options;
    // Entries that were evicted meanwhile are not waited for.
    if (!recorded.has(this.#next)) return 0;
    return this.#startedAt + (recorded.timeAt(this.#next) - this.#begin) / speed;
  }

  #append(): void {
    const { recorded, log, now } = this.#options;
    const entry = recorded.at(this.#next);
    this.#next += 1;
    if (entry !== undefined) {
      if (isMessage(entry)) log.appendMessage(entry.kind, now(), entry.size, entry.payload);
      else log.appendEvent(entry.kind, now(), entry.detail, entry.size);
    }
    this.#state = { ...this.#state, done: this.#state.done + 1 };
  }

  #change(facts: Partial<ReplayState>): void {
    this.#state = { ...this.#state, ...facts };
    this.changes.raise();
  }
}
