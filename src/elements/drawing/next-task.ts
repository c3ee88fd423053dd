const waiting: (() => void)[] = [];
let port: MessagePort | undefined;

/**
 * Goes on in a task of its own, so that long work in slices lets input and frames go first. Without
 * the delays that timers have.
 */
export function nextTask(): Promise<void> {
  port ??= createPort();
  port.postMessage(0);
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

function createPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    waiting.shift()?.();
  };
  return port2;
}
