import type { SavedCollection } from './saved-book.js';

/** First messages of a protocol, to be changed and sent. */
export interface StarterCollection extends SavedCollection {
  /** The subprotocols that are negotiated for it; the protocol may be spoken without one. */
  readonly subprotocols: readonly string[];
}
