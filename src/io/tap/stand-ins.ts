/** Each function that stands in place of another, and that other one. */
const originals = new WeakMap<object, object>();

/** What was there before something of ours stood in its place; the same object for everything else. */
export function originalOf<T>(value: T): T {
  if ((typeof value !== 'function' && typeof value !== 'object') || value === null) return value;
  return (originals.get(value) as T | undefined) ?? value;
}

/** Makes a proxy that {@link originalOf} knows. */
export function createStandIn<T extends object>(original: T, handler: ProxyHandler<T>): T {
  const standIn = new Proxy(original, handler);
  originals.set(standIn, original);
  return standIn;
}

/** What of a property is replaced. */
type Replacement =
  Pick<PropertyDescriptor, 'value'> | Required<Pick<PropertyDescriptor, 'get' | 'set'>>;

/**
 * Puts a value, or a getter and a setter, in the place of a property's, whose attributes stay as they are.
 *
 * @returns a function that puts the property back, exactly as it was; it leaves alone what somebody
 *   else has put there since.
 * @throws TypeError when the property does not let itself be replaced.
 */
export function replaceProperty(
  object: object,
  name: string,
  replacement: Replacement,
): () => void {
  const before = Object.getOwnPropertyDescriptor(object, name);
  if (
    before === undefined ||
    !Reflect.defineProperty(object, name, { ...before, ...replacement })
  ) {
    throw new TypeError(`"${name}" cannot be replaced here, so nothing can be observed.`);
  }
  return () => {
    const now = Object.getOwnPropertyDescriptor(object, name);
    const isOurs = Object.entries(replacement).every(
      ([key, ours]) => now?.[key as 'value'] === ours,
    );
    if (isOurs) Reflect.defineProperty(object, name, before);
  };
}
