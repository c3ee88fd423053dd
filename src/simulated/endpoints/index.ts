import { ParameterError, Parameters } from '../../core/demo/parameters.js';
import type { SimulatedNetwork } from '../simulated-network.js';
import { endingEndpoints } from './ending.js';
import type { SimulatedEndpoint } from './endpoint.js';
import { talkingEndpoints } from './talking.js';

/** Every built-in endpoint, in the order in which they are offered. */
export const simulatedEndpoints: readonly SimulatedEndpoint[] = [
  ...talkingEndpoints,
  ...endingEndpoints,
];

/**
 * Serves all built-in endpoints on a network: `sim:echo`, `sim:chat`, …
 *
 * @param root prefix of their names. Default `sim:`.
 * @returns a function that ends them.
 */
export function serveEndpoints(network: SimulatedNetwork, root = 'sim:'): () => void {
  const { clock } = network;
  const ends = simulatedEndpoints.map(({ name, create }) => {
    const handle = create();
    return network.serve(root + name, {
      onrequest(request) {
        try {
          handle(request, { parameters: new Parameters(request.url.searchParams), clock });
        } catch (error) {
          if (!(error instanceof ParameterError)) throw error;
          request.refuse();
        }
      },
    });
  });
  return () => {
    for (const end of ends) end();
  };
}
