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

/** Is called for each socket the moment it is made, before the page has it. */
export type OnSocket = (socket: ObservedSocket, args: readonly unknown[], tap: SocketTap) => void;

/** Who is told of the messages of a socket. */
interface Messages {
  readonly watch: MessageWatch;
  readonly listeners: Set<SocketEvents>;
}

const hooks = new WeakMap<object, SocketHook>();

/**
 * Calls back for each socket that the scope makes from now on. However many ask, one thing is
 * replaced: the first puts it there, the last takes it away.
 *
 * @returns a function that ends it; with the last one the scope is exactly as it was.
 * @throws TypeError when the scope has no `WebSocket`, or does not let it be replaced.
 */
export function onSocket(scope: ObservableScope, listener: OnSocket): () => void {
  let hook = hooks.get(scope);
  if (hook === undefined) hooks.set(scope, (hook = new SocketHook(scope)));
  const { listeners } = hook;
  // A function of its own: the same listener may be given twice.
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
 * What stands in place of a scope's `WebSocket`, so that a page cannot tell.
 *
 * ```
 *   window.WebSocket ───────────────► a proxy whose `construct` calls the original, then us
 *   WebSocket.prototype.constructor ─► the same proxy
 *   WebSocket.prototype.send, close ─► proxies that call the original, then tell of it
 *   WebSocket.prototype.onmessage,
 *   addEventListener, removeEventListener ─► proxies that let a `MessageWatch` know of the page's listeners
 *   Function.prototype.toString ────► a proxy that gives the text of the originals for all of these
 * ```
 *
 * Proxies have the names, lengths, constants and prototypes of what they stand for, throw its errors
 * and are called without `new` as it is; a subclass is its own `new.target`. We hear of each event before
 * the page does, so that the page changes neither what we see nor we the order of the rest.
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

  /** Puts everything back. What the page has kept of it goes on working, and tells nobody. */
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
    // The page's own subclass is its own target; the stand-in itself has the original's prototype.
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
