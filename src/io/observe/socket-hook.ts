import {
  listenToStates,
  tapped,
  type SocketEvents,
  type SocketTap,
} from '../../core/socket/socket-tap.js';
import { broadcastEvents } from '../tap/broadcast-events.js';
import { createListeningStandIns } from '../tap/listening-stand-ins.js';
import { MessageWatch } from '../tap/message-watch.js';
import { ObservedSocket, type ObservableScope } from '../tap/observed-socket.js';
import { SocketCalls } from '../tap/socket-calls.js';
import { createStandIn, originalOf, replaceProperty } from '../tap/stand-ins.js';

/** Called for each socket when it is made, before the page has it. */
export type OnSocket = (socket: ObservedSocket, args: readonly unknown[], tap: SocketTap) => void;

/** The receivers of a socket's messages. */
interface Messages {
  readonly watch: MessageWatch;
  readonly listeners: Set<SocketEvents>;
}

const hooks = new WeakMap<object, SocketHook>();

/**
 * Calls back for each socket that the scope makes from now on. All listeners of a scope share one
 * hook: the first installs it, the last removes it.
 *
 * @returns a function that ends it; after the last one the scope is exactly as it was.
 * @throws TypeError when the scope has no `WebSocket`, or one that cannot be replaced.
 */
export function onSocket(scope: ObservableScope, listener: OnSocket): () => void {
  let hook = hooks.get(scope);
  if (hook === undefined) hooks.set(scope, (hook = new SocketHook(scope)));
  const { listeners } = hook;
  // A new function, since the same listener may be given twice.
  const own: OnSocket = (...args) => {
    listener(...args);
  };
  listeners.add(own);
  return () => {
    if (!listeners.delete(own) || listeners.size > 0) return;
    hook.remove();
    hooks.delete(scope);
  };
}

/**
 * Replaces a scope's `WebSocket` by proxies that a page cannot distinguish from it.
 *
 * ```
 *   window.WebSocket ───────────────► a proxy whose `construct` calls the original, then us
 *   WebSocket.prototype.constructor ─► the same proxy
 *   WebSocket.prototype.send, close ─► proxies that call the original, then report it
 *   WebSocket.prototype.onmessage,
 *   addEventListener, removeEventListener ─► proxies that inform a `MessageWatch` of the page's
 *   Function.prototype.toString ────► a proxy that returns the source text of the originals
 * ```
 *
 * Proxies have the names, lengths, constants and prototypes of their originals, throw their errors
 * and can be called without `new` like them; a subclass is its own `new.target`. The hook hears of
 * each event before the page does, so that neither can change what the other sees.
 */
class SocketHook {
  readonly listeners = new Set<OnSocket>();
  readonly #calls: SocketCalls;
  readonly #messages = new WeakMap<object, Messages>();
  readonly #restore: (() => void)[] = [];

  constructor(scope: ObservableScope) {
    if (typeof scope.WebSocket !== 'function') {
      throw new TypeError('There is no WebSocket here that could be observed.');
    }
    const { prototype } = scope.WebSocket;
    this.#calls = SocketCalls.of(prototype);
    const standIn = createStandIn(scope.WebSocket, { construct: this.#construct });
    try {
      this.#restore.push(this.#calls.use());
      this.#replace(prototype, 'constructor', { value: standIn });
      this.#replace(scope, 'WebSocket', { value: standIn });
      this.#replaceListening(scope);
      const toString = createStandIn(scope.Function.prototype.toString, {
        apply: (method, target, args: unknown[]) => Reflect.apply(method, originalOf(target), args),
      });
      this.#replace(scope.Function.prototype, 'toString', { value: toString });
    } catch (error) {
      this.remove();
      throw error;
    }
  }

  /** Restores everything. Functions that the page has kept go on working, and report nothing. */
  remove(): void {
    for (const restore of this.#restore.splice(0).reverse()) restore();
  }

  #replace(...args: Parameters<typeof replaceProperty>): void {
    this.#restore.push(replaceProperty(...args));
  }

  #replaceListening({ WebSocket, EventTarget }: ObservableScope): void {
    const messages = this.#messages;
    const listening = createListeningStandIns(
      this.#calls.native,
      (target) => messages.get(target)?.watch,
    );
    const { getHandler: get, setHandler: set } = listening;
    this.#replace(WebSocket.prototype, 'onmessage', { get, set });
    this.#replace(EventTarget.prototype, 'addEventListener', { value: listening.add });
    this.#replace(EventTarget.prototype, 'removeEventListener', { value: listening.remove });
  }

  readonly #construct = (
    Original: typeof WebSocket,
    args: unknown[],
    newTarget: typeof WebSocket,
  ): WebSocket => {
    // A subclass of the page is its own target; for the proxy it is the original.
    const target = originalOf(newTarget);
    const socket = Reflect.construct(Original, args, target) as WebSocket;
    if (this.listeners.size === 0) return socket;
    const { native } = this.#calls;
    const observed = new ObservedSocket(socket, native);
    this.#messages.set(socket, { watch: new MessageWatch(socket, native), listeners: new Set() });
    for (const listener of this.listeners) {
      try {
        listener(observed, args, this.#tap);
      } catch {
        // The page gets its socket whatever goes wrong here.
      }
    }
    return socket;
  };

  readonly #tap: SocketTap = (socket, events) => {
    const observed = socket as ObservedSocket;
    const { watch, listeners } = this.#messages.get(observed.socket)!;
    const change = (): void => {
      if (listeners.size > 0) watch.report(broadcastEvents(listeners));
      else watch.end();
    };
    const ends = [this.#calls.subscribe(observed, events), listenToStates(socket, events)];
    listeners.add(events);
    change();
    return tapped(socket, () => {
      for (const end of ends) end();
      listeners.delete(events);
      change();
    });
  };
}
