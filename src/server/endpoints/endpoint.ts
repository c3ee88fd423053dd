import type { Handshake } from '../handshake.js';

/**
 * Answers one handshake.
 * @throws `ParameterError` before it has answered anything; becomes HTTP 400
 */
export type Handler = (handshake: Handshake) => void;

/** A path of the demo server. */
export interface Endpoint {
  /** As in `/demo/echo`; with a slash at its end, everything under it. */
  readonly path: string;
  /** Its parameters with their defaults, as they are written behind `?`; empty when there are none. */
  readonly query: string;
  /** What it does, in one line. */
  readonly description: string;
  /** Makes the handler of one server; what its connections share (the people in the chat) lives in there. */
  create(): Handler;
}
