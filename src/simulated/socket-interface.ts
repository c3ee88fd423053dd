/** A `WebSocket` class; the type of the browser's own. */
export type SimulatedSocketClass = typeof globalThis.WebSocket;

const CONSTANTS = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 };

/**
 * Gives a class the shape that Web IDL prescribes for the interface (Web IDL §3.7): constants on
 * both sides, members that can be enumerated, and its name.
 */
export function defineInterface(socketClass: abstract new (url: unknown) => object): SimulatedSocketClass {
  const prototype = socketClass.prototype as object;
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (name !== 'constructor') Object.defineProperty(prototype, name, { ...descriptor, enumerable: true });
  }
  for (const [name, value] of Object.entries(CONSTANTS)) {
    const constant = { value, enumerable: true, writable: false, configurable: false };
    Object.defineProperty(socketClass, name, constant);
    Object.defineProperty(prototype, name, constant);
  }
  Object.defineProperty(prototype, Symbol.toStringTag, { value: 'WebSocket', configurable: true });
  // A class's own prototype cannot be replaced; its name is that of the interface.
  Object.defineProperty(socketClass, 'name', { value: 'WebSocket', configurable: true });
  return socketClass as SimulatedSocketClass;
}
