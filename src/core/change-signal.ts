/**
 * Says "something changed" once, and then keeps silent until a listener has caught up.
 *
 * A flood of a million changes costs a million comparisons of one boolean: listeners are called on
 * the first change only. A listener asks for an animation frame there, and calls {@link rearm} when
 * it draws.
 */
export class ChangeSignal {
  #raised = false;
  readonly #listeners = new Set<() => void>();

  /** Tells the listeners, unless they have been told since the last {@link rearm}. */
  raise(): void {
    if (this.#raised) return;
    this.#raised = true;
    for (const listener of this.#listeners) listener();
  }

  /** From now on the next change is told again. */
  rearm(): void {
    this.#raised = false;
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    // A newcomer has seen nothing yet, whatever the others were told.
    this.#raised = false;
    return () => this.#listeners.delete(listener);
  }

  /** How many listen: for tests that nothing is left behind. */
  get size(): number {
    return this.#listeners.size;
  }
}
