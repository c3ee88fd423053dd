/**
 * Shows the sockets that a page opens, without the page noticing. Importing it does nothing;
 * calling {@link observeWebSockets} does.
 */
import type { WsOverlay } from './elements/overlay/overlay.js';
import { SocketReporter, type WorkerScope } from './io/observe/socket-reporter.js';
import { WebSocketObserver, type ObserveOptions } from './io/observe/web-socket-observer.js';
import type { ObservableScope } from './io/tap/observed-socket.js';

export type { WsOverlay } from './elements/overlay/overlay.js';
export type { WorkerLike } from './io/observe/worker-mirror.js';
export { WebSocketObserver, type ObserveOptions, type ObservableScope, type WorkerScope };

/**
 * Observes every `WebSocket` that is made from now on in a scope, each as a session that is attached
 * to it: `send` and `close` of the session act on the page's own socket.
 *
 * Until `stop()` is called, `WebSocket`, four properties of its prototype, `addEventListener` and
 * `removeEventListener` of `EventTarget.prototype` and `Function.prototype.toString` are replaced by
 * proxies that look and behave like the originals (WebSockets §3.1 and Web IDL, value by value). Where
 * the page listens to the messages of a socket with a single plain function, that function carries
 * what is heard of them, so that a message costs the page hardly more than before. What gives them away: a `WebSocket` that the page
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

/** What {@link observe} does besides observing. */
export interface ObservationOptions extends ObserveOptions {
  /** What has the `WebSocket`. Default `globalThis`. */
  readonly scope?: ObservableScope;
  /**
   * Opens the inspector over the page: a floating panel with a tab for each socket. It is loaded
   * then, and not before. Default `false`.
   */
  readonly overlay?: boolean;
}

/** An observation, with an overlay if there is one. */
export interface Observation {
  readonly observer: WebSocketObserver;
  /** The overlay, once it is loaded; `undefined` without one. */
  readonly overlay: Promise<WsOverlay | undefined>;
  /** Removes the overlay and stops observing: the page is as it was. */
  stop(): void;
}

/** The one with an overlay: a second would lie on top of it. */
let shown: Observation | undefined;

/**
 * Observes a page, and shows what it does in an overlay if you like. Closing the overlay stops the
 * observation. With an overlay open, another call with `overlay` brings that one back into sight.
 *
 * @throws TypeError when the scope has no `WebSocket`, or does not let it be replaced.
 */
export function observe({
  scope = globalThis,
  overlay = false,
  ...options
}: ObservationOptions = {}): Observation {
  if (overlay && shown !== undefined) {
    void shown.overlay.then((open) => {
      if (open) open.minimised = false;
    });
    return shown;
  }
  const observer = observeWebSockets(scope, options);
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
    if (shown === observation) shown = undefined;
    observer.stop();
    void observation.overlay.then((open) => {
      open?.remove();
    });
  };
  const open = async (): Promise<WsOverlay | undefined> => {
    const { openOverlay } = await import('./overlay.js');
    return isStopped ? undefined : openOverlay(observer, stop);
  };
  const observation = { observer, overlay: overlay ? open() : Promise.resolve(undefined), stop };
  if (overlay) shown = observation;
  return observation;
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
