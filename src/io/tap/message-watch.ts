import type { SocketEvents } from '../../core/socket/socket-tap.js';
import type { NativeSocket } from './observed-socket.js';

type Listener = (this: unknown, event: unknown) => unknown;

/** How the page listens to the messages of a socket. */
type Place = 'handler' | 'listener';

/** A listener of the page, and the function that is installed in its place and calls it. */
interface Carrier {
  readonly place: Place;
  readonly standIn: Listener;
  /** The page's function. */
  listener: Listener;
}

/**
 * Reports the messages of one socket, each before any listener of the page has it.
 *
 * ```
 *   own ── the page's first listener is a plain function ──► carried
 *    ▲                                                          │
 *    └── it goes, or another comes that could run before it ────┘
 * ```
 *
 * *Own* is a listener of ours, the first of the capturing ones, which run before the rest (DOM, §
 * 2.9). Each listener costs a fifth of the time that the page spends on a message: so where the
 * page has a single plain listener, ours is removed, and *carried* by the page's: a function is
 * installed in its place that reports the message, then calls the page's. The page never sees it:
 * `onmessage` reads as its own function, and before the page does anything that could reveal the
 * difference, its own listeners are restored.
 */
export class MessageWatch {
  #events: SocketEvents | undefined;
  #carrier: Carrier | undefined;
  /** Whether the page may have listeners that could run before its `onmessage` handler. */
  #hasListeners = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly native: NativeSocket,
  ) {}

  /** Starts reporting, or changes the receiver. */
  report(events: SocketEvents): void {
    const isNew = this.#events === undefined;
    this.#events = events;
    if (isNew) this.#listen();
  }

  /** Stops reporting; the page's listeners are exactly as the page made them. */
  end(): void {
    if (this.#events === undefined) return;
    if (this.#carrier === undefined) this.#stopListening();
    else this.#putBack(this.#carrier);
    this.#events = undefined;
  }

  /** The value of `onmessage` for the page, given the browser's. */
  handlerFor(value: unknown): unknown {
    const carrier = this.#carrier;
    return carrier !== undefined && value === carrier.standIn ? carrier.listener : value;
  }

  /** The page sets `onmessage`. @returns whether to skip the browser's setter. */
  handlerSet(value: unknown): boolean {
    const carrier = this.#carrier;
    const isFunction = typeof value === 'function';
    if (carrier?.place === 'handler') {
      // Another function keeps the place of the one before (HTML, § 8.1.8.1).
      if (isFunction) carrier.listener = value as Listener;
      else this.#listenAgain();
      return isFunction;
    }
    this.#listenAgain();
    return isFunction && !this.#hasListeners && this.#carry('handler', value as Listener);
  }

  /**
   * The page is about to add a listener of messages.
   *
   * @param isPlain whether its options are the defaults: not capturing, not once.
   * @returns whether to skip the browser's method.
   */
  listenerAdded(listener: unknown, isPlain: boolean): boolean {
    const isFirst = this.#carrier === undefined && !this.#hasListeners;
    // After a handler that came first, one more changes nothing, unless it captures.
    const isBehind = this.#carrier?.place === 'handler' && isPlain;
    if (isFirst && isPlain && typeof listener === 'function' && this.#isWithoutHandler()) {
      return this.#carry('listener', listener as Listener);
    }
    if (!isBehind) this.#listenAgain();
    this.#hasListeners = true;
    return false;
  }

  /** The page is about to remove a listener for messages. */
  listenerRemoved(listener: unknown): void {
    if (this.#carrier?.place === 'listener' && this.#carrier.listener === listener) {
      this.#listenAgain();
    }
  }

  readonly #own = (event: unknown): void => {
    this.#events?.received((event as { readonly data: unknown }).data);
  };

  #listen(): void {
    Reflect.apply(this.native.add, this.socket, ['message', this.#own, true]);
  }

  #stopListening(): void {
    Reflect.apply(this.native.remove, this.socket, ['message', this.#own, true]);
  }

  #isWithoutHandler(): boolean {
    return Reflect.apply(this.native.handler.get, this.socket, []) === null;
  }

  #carry(place: Place, listener: Listener): boolean {
    if (this.#events === undefined) return false;
    const own = this.#own;
    const carrier: Carrier = {
      place,
      listener,
      standIn(event) {
        try {
          own(event);
        } catch {
          // The page gets its event whatever goes wrong here.
        }
        return Reflect.apply(carrier.listener, this, [event]);
      },
    };
    this.#carrier = carrier;
    this.#install(place, carrier.standIn);
    this.#stopListening();
    return true;
  }

  /** From carried to own. */
  #listenAgain(): void {
    if (this.#carrier === undefined) return;
    const { place } = this.#carrier;
    this.#listen();
    this.#putBack(this.#carrier);
    if (place === 'listener') this.#hasListeners = true;
  }

  #putBack({ place, standIn, listener }: Carrier): void {
    this.#carrier = undefined;
    if (place === 'listener') Reflect.apply(this.native.remove, this.socket, ['message', standIn]);
    this.#install(place, listener);
  }

  #install(place: Place, listener: Listener): void {
    const { handler, add } = this.native;
    if (place === 'handler') Reflect.apply(handler.set, this.socket, [listener]);
    else Reflect.apply(add, this.socket, ['message', listener]);
  }
}
