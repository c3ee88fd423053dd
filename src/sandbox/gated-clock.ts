import type { SimulatedClock } from '../simulated/simulated-clock.js';

interface Task {
  readonly due: number;
  readonly run: () => void;
}

/**
 * A clock that holds its tasks back until {@link release}, for stepping through a script event by
 * event. Its time is that of the released tasks, and stands still between them.
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
   * Runs tasks, one after the other, until one has a visible effect, and at most so many.
   *
   * @param seen counts visible effects.
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
