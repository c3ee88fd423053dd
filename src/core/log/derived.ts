/**
 * What belongs to a log or to one of its connections, made when it is first asked for and kept as long as that is
 * there.
 *
 * @returns a function that gives the same value for the same key.
 */
export function derived<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const values = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let known = values.get(key);
    if (known === undefined) values.set(key, (known = { value: make(key) }));
    return known.value;
  };
}
