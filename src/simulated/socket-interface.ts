/** A `WebSocket` class; the type of the browser's own. */
export type SimulatedSocketClass = typeof globalThis.WebSocket;

const CONSTANTS = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 };

/**
 * Gives a class the shape that Web IDL prescribes for the interface (Web IDL §3.7): constants on
 * class and prototype, enumerable members in the order of engines, and its name.
 */
export function defineInterface(
  socketClass: abstract new (url: unknown) => object,
): SimulatedSocketClass {
  const prototype = socketClass.prototype as object;
  const members = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  const attributes = members.filter(([, { get }]) => get !== undefined);
  const operations = members.filter(
    ([name, { get }]) => get === undefined && name !== 'constructor',
  );
  const constants = Object.entries(CONSTANTS).map(([name, value]): [string, PropertyDescriptor] => [
    name,
    { value, writable: false, configurable: false },
  ]);
  for (const [name] of members) Reflect.deleteProperty(prototype, name);
  for (const [name, descriptor] of [...attributes, ...constants, ...operations]) {
    Object.defineProperty(prototype, name, { ...descriptor, enumerable: true });
  }
  Object.defineProperty(prototype, 'constructor', {
    value: socketClass,
    writable: true,
    configurable: true,
  });
  for (const [name, constant] of constants) {
    Object.defineProperty(socketClass, name, { ...constant, enumerable: true });
  }
  Object.defineProperty(prototype, Symbol.toStringTag, { value: 'WebSocket', configurable: true });
  // A class's own prototype cannot be replaced; its name is that of the interface.
  Object.defineProperty(socketClass, 'name', { value: 'WebSocket', configurable: true });
  return socketClass as SimulatedSocketClass;
}
