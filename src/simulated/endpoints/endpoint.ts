import type { Parameters } from '../../core/demo/parameters.js';
import type { SimulatedClock } from '../simulated-clock.js';
import type { SimulatedRequest } from '../simulated-server.js';

/** What an endpoint answers with. */
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

/** A server that comes along: `sim:echo` and the like. */
export interface SimulatedEndpoint {
  /** As in `sim:echo`. */
  readonly name: string;
  /** Its parameters with their defaults, as they are written behind `?`; empty when there are none. */
  readonly query: string;
  /** What it does, in one line. */
  readonly description: string;
  /** Makes the handler of one network; what its connections share lives in there. */
  create(): EndpointHandler;
}
