import { english, t } from './language/language.js';

/** One close code and who may use it. */
export interface CloseCode {
  readonly code: number;
  /** As registered, e.g. "Going Away". */
  readonly name: string;
  /** A sentence. */
  readonly meaning: string;
  /** Whether `close(code)` accepts it: 1000 and 3000–4999. */
  readonly canBeSentByPage: boolean;
  /** Whether a Close frame may carry it. */
  readonly onTheWire: boolean;
}

/** What is known of a code by its number. */
type Row = readonly [code: number, name: string, meaning: string];

const registered: readonly Row[] = [
  [1000, 'Normal Closure', english('The connection has done what it was for.')],
  [1001, 'Going Away', english('One side leaves: a server shuts down, or a browser leaves the page.')],
  [1002, 'Protocol error', english('One side received something that breaks the WebSocket protocol.')],
  [1003, 'Unsupported Data', english('One side received a kind of data it cannot accept, such as binary.')],
  [1004, 'Reserved', english('Set aside without a meaning; it should not be sent.')],
  [1005, 'No Status Rcvd', english('The Close frame had no code. Never sent; the receiver reports it.')],
  [1006, 'Abnormal Closure', english('The connection failed or ended without a Close frame. Never sent.')],
  [1007, 'Invalid frame payload data', english('Data did not fit its type, as text that is not UTF-8.')],
  [1008, 'Policy Violation', english('A message broke a rule of the other side; for what no other code says.')],
  [1009, 'Message Too Big', english('One side received a message too big for it to process.')],
  [1010, 'Mandatory Extension', english('The client needs an extension that the server did not negotiate.')],
  [1011, 'Internal Error', english('The server met something unexpected and cannot go on.')],
  [1012, 'Service Restart', english('The server restarts; connect again after a random delay.')],
  [1013, 'Try Again Later', english('The server is overloaded; connect again later, or to another address.')],
  [1014, 'Bad Gateway', english('A gateway or proxy got an invalid answer from the server behind it.')],
  [1015, 'TLS handshake', english('TLS could not be set up. Never sent; only Firefox reports it.')],
  [3000, 'Unauthorized', english('The client must prove who it is first.')],
  [3003, 'Forbidden', english('The client is known, but may not do this.')],
  [3008, 'Timeout', english('The other side took too long.')],
];

const graphqlTransportWs: readonly Row[] = [
  [4004, 'Bad Response', english('The client received a message it does not understand.')],
  [4005, 'Internal Client Error', english('The client met something unexpected.')],
  [4400, 'Bad Request', english('The server received a message it does not understand.')],
  [4401, 'Unauthorized', english('A subscription came before the connection was acknowledged.')],
  [4403, 'Forbidden', english('The server refused the connection_init message.')],
  [4406, 'Subprotocol Not Acceptable', english('The server does not speak a subprotocol that was offered.')],
  [4408, 'Connection Initialisation Timeout', english('No connection_init message came in time.')],
  [4409, 'Subscriber Already Exists', english('A subscription used an id that is in use.')],
  [4429, 'Too Many Initialisation Requests', english('More than one connection_init message came.')],
  [4500, 'Internal Server Error', english('The server met something unexpected.')],
  [4504, 'Connection Acknowledgement Timeout', english('No connection_ack message came in time.')],
];

/** The registered codes (RFC 6455 §7.4.1 and the IANA registry), in ascending order. */
export const closeCodes: readonly CloseCode[] = registered.map(fromRow);

/** Private codes by the subprotocol that defines them, each list in ascending order. */
export const subprotocolCloseCodes: ReadonlyMap<string, readonly CloseCode[]> = new Map([
  ['graphql-transport-ws', graphqlTransportWs.map(fromRow)],
]);

/** Whether `close()` accepts a code: 1000 and 3000–4999 (WebSockets Standard, `close`). */
export function canPageSendCloseCode(code: number): boolean {
  return code === 1000 || (code >= 3000 && code <= 4999);
}

/**
 * Whether a Close frame may carry a code: 1000–1003, 1007–1014 and 3000–4999 (RFC 6455 §7.4).
 * Some browsers pass others on all the same.
 */
export function isCloseCodeOnTheWire(code: number): boolean {
  return (
    (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999)
  );
}

/**
 * The name of a close code; `undefined` for one that has none.
 *
 * @param subprotocol - The negotiated one; it can give names to the private codes 4000–4999.
 */
export function closeCodeName(code: number, subprotocol = ''): string | undefined {
  return find(code, subprotocol)?.name;
}

/**
 * What a close code means, as a sentence, for every number from 0 to 65535; for an unregistered
 * one what its range is for (RFC 6455 §7.4.2).
 *
 * @param subprotocol - The negotiated one; it can give meaning to the private codes 4000–4999.
 */
export function describeCloseCode(code: number, subprotocol = ''): string {
  const known = find(code, subprotocol);
  if (known) return t(known.meaning);
  if (code < 1000) return t('Codes below 1000 are not used.');
  if (code < 3000) return t('Not assigned: 1000–2999 belong to the WebSocket protocol itself.');
  if (code < 4000) {
    return t('Not registered: 3000–3999 go to libraries at IANA, first come, first served.');
  }
  if (code < 5000) return t('Private: applications agree among themselves on what 4000–4999 mean.');
  return t('Codes above 4999 are not defined.');
}

function find(code: number, subprotocol: string): CloseCode | undefined {
  const isCode = (row: CloseCode): boolean => row.code === code;
  return subprotocolCloseCodes.get(subprotocol)?.find(isCode) ?? closeCodes.find(isCode);
}

function fromRow([code, name, meaning]: Row): CloseCode {
  return {
    code,
    name,
    meaning,
    canBeSentByPage: canPageSendCloseCode(code),
    onTheWire: isCloseCodeOnTheWire(code),
  };
}
