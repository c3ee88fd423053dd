/**
 * Says "something changed" once, and then keeps silent until a listener has caught up.
 *
 * A flood of a million changes costs a million comparisons of one boolean and as many additions: listeners are called on
 * the first change only. A listener asks for an animation frame there, and calls {@link rearm} when
 * it draws.
 */
export class ChangeSignal {
  /** Whether people wait for what it says, which is little: it is drawn in the next frame, also in a flood. */
  readonly isUrgent: boolean;
  #raised = false;
  #raises = 0;
  readonly #listeners = new Set<() => void>();

  constructor(isUrgent = false) {
    this.isUrgent = isUrgent;
  }

  /** Tells the listeners, unless they have been told since the last {@link rearm}. */
  raise(): void {
    this.#raises += 1;
    if (this.#raised) return;
    this.#raised = true;
    for (const listener of this.#listeners) listener();
  }

  /** From now on the next change is told again. */
  rearm(): void {
    this.#raised = false;
    this.#raises = 0;
  }

  /** How often it was raised since it was rearmed: a few changes, or a flood. */
  get raises(): number {
    return this.#raises;
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
