import { english } from '../core/language/language.js';
import type { AddressGroup } from '../elements/url-field.js';

const endpoints: readonly (readonly [path: string, protocols: readonly string[], what: string])[] =
  [
    ['/demo/echo', [], english('Sends back every message as it came')],
    ['/demo/chat', ['json'], english('The JSON chat of the WebSocket guide; open it in two tabs')],
    ['/demo/ticker?rate=2', [], english('JSON ticks, two a second')],
    ['/demo/binary', [], english('MessagePack, CBOR, protobuf, gzip and random bytes')],
    ['/demo/flood?count=50000&size=100', [], english('Send “go”: 50,000 messages as fast as they pass')],
    ['/demo/close?code=4001&reason=bye', [], english('Closes at once, with any code')],
    ['/demo/protocols?accept=chat.v1', ['chat.v1', 'chat.v2'], english('Negotiates one subprotocol')],
    ['/demo/slow-reader?rate=65536', [], english('Reads slowly: watch bufferedAmount grow and drain')],
    ['/demo/reject?status=403', [], english('Refuses the handshake')],
    ['/demo/hang', [], english('Never answers the handshake')],
    ['/demo/drop?after=1000', [], english('Cuts the TCP connection after a second')],
  ];

/** The endpoints of the demo server beside the page. */
export function demoAddresses({ protocol, host }: Location): AddressGroup {
  const origin = `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}`;
  return {
    name: english('Demo server'),
    addresses: endpoints.map(([path, protocols, description]) => ({
      url: origin + path,
      protocols,
      description,
    })),
  };
}
