import { english, t } from '../language/language.js';

/** What the registered codes mean (RFC 6455 §7.4.1 and the IANA registry). */
const meanings: ReadonlyMap<number, string> = new Map([
  [1000, english('The connection has done what it was for.')],
  [1001, english('One side leaves: a server shuts down, or a browser leaves the page.')],
  [1002, english('One side received something that breaks the WebSocket protocol.')],
  [1003, english('One side received a kind of data it cannot accept, such as binary.')],
  [1004, english('Set aside without a meaning; it should not be sent.')],
  [1005, english('The Close frame had no code. Never sent; the receiver reports it.')],
  [1006, english('The connection failed or ended without a Close frame. Never sent.')],
  [1007, english('Data did not fit its type, as text that is not UTF-8.')],
  [1008, english('A message broke a rule of the other side; for what no other code says.')],
  [1009, english('One side received a message too big for it to process.')],
  [1010, english('The client needs an extension that the server did not negotiate.')],
  [1011, english('The server met something unexpected and cannot go on.')],
  [1012, english('The server restarts; connect again after a random delay.')],
  [1013, english('The server is overloaded; connect again later, or to another address.')],
  [1014, english('A gateway or proxy got an invalid answer from the server behind it.')],
  [1015, english('TLS could not be set up. Never sent; only Firefox reports it.')],
  [3000, english('The client must prove who it is first.')],
  [3003, english('The client is known, but may not do this.')],
  [3008, english('The other side took too long.')],
]);

const graphqlTransportWs: ReadonlyMap<number, string> = new Map([
  [4004, english('The client received a message it does not understand.')],
  [4005, english('The client met something unexpected.')],
  [4400, english('The server received a message it does not understand.')],
  [4401, english('A subscription came before the connection was acknowledged.')],
  [4403, english('The server refused the connection_init message.')],
  [4406, english('The server does not speak a subprotocol that was offered.')],
  [4408, english('No connection_init message came in time.')],
  [4409, english('A subscription used an id that is in use.')],
  [4429, english('More than one connection_init message came.')],
  [4500, english('The server met something unexpected.')],
  [4504, english('No connection_ack message came in time.')],
]);

/** What private codes mean, by the subprotocol that defines them. */
const subprotocolMeanings = new Map([['graphql-transport-ws', graphqlTransportWs]]);

/**
 * What a close code means, as a sentence, for every number from 0 to 65535; for an unregistered
 * one what its range is for (RFC 6455 §7.4.2).
 *
 * @param subprotocol - The negotiated one; it can give meaning to the private codes 4000–4999.
 */
export function describeCloseCode(code: number, subprotocol = ''): string {
  const known = subprotocolMeanings.get(subprotocol)?.get(code) ?? meanings.get(code);
  if (known !== undefined) return t(known);
  if (code < 1000) return t('Codes below 1000 are not used.');
  if (code < 3000) return t('Not assigned: 1000–2999 belong to the WebSocket protocol itself.');
  if (code < 4000) {
    return t('Not registered: 3000–3999 go to libraries at IANA, first come, first served.');
  }
  if (code < 5000) return t('Private: applications agree among themselves on what 4000–4999 mean.');
  return t('Codes above 4999 are not defined.');
}
