import { english } from '../core/language/language.js';
import type { AddressGroup } from '../elements/connection/url-field.js';

/** An endpoint, and what it is called where a server serves it and where the page does. */
interface Endpoint {
  readonly path: string;
  /** Its parameters inside the page, where they are others. */
  readonly simulated?: string;
  readonly protocols?: readonly string[];
  readonly description: string;
}

const endpoints: readonly Endpoint[] = [
  { path: 'echo', description: english('Sends back every message as it came') },
  {
    path: 'chat',
    protocols: ['json'],
    description: english('The JSON chat of the WebSocket guide; open it in two tabs'),
  },
  { path: 'ticker?rate=2', description: english('JSON ticks, two a second') },
  { path: 'binary', description: english('MessagePack, CBOR, protobuf, gzip and random bytes') },
  {
    path: 'flood?count=50000&size=100',
    description: english('Send “go”: 50,000 messages as fast as they pass'),
  },
  { path: 'close?code=4001&reason=bye', description: english('Closes at once, with any code') },
  {
    path: 'protocols?accept=chat.v1',
    protocols: ['chat.v1', 'chat.v2'],
    description: english('Negotiates one subprotocol'),
  },
  {
    path: 'slow-reader?rate=65536',
    description: english('Reads slowly: watch bufferedAmount grow and drain'),
  },
  { path: 'reject?status=403', simulated: 'reject', description: english('Refuses the handshake') },
  { path: 'hang', description: english('Never answers the handshake') },
  { path: 'drop?after=1000', description: english('Cuts the TCP connection after a second') },
];

/** What only the server can do. */
const faults: Endpoint = {
  path: 'fault/',
  description: english('Names some 300 faults; behind the name of one, does it'),
};

/** The endpoints of the demo server beside the page. */
export function demoAddresses({ origin }: Location): AddressGroup {
  const root = `${origin.replace('http', 'ws')}/demo/`;
  return groupOf(english('Demo server'), [...endpoints, faults], ({ path }) => root + path);
}

/** The same inside this page. */
export function simulatedAddresses(): AddressGroup {
  return groupOf(
    english('In this page, without a server'),
    endpoints,
    ({ path, simulated }) => `sim:${simulated ?? path}`,
  );
}

function groupOf(
  name: string,
  of: readonly Endpoint[],
  urlOf: (endpoint: Endpoint) => string,
): AddressGroup {
  const addresses = of.map((endpoint) => {
    const { protocols = [], description } = endpoint;
    return { url: urlOf(endpoint), protocols, description };
  });
  return { name, addresses };
}
