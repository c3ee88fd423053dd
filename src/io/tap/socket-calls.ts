import type { SocketEvents } from '../../core/socket/socket-tap.js';
import { reportClose, reportSend, type SocketMethod } from '../../core/socket/tap-calls.js';
import { broadcastEvents } from './broadcast-events.js';
import { nativeSocketOf, type NativeSocket, type ObservedSocket } from './observed-socket.js';
import { createStandIn, replaceProperty } from './stand-ins.js';

/** Who is told of a socket. */
interface Listened {
  readonly socket: ObservedSocket;
  readonly listeners: Set<SocketEvents>;
  events: SocketEvents;
}

const all = new WeakMap<object, SocketCalls>();

/**
 * Tells which `send()` and `close()` the page calls on single sockets of one `WebSocket`. For that, its
 * prototype's `send` and `close` are stand-ins, which tell of those sockets and only hand on the
 * calls of every other. On the prototype they see what truly goes out: what a subclass makes of it
 * and what is called round the instance. On the socket itself nothing is to be seen.
 *
 * Whoever uses a prototype's shares one, so that it is the last who puts everything back.
 */
export class SocketCalls {
  readonly native: NativeSocket;
  readonly #prototype: object;
  readonly #sockets = new WeakMap<object, Listened>();
  readonly #restore: (() => void)[] = [];
  #users = 0;

  /** @throws TypeError when the prototype has not the form of a `WebSocket`'s. */
  static of(prototype: object): SocketCalls {
    return all.get(prototype) ?? new SocketCalls(prototype);
  }

  private constructor(prototype: object) {
    this.native = nativeSocketOf(prototype);
    this.#prototype = prototype;
  }

  /**
   * Puts the stand-ins there, if they are not.
   *
   * @returns a function that takes them away, with the last who uses them. What the page has kept of
   *   them goes on working, and tells nobody.
   * @throws TypeError when the prototype does not let itself be changed.
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
   * Tells of the calls on one socket, and keeps the stand-ins there.
   *
   * @returns a function that ends it.
   */
  subscribe(socket: ObservedSocket, events: SocketEvents): () => void {
    const told = this.#entryOf(socket);
    const { listeners } = told;
    const endUse = this.use();
    listeners.add(events);
    told.events = broadcastEvents(listeners);
    return () => {
      listeners.delete(events);
      told.events = broadcastEvents(listeners);
      endUse();
    };
  }

  #entryOf(socket: ObservedSocket): Listened {
    const known = this.#sockets.get(socket.socket);
    if (known !== undefined) return known;
    const listeners = new Set<SocketEvents>();
    const told = { socket, listeners, events: broadcastEvents(listeners) };
    this.#sockets.set(socket.socket, told);
    return told;
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
    const told = this.#sockets;
    return createStandIn(this.native[name], {
      apply: (method, target: object, args: unknown[]): unknown => {
        const known = told.get(target);
        return known === undefined || known.listeners.size === 0
          ? Reflect.apply(method, target, args)
          : tell({ method, target, args }, known.socket, known.events);
      },
    });
  }
}
