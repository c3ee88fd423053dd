/**
 * The subprotocols in the second argument of `new WebSocket()`, as far as they can be read without
 * side effects: a string or an array of strings. None for any other value, such as an iterator,
 * which can be read only once, or options, which the argument may be one day.
 */
export function offeredSubprotocols(protocols: unknown): readonly string[] {
  if (typeof protocols === 'string') return [protocols];
  if (!Array.isArray(protocols)) return [];
  return protocols.every((name) => typeof name === 'string') ? [...(protocols as string[])] : [];
}
