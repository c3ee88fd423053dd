/** Each replacing function, and its original. */
const originals = new WeakMap<object, object>();

/** The original of one of our replacements; any other value itself. */
export function originalOf<T>(value: T): T {
  if ((typeof value !== 'function' && typeof value !== 'object') || value === null) return value;
  return (originals.get(value) as T | undefined) ?? value;
}

/** Makes a proxy whose original {@link originalOf} returns. */
export function createStandIn<T extends object>(original: T, handler: ProxyHandler<T>): T {
  const standIn = new Proxy(original, handler);
  originals.set(standIn, original);
  return standIn;
}

/** The parts of a property that are replaced. */
type Replacement =
  Pick<PropertyDescriptor, 'value'> | Required<Pick<PropertyDescriptor, 'get' | 'set'>>;

/**
 * Replaces the value, or the getter and setter, of a property, and keeps its attributes.
 *
 * @returns a function that restores the property, exactly as it was, unless it has been replaced
 *   again since then.
 * @throws TypeError when the property cannot be replaced.
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
