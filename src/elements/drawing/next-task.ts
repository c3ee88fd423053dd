const waiting: (() => void)[] = [];
let port: MessagePort | undefined;

/**
 * Calls back in a task of its own, so that long work in slices lets input and frames go first.
 * Without the delays that timers have.
 */
export function queueTask(run: () => void): void {
  if (port === undefined) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => waiting.shift()?.();
    port = port2;
  }
  waiting.push(run);
  port.postMessage(0);
}

/** Goes on in a task of its own; see {@link queueTask}. */
export function nextTask(): Promise<void> {
  return new Promise(queueTask);
}
