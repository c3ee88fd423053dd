/**
 * A `WebSocket` and servers inside the page, after the WebSockets Standard and RFC 6455: for tests,
 * for lessons, and for pages that have no server.
 *
 * ```js
 * import { SimulatedNetwork } from 'ws-inspector/simulated';
 *
 * const network = new SimulatedNetwork();
 * network.serve('wss://example.com/chat', {
 *   onrequest(request) {
 *     const connection = request.accept();
 *     connection.onmessage = (data) => connection.send(`you said ${data}`);
 *   },
 * });
 * const socket = new network.WebSocket('wss://example.com/chat');
 * ```
 */
export { serveEndpoints, simulatedEndpoints } from './endpoints/index.js';
export type { SimulatedEndpoint } from './endpoints/endpoint.js';
export type { LinkSpeed } from './pipe.js';
export { createClock, type SimulatedClock } from './simulated-clock.js';
export { SimulatedConnection } from './simulated-connection.js';
export {
  SimulatedNetwork,
  type ServedUrl,
  type SimulatedNetworkOptions,
} from './simulated-network.js';
export {
  echo,
  type AcceptOptions,
  type SimulatedRequest,
  type SimulatedServerOptions,
} from './simulated-server.js';
export { SIMULATED_SCHEMES } from './socket-url.js';
export type { SimulatedSocketClass } from './socket-interface.js';
