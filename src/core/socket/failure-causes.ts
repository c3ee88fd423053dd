import { english, inEnglish, type Sentence } from '../language/language.js';
import { blockedPortService } from './blocked-ports.js';
import { causesAfterOpen, causesBeforeOpen } from './failure-table.js';
import { hasAddressHost, hostKind } from './host-kind.js';

/** What a page can know about a connection that failed. */
export interface FailureFacts {
  /** As in `WebSocket.url`; an empty or malformed one is accepted. */
  readonly url: string;
  /** `location.protocol`: `'https:'`, `'http:'`, `'file:'`, … */
  readonly pageProtocol: string;
  /** Whether `open` came before the end. */
  readonly wasOpen: boolean;
  /** Milliseconds from the constructor to `error` or `close`. */
  readonly elapsed: number;
  /** The subprotocols that were offered. */
  readonly offered: readonly string[];
  /** Whether the page had called `close()`. */
  readonly closedByPage: boolean;
}

/** One cause that remains possible for a failed connection, and what to check. */
export interface PossibleCause {
  /** A sentence. */
  readonly cause: string;
  /** What to check, a sentence. */
  readonly check: string;
}

/** What a page cannot see of its own WebSocket, each a few words; a hint beside the log. */
export const hiddenFromPages: readonly string[] = [
  english('the headers of the handshake, sent and received'),
  english('the HTTP status of a refused handshake'),
  english('redirects'),
  english('cookies and credentials sent with the handshake'),
  english('certificates and TLS'),
  english('the address the name led to'),
  english('ping and pong frames'),
  english('how messages were split into frames'),
  english('how much compression saved'),
  english('why a connection failed'),
];

/**
 * The causes that remain possible for a connection that failed or ended without a Close frame, in
 * the order a connection is made; the order does not mean likelihood. Browsers hide the cause on
 * purpose (WebSockets Standard, "fail the WebSocket connection"), so what cannot apply is removed
 * and the rest is listed with what to check.
 *
 * @param write - Writes a sentence; default: in English.
 */
export function possibleCauses(
  facts: FailureFacts,
  write: (sentence: Sentence) => string = inEnglish,
): readonly PossibleCause[] {
  const { url, wasOpen, pageProtocol } = facts;
  const { host, port, protocol } = parse(url);
  const isSecure = protocol === 'wss:';
  const situation = {
    ...facts,
    host,
    blockedService: port === '' ? undefined : blockedPortService(Number(port)),
    hasName: host !== '' && !hasAddressHost(url) && hostKind(url) !== 'loopback',
    hostKind: hostKind(url),
    isSecure,
    isSecurePage: pageProtocol === 'https:',
    webUrl: `${isSecure ? 'https' : 'http'}://${host}/`,
  };
  return (wasOpen ? causesAfterOpen : causesBeforeOpen)
    .filter((row) => row.when?.(situation) ?? true)
    .map(({ cause, check }) => ({
      cause: write(cause),
      check: write(typeof check === 'function' ? check(situation) : check),
    }));
}

function parse(url: string): Pick<URL, 'host' | 'port' | 'protocol'> {
  try {
    return new URL(url);
  } catch {
    return { host: '', port: '', protocol: '' };
  }
}
