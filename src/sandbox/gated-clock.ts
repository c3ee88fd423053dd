import type { SimulatedClock } from '../simulated/simulated-clock.js';

interface Task {
  readonly due: number;
  readonly run: () => void;
}

/**
 * A clock whose tasks wait until somebody lets the next one go: for going through a script event by
 * event. Time passes by the tasks that were let go, and not meanwhile.
 */
export class GatedClock implements SimulatedClock {
  #time = 0;
  #tasks: Task[] = [];

  readonly now = (): number => this.#time;

  readonly after = (milliseconds: number, run: () => void): (() => void) => {
    const task = { due: this.#time + Math.max(0, milliseconds), run };
    const at = this.#tasks.findIndex(({ due }) => due > task.due);
    this.#tasks.splice(at < 0 ? this.#tasks.length : at, 0, task);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task);
    };
  };

  /**
   * Lets tasks go, one after the other, until one has done something that can be seen, and at most so
   * many.
   *
   * @param seen counts what can be seen.
   */
  release(seen: () => number, most = 100): void {
    const before = seen();
    for (let i = 0; i < most && seen() === before; i += 1) {
      const task = this.#tasks.shift();
      if (task === undefined) return;
      this.#time = Math.max(this.#time, task.due);
      task.run();
    }
  }
}
