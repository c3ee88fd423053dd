import type { SavedCollection } from './saved-book.js';

/** First messages of a protocol, for the user to change and send. */
export interface StarterCollection extends SavedCollection {
  /** Subprotocols that select it; the protocol may also be used without one. */
  readonly subprotocols: readonly string[];
}
