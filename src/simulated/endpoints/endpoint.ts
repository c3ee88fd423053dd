import type { Parameters } from '../../core/demo/parameters.js';
import type { SimulatedClock } from '../simulated-clock.js';
import type { SimulatedRequest } from '../simulated-server.js';

/** What an endpoint's handler is given. */
export interface EndpointTools {
  /** The query of the URL. */
  readonly parameters: Parameters;
  readonly clock: SimulatedClock;
}

/**
 * Answers one handshake.
 *
 * @throws `ParameterError` before it has answered; the handshake is then refused.
 */
export type EndpointHandler = (request: SimulatedRequest, tools: EndpointTools) => void;

/** A built-in server: `sim:echo` and the like. */
export interface SimulatedEndpoint {
  /** As in `sim:echo`. */
  readonly name: string;
  /** Its parameters with their defaults, as in a URL's query; empty when there are none. */
  readonly query: string;
  /** What it does, in one line. */
  readonly description: string;
  /** Makes the handler of one network; it holds the state that connections share. */
  create(): EndpointHandler;
}
