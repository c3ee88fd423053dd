/**
 * Shows the sockets that a page opens, without the page noticing. Importing it does nothing;
 * calling {@link observeWebSockets} does.
 */
import type { ObservableScope } from './io/observe/observed-socket.js';
import { SocketReporter, type WorkerScope } from './io/observe/report-sockets.js';
import { WebSocketObserver, type ObserveOptions } from './io/observe/web-socket-observer.js';

export type { WorkerLike } from './io/observe/worker-mirror.js';
export { WebSocketObserver, type ObserveOptions, type ObservableScope, type WorkerScope };

/**
 * Observes every `WebSocket` that is made from now on in a scope, each as a session that is attached
 * to it: `send` and `close` of the session act on the page's own socket.
 *
 * Until `stop()` is called, `WebSocket`, three properties of its prototype and
 * `Function.prototype.toString` are replaced by proxies that look and behave like the originals
 * (WebSockets §3.1 and Web IDL, value by value). What gives them away: a `WebSocket` that the page
 * kept from before (`socket.constructor` is another one), functions of another frame, what
 * `console.log` and `structuredClone` say of a proxy, the stack of an exception. Sockets that the
 * page made before, or makes with a constructor it kept, or in a frame, are not seen, and an open
 * socket that nobody refers to stays open, because it is listened to.
 *
 * @param scope what has the `WebSocket`: a window, a frame's window of the same origin, or `self` in
 *   a worker. Default `globalThis`.
 * @throws TypeError when the scope has no `WebSocket`, or does not let it be replaced.
 */
export function observeWebSockets(
  scope: ObservableScope = globalThis,
  options: ObserveOptions = {},
): WebSocketObserver {
  const observer = new WebSocketObserver(options);
  observer.observe(scope);
  return observer;
}

/**
 * Reports the sockets that a worker makes from now on, in the worker, to the page that calls
 * `observer.observeWorker(worker)`. It has to be the first thing that the worker imports and calls:
 * then none of its own code sees the message that the page begins with.
 *
 * The last 10 ms before `worker.terminate()` or `self.close()` may not be told any more.
 *
 * @param scope the worker's global scope. Default `globalThis`.
 * @returns a function that ends it, and leaves the worker exactly as it was.
 * @throws TypeError when the scope has no `WebSocket`, or does not let it be replaced.
 */
export function reportWebSockets(scope: WorkerScope = globalThis): () => void {
  const reporter = new SocketReporter(scope);
  return () => {
    reporter.stop();
  };
}
