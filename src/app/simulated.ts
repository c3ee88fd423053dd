import type { SocketConstructor } from '../core/socket/socket.js';
import { serveEndpoints, SimulatedNetwork } from '../simulated/index.js';

/** The `WebSocket` of a network inside this page, with all servers that come along. */
export function simulatedSocket(): SocketConstructor {
  const network = new SimulatedNetwork();
  serveEndpoints(network);
  return network.WebSocket as SocketConstructor;
}
