import { Queue } from './queue.js';

/** Time and tasks, as simulated sockets and servers take them from the page. */
export interface SimulatedClock {
  /** Milliseconds, never going back. */
  readonly now: () => number;
  /**
   * Calls back in a task of its own, after so many milliseconds; 0 is the next task, with no delay.
   * Tasks of the same time come in the order in which they were asked for.
   *
   * @returns a function that prevents it.
   */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

/** The clock and the tasks of the page, or of Node. */
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

/** What of Node's globals is used, where they are. */
interface NodeTasks {
  readonly setImmediate?: (callback: () => void) => unknown;
}

/**
 * Tasks without the delay that browsers put between nested timers (HTML, "timer initialization
 * steps": 4 ms from the fifth level on): messages of a channel, and Node's own.
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
