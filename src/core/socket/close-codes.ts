/** One close code and who may use it. */
export interface CloseCode {
  readonly code: number;
  /** As registered, e.g. "Going Away". */
  readonly name: string;
  /** Whether `close(code)` accepts it: 1000 and 3000–4999. */
  readonly canBeSentByPage: boolean;
  /** Whether a Close frame may carry it. */
  readonly onTheWire: boolean;
}

/** A code and its name. */
type Row = readonly [code: number, name: string];

const registered: readonly Row[] = [
  [1000, 'Normal Closure'],
  [1001, 'Going Away'],
  [1002, 'Protocol error'],
  [1003, 'Unsupported Data'],
  [1004, 'Reserved'],
  [1005, 'No Status Rcvd'],
  [1006, 'Abnormal Closure'],
  [1007, 'Invalid frame payload data'],
  [1008, 'Policy Violation'],
  [1009, 'Message Too Big'],
  [1010, 'Mandatory Extension'],
  [1011, 'Internal Error'],
  [1012, 'Service Restart'],
  [1013, 'Try Again Later'],
  [1014, 'Bad Gateway'],
  [1015, 'TLS handshake'],
  [3000, 'Unauthorized'],
  [3003, 'Forbidden'],
  [3008, 'Timeout'],
];

const graphqlTransportWs: readonly Row[] = [
  [4004, 'Bad Response'],
  [4005, 'Internal Client Error'],
  [4400, 'Bad Request'],
  [4401, 'Unauthorized'],
  [4403, 'Forbidden'],
  [4406, 'Subprotocol Not Acceptable'],
  [4408, 'Connection Initialisation Timeout'],
  [4409, 'Subscriber Already Exists'],
  [4429, 'Too Many Initialisation Requests'],
  [4500, 'Internal Server Error'],
  [4504, 'Connection Acknowledgement Timeout'],
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
 * Some browsers report others all the same.
 */
export function isCloseCodeOnTheWire(code: number): boolean {
  return (
    (code >= 1000 && code <= 1003) ||
    (code >= 1007 && code <= 1014) ||
    (code >= 3000 && code <= 4999)
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

function find(code: number, subprotocol: string): CloseCode | undefined {
  const isCode = (row: CloseCode): boolean => row.code === code;
  return subprotocolCloseCodes.get(subprotocol)?.find(isCode) ?? closeCodes.find(isCode);
}

function fromRow([code, name]: Row): CloseCode {
  return {
    code,
    name,
    canBeSentByPage: canPageSendCloseCode(code),
    onTheWire: isCloseCodeOnTheWire(code),
  };
}
