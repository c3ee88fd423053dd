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
 * Observes every `WebSocket` that is made from now on in a scope, each as a session attached to it:
 * `send` and `close` of the session act on the page's own socket.
 *
 * Until `stop()` is called, `WebSocket`, four properties of its prototype, `addEventListener` and
 * `removeEventListener` of `EventTarget.prototype` and `Function.prototype.toString` are replaced
 * by proxies that look and behave like the originals (WebSockets §3.1 and Web IDL, value by value).
 * Where the page listens to the messages of a socket with a single plain function, that function is
 * wrapped instead of adding a listener, so that a message costs hardly more than before. A page can
 * still notice them by: a `WebSocket` that it kept from before (`socket.constructor` is another
 * one), functions of another frame, what `console.log` and `structuredClone` do with a proxy, the
 * stack of an exception. Sockets that the page made before, or makes with a constructor it kept, or
 * in a frame, are not seen, and an open socket that is otherwise unreferenced stays open, because
 * it has a listener.
 *
 * @param scope the object with the `WebSocket`: a window, a frame's window of the same origin, or
 *   `self` in a worker. Default `globalThis`.
 * @throws TypeError when the scope has no `WebSocket`, or one that cannot be replaced.
 */
export function observeWebSockets(
  scope: ObservableScope = globalThis,
  options: ObserveOptions = {},
): WebSocketObserver {
  const observer = new WebSocketObserver(options);
  observer.observe(scope);
  return observer;
}

/** Options of {@link observe}. */
export interface ObservationOptions extends ObserveOptions {
  /** The object with the `WebSocket`. Default `globalThis`. */
  readonly scope?: ObservableScope;
  /**
   * Opens the inspector over the page: a floating panel with a tab for each socket. It is only
   * loaded then. Default `false`.
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

/** The observation with an overlay, of which there is at most one. */
let shown: Observation | undefined;

/**
 * Observes a page, optionally with the inspector in an overlay. Closing the overlay stops the
 * observation. While an overlay is open, another call with `overlay` brings it back into view.
 *
 * @throws TypeError when the scope has no `WebSocket`, or one that cannot be replaced.
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
 * `observer.observeWorker(worker)`. The worker must import and call it before anything else: then
 * none of its own code sees the first message of the page.
 *
 * Events of the last 10 ms before `worker.terminate()` or `self.close()` may be lost.
 *
 * @param scope the worker's global scope. Default `globalThis`.
 * @returns a function that stops reporting, and leaves the worker exactly as it was.
 * @throws TypeError when the scope has no `WebSocket`, or one that cannot be replaced.
 */
export function reportWebSockets(scope: WorkerScope = globalThis): () => void {
  const reporter = new SocketReporter(scope);
  return () => {
    reporter.stop();
  };
}
