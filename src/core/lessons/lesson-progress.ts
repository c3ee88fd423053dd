import type { Log } from '../log/log.js';
import type { LessonCheck } from './lesson.js';

/**
 * Which checks of a lesson hold, by what the logs of its sockets say. A check that once held goes on
 * holding until {@link restart}; each entry is looked at once.
 */
export class LessonProgress {
  readonly #checks: readonly LessonCheck[];
  #done: boolean[];
  #seen = new WeakMap<Log, number>();

  constructor(checks: readonly LessonCheck[]) {
    this.#checks = checks;
    this.#done = checks.map(() => false);
  }

  /** One for each check, in their order. */
  get done(): readonly boolean[] {
    return this.#done;
  }

  /** Whether all of them hold; a lesson without checks has nothing to be done. */
  get isComplete(): boolean {
    return this.#done.every(Boolean);
  }

  /** Looks at what a log has got. @returns whether another check holds than before. */
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

  /** Nothing holds any more, and the logs begin anew. */
  restart(): void {
    this.#done = this.#checks.map(() => false);
    this.#seen = new WeakMap();
  }
}
