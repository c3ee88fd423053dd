/** The value of `onopen` and the like: a function, or an object, which is never called. */
type Handler = ((this: unknown, event: Event) => unknown) | object;

/**
 * The event handler attributes of an object (HTML §8.1.8.1): a handler takes its place among the
 * listeners when it is first set, keeps it when another one replaces it, and loses it when it is
 * set to `null`.
 */
export class EventHandlers {
  readonly #target: EventTarget;
  readonly #handlers = new Map<string, Handler>();
  readonly #listener = (event: Event): void => {
    const handler = this.#handlers.get(event.type);
    // An object that is not callable is kept, and does nothing ([LegacyTreatNonObjectAsNull]).
    if (typeof handler !== 'function') return;
    const result = Reflect.apply(handler, event.currentTarget, [event]) as unknown;
    if (result === false) event.preventDefault();
  };

  constructor(target: EventTarget) {
    this.#target = target;
  }

  get(type: string): Handler | null {
    return this.#handlers.get(type) ?? null;
  }

  set(type: string, value: unknown): void {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) {
      this.#target.removeEventListener(type, this.#listener);
      this.#handlers.delete(type);
      return;
    }
    // A listener that is already there keeps its place: adding it again does nothing.
    this.#target.addEventListener(type, this.#listener);
    this.#handlers.set(type, value);
  }
}
