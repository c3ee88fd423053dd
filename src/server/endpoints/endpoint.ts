import type { Handshake } from '../handshake.js';

/**
 * Answers one handshake.
 * @throws `ParameterError` before it has answered anything; becomes HTTP 400
 */
export type Handler = (handshake: Handshake) => void;

/** A path of the demo server. */
export interface Endpoint {
  /** As in `/demo/echo`; with a final slash, it serves all paths below. */
  readonly path: string;
  /** Its parameters with their defaults, as in a URL's query; empty when there are none. */
  readonly query: string;
  /** What it does, in one line. */
  readonly description: string;
  /** Makes the handler of one server, with the state that its connections share. */
  create(): Handler;
}
