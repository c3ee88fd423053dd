/**
 * Notifies its listeners of the first change, and of no other until {@link rearm} is called.
 *
 * A flood of a million changes costs a million comparisons of one boolean and as many additions. A
 * listener requests an animation frame, and calls {@link rearm} when it renders.
 */
export class ChangeSignal {
  /** Whether the user waits for it: rendered in the next frame even in a flood. */
  readonly isUrgent: boolean;
  #raised = false;
  #raises = 0;
  readonly #listeners = new Set<() => void>();

  constructor(isUrgent = false) {
    this.isUrgent = isUrgent;
  }

  /** Notifies the listeners, unless they have been notified since the last {@link rearm}. */
  raise(): void {
    this.#raises += 1;
    if (this.#raised) return;
    this.#raised = true;
    for (const listener of this.#listeners) listener();
  }

  /** From now on the next change is notified again. */
  rearm(): void {
    this.#raised = false;
    this.#raises = 0;
  }

  /** How often it was raised since the last {@link rearm}: a few changes, or a flood. */
  get raises(): number {
    return this.#raises;
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    // The new listener has not seen the current state, even if the others were notified.
    this.#raised = false;
    return () => this.#listeners.delete(listener);
  }

  /** Number of listeners, for tests that check that all have unsubscribed. */
  get size(): number {
    return this.#listeners.size;
  }
}
