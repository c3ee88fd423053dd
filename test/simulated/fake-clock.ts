import type { SimulatedClock } from '../../src/simulated/index.js';

interface Task {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
}

/** A clock that stands still until it is told to go on. */
export class FakeClock implements SimulatedClock {
  #time = 0;
  #order = 0;
  #tasks: Task[] = [];

  readonly now = (): number => this.#time;

  readonly after = (milliseconds: number, run: () => void): (() => void) => {
    this.#order += 1;
    const task = { due: this.#time + Math.max(0, milliseconds), order: this.#order, run };
    this.#tasks.push(task);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task);
    };
  };

  /** Tasks that wait. */
  get pending(): number {
    return this.#tasks.length;
  }

  /** Lets so many milliseconds pass, and runs what is due meanwhile. */
  advance(milliseconds: number): void {
    const end = this.#time + milliseconds;
    for (let task = this.#next(end); task !== undefined; task = this.#next(end)) {
      const done = task;
      this.#tasks = this.#tasks.filter((other) => other !== done);
      this.#time = done.due;
      done.run();
    }
    this.#time = end;
  }

  #next(end: number): Task | undefined {
    const due = this.#tasks.filter((task) => task.due <= end);
    return due.sort((a, b) => a.due - b.due || a.order - b.order)[0];
  }
}
