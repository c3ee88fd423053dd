import type { SocketEvents } from '../../core/socket/socket-tap.js';
import { reportClose, reportSend, type SocketMethod } from '../../core/socket/tap-calls.js';
import { broadcastEvents } from './broadcast-events.js';
import { nativeSocketOf, type NativeSocket, type ObservedSocket } from './observed-socket.js';
import { createStandIn, replaceProperty } from './stand-ins.js';

/** A socket, and the receivers of its events. */
interface Listened {
  readonly socket: ObservedSocket;
  readonly listeners: Set<SocketEvents>;
  events: SocketEvents;
}

const all = new WeakMap<object, SocketCalls>();

/**
 * Reports the calls of `send()` and `close()` on single sockets of one `WebSocket`. It replaces the
 * two on the prototype, by functions that report those sockets and only pass on the calls of every
 * other. On the prototype they see what is really sent: what a subclass makes of its arguments, and
 * calls that bypass the instance. Nothing is visible on the socket itself.
 *
 * All users of a prototype share one instance, so that the last restores everything.
 */
export class SocketCalls {
  readonly native: NativeSocket;
  readonly #prototype: object;
  readonly #sockets = new WeakMap<object, Listened>();
  readonly #restore: (() => void)[] = [];
  #users = 0;

  /** @throws TypeError when the prototype is not that of a `WebSocket`. */
  static of(prototype: object): SocketCalls {
    return all.get(prototype) ?? new SocketCalls(prototype);
  }

  private constructor(prototype: object) {
    this.native = nativeSocketOf(prototype);
    this.#prototype = prototype;
  }

  /**
   * Installs the replacements, if they are not installed.
   *
   * @returns a function that removes them once it was called for every use. Functions that the page
   *   has kept go on working, and report nothing.
   * @throws TypeError when the prototype cannot be changed.
   */
  use(): () => void {
    if (this.#users === 0) this.#replaceBoth();
    this.#users += 1;
    let isEnded = false;
    return () => {
      if (isEnded) return;
      isEnded = true;
      this.#users -= 1;
      if (this.#users === 0) this.#putBack();
    };
  }

  /**
   * Reports the calls on one socket, and keeps the replacements installed.
   *
   * @returns a function that ends it.
   */
  subscribe(socket: ObservedSocket, events: SocketEvents): () => void {
    const listened = this.#entryOf(socket);
    const { listeners } = listened;
    const endUse = this.use();
    listeners.add(events);
    listened.events = broadcastEvents(listeners);
    return () => {
      listeners.delete(events);
      listened.events = broadcastEvents(listeners);
      endUse();
    };
  }

  #entryOf(socket: ObservedSocket): Listened {
    const known = this.#sockets.get(socket.socket);
    if (known !== undefined) return known;
    const listeners = new Set<SocketEvents>();
    const listened = { socket, listeners, events: broadcastEvents(listeners) };
    this.#sockets.set(socket.socket, listened);
    return listened;
  }

  #replaceBoth(): void {
    try {
      this.#replace('send', reportSend);
      this.#replace('close', reportClose);
    } catch (error) {
      this.#putBack();
      throw error;
    }
    all.set(this.#prototype, this);
  }

  #replace(name: 'send' | 'close', tell: typeof reportSend): void {
    this.#restore.push(
      replaceProperty(this.#prototype, name, { value: this.#standIn(name, tell) }),
    );
  }

  #putBack(): void {
    for (const restore of this.#restore.splice(0).reverse()) restore();
    all.delete(this.#prototype);
  }

  #standIn(name: 'send' | 'close', tell: typeof reportSend): SocketMethod {
    const sockets = this.#sockets;
    return createStandIn(this.native[name], {
      apply: (method, target: object, args: unknown[]): unknown => {
        const known = sockets.get(target);
        return known === undefined || known.listeners.size === 0
          ? Reflect.apply(method, target, args)
          : tell({ method, target, args }, known.socket, known.events);
      },
    });
  }
}
