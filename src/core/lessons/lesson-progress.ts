import type { Log } from '../log/log.js';
import type { LessonCheck } from './lesson.js';

/**
 * Which checks of a lesson are passed, according to the logs of its sockets. A check stays passed
 * until {@link restart}; each entry is tested once.
 */
export class LessonProgress {
  readonly #checks: readonly LessonCheck[];
  #done: boolean[];
  #seen = new WeakMap<Log, number>();

  constructor(checks: readonly LessonCheck[]) {
    this.#checks = checks;
    this.#done = checks.map(() => false);
  }

  /** Whether each check is passed, in their order. */
  get done(): readonly boolean[] {
    return this.#done;
  }

  /** Whether all checks are passed; true for a lesson without checks. */
  get isComplete(): boolean {
    return this.#done.every(Boolean);
  }

  /** Tests the new entries of a log. @returns whether another check is passed. */
  look(log: Log): boolean {
    const before = this.#done;
    for (let at = Math.max(this.#seen.get(log) ?? 0, log.first); at < log.end; at += 1) {
      if (this.isComplete) break;
      this.#done = this.#done.map(
        (isDone, i) => isDone || this.#checks[i]!.parsed.test?.(log, at) === true,
      );
    }
    this.#seen.set(log, log.end);
    return this.#done.some((isDone, i) => isDone !== before[i]);
  }

  /** Resets all checks, and begins with the logs anew. */
  restart(): void {
    this.#done = this.#checks.map(() => false);
    this.#seen = new WeakMap();
  }
}
