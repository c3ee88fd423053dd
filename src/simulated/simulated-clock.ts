import { Queue } from './queue.js';

/** Time and tasks of simulated sockets and servers. */
export interface SimulatedClock {
  /** Milliseconds, never going back. */
  readonly now: () => number;
  /**
   * Calls back in a task of its own, after so many milliseconds; 0 is the next task, with no delay.
   * Tasks of the same time run in the order of their calls.
   *
   * @returns a function that cancels it.
   */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

/** A clock of the page, or of Node. */
export function createClock(): SimulatedClock {
  const queueTask = createTaskQueue();
  return {
    now: () => performance.now(),
    after: (milliseconds, callback) => {
      if (milliseconds <= 0) return queueTask(callback);
      const timer = setTimeout(callback, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

/** The globals of Node that are used, where they exist. */
interface NodeTasks {
  readonly setImmediate?: (callback: () => void) => unknown;
}

/**
 * Tasks without the delay that browsers put between nested timers (HTML, "timer initialization
 * steps": 4 ms from the fifth level on): messages of a channel, or Node's `setImmediate`.
 */
function createTaskQueue(): (callback: () => void) => () => void {
  const waiting = new Queue<{ callback: (() => void) | undefined }>();
  const runNext = (): void => {
    waiting.shift()?.callback?.();
  };
  const ask = createAsker(runNext);
  return (callback) => {
    const task: { callback: (() => void) | undefined } = { callback };
    waiting.push(task);
    ask();
    return () => {
      task.callback = undefined;
    };
  };
}

function createAsker(run: () => void): () => void {
  const { setImmediate } = globalThis as NodeTasks;
  if (setImmediate !== undefined) return () => void setImmediate(run);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = run;
  return () => {
    port2.postMessage(undefined);
  };
}
