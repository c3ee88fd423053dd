interface Task {
  run: (() => void) | undefined;
}

const waiting: Task[] = [];
let port: MessagePort | undefined;

/**
 * Calls back in a task of its own, so that long work in slices lets input and frames go first.
 * Without the delays that timers have.
 *
 * @returns a function that cancels it.
 */
export function queueTask(run: () => void): () => void {
  const task: Task = { run };
  waiting.push(task);
  port ??= createPort();
  port.postMessage(0);
  return () => {
    task.run = undefined;
  };
}

/** Goes on in a task of its own; see {@link queueTask}. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    queueTask(resolve);
  });
}

function createPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    waiting.shift()?.run?.();
  };
  return port2;
}
