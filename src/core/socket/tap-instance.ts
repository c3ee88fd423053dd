import { listenTo, type SocketEvents, type SocketTap } from './socket-tap.js';
import type { SocketLike } from './socket.js';
import { reportClose, reportSend, type SocketMethod } from './tap-calls.js';

/**
 * The tap of one socket that the page made. It listens, and puts its own `send` and `close` on this
 * one instance, with the attributes of the properties that they hide; releasing it leaves the
 * instance as it was. Calls that bypass the instance, by `WebSocket.prototype.send.call()` or by
 * `super.send()` in a subclass, are not reported.
 *
 * The methods of a frozen instance cannot be replaced: it is then only listened to.
 */
export const tapInstance: SocketTap = (socket, events) => {
  const send = replaceMethod(socket, 'send', reportSend, events);
  const close = replaceMethod(socket, 'close', reportClose, events);
  const endListening = listenTo(socket, events);
  return {
    send: (data) => {
      Reflect.apply(send.original, socket, [data]);
    },
    close: (...args) => {
      Reflect.apply(close.original, socket, args);
    },
    release: () => {
      endListening();
      send.restore();
      close.restore();
    },
  };
};

function replaceMethod(
  socket: SocketLike,
  name: 'send' | 'close',
  report: typeof reportSend,
  events: SocketEvents,
): { readonly original: SocketMethod; readonly restore: () => void } {
  const original = socket[name] as SocketMethod;
  const own = Object.getOwnPropertyDescriptor(socket, name);
  let isReleased = false;
  // A proxy has the name, the length and the source text of its target.
  const wrapped = new Proxy(original, {
    apply: (method, target: unknown, args: unknown[]): unknown =>
      isReleased || target !== socket
        ? Reflect.apply(method, target, args)
        : report({ method, target, args }, socket, events),
  });
  Reflect.defineProperty(socket, name, {
    value: wrapped,
    writable: true,
    enumerable: (own ?? inherited(socket, name))?.enumerable ?? true,
    configurable: true,
  });
  return {
    original,
    restore: () => {
      isReleased = true;
      // A method that has been put over ours stays; ours then reports nothing.
      if (Object.getOwnPropertyDescriptor(socket, name)?.value !== wrapped) return;
      if (own === undefined) Reflect.deleteProperty(socket, name);
      else Reflect.defineProperty(socket, name, own);
    },
  };
}

function inherited(object: object, name: string): PropertyDescriptor | undefined {
  for (
    let holder = Reflect.getPrototypeOf(object);
    holder !== null;
    holder = Reflect.getPrototypeOf(holder)
  ) {
    const found = Object.getOwnPropertyDescriptor(holder, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
