import { listenToStates, type SocketEvents, type SocketTap } from '../../core/socket-tap.js';
import { tellClose, tellSend, type SocketMethod } from '../../core/tap-calls.js';
import { eachOf } from './each-of.js';
import { createListeningStandIns } from './listening-stand-ins.js';
import { MessageWatch } from './message-watch.js';
import {
  nativeSocketOf,
  ObservedSocket,
  type NativeSocket,
  type ObservableScope,
} from './observed-socket.js';
import { createStandIn, originalOf, replaceProperty } from './stand-ins.js';

/** Is called for each socket the moment it is made, before the page has it. */
export type OnSocket = (socket: ObservedSocket, args: readonly unknown[], tap: SocketTap) => void;

/** What is told of an observed socket, by the socket. */
interface Told {
  readonly socket: ObservedSocket;
  readonly tellers: Set<SocketEvents>;
  readonly messages: MessageWatch;
  events: SocketEvents;
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
  readonly #native: NativeSocket;
  readonly #told = new WeakMap<object, Told>();
  readonly #restore: (() => void)[] = [];

  constructor(scope: ObservableScope) {
    if (typeof scope.WebSocket !== 'function') {
      throw new TypeError('There is no WebSocket here that could be observed.');
    }
    this.#native = nativeSocketOf(scope);
    const { prototype } = scope.WebSocket;
    const standIn = createStandIn(scope.WebSocket, { construct: this.#construct });
    try {
      this.#replace(prototype, 'send', { value: this.#standIn('send', tellSend) });
      this.#replace(prototype, 'close', { value: this.#standIn('close', tellClose) });
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
    const told = this.#told;
    const listening = createListeningStandIns(this.#native, (target) => told.get(target)?.messages);
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
    const told = this.#remember(socket);
    for (const listener of this.listeners) {
      try {
        listener(told.socket, args, this.#tap);
      } catch {
        // The page gets its socket whatever goes wrong here.
      }
    }
    return socket;
  };

  #remember(socket: WebSocket): Told {
    const tellers = new Set<SocketEvents>();
    const observed = new ObservedSocket(socket, this.#native);
    const messages = new MessageWatch(socket, this.#native);
    const told = { socket: observed, tellers, messages, events: eachOf(tellers) };
    this.#told.set(socket, told);
    return told;
  }

  #standIn(name: 'send' | 'close', tell: typeof tellSend): SocketMethod {
    const told = this.#told;
    return createStandIn(this.#native[name], {
      apply: (method, target: object, args: unknown[]): unknown => {
        const known = told.get(target);
        return known === undefined || known.tellers.size === 0
          ? Reflect.apply(method, target, args)
          : tell({ method, target, args }, known.socket, known.events);
      },
    });
  }

  readonly #tap: SocketTap = (socket, events) => {
    const told = this.#told.get((socket as ObservedSocket).socket)!;
    const { tellers, messages } = told;
    const change = (): void => {
      told.events = eachOf(tellers);
      if (tellers.size > 0) messages.tell(told.events);
      else messages.end();
    };
    const endListening = listenToStates(socket, events);
    tellers.add(events);
    change();
    return {
      send: (data) => {
        socket.send(data);
      },
      close: (...args) => {
        socket.close(...args);
      },
      release: () => {
        endListening();
        tellers.delete(events);
        change();
      },
    };
  };
}
