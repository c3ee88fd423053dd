import { sentence, type Sentence } from '../language/language.js';
import type { HostKind } from './host-kind.js';

/** What the rows of the table need to know about a failed connection. */
export interface FailureSituation {
  readonly elapsed: number;
  readonly offered: readonly string[];
  readonly closedByPage: boolean;
  readonly pageProtocol: string;
  /** With port, without user name and password. */
  readonly host: string;
  readonly hostKind: HostKind;
  /** Whether the host is a name that needs a DNS lookup. */
  readonly hasName: boolean;
  /** The service of a port that browsers block. */
  readonly blockedService: string | undefined;
  readonly isSecure: boolean;
  readonly isSecurePage: boolean;
  /** The same host as an address to open in a browser tab. */
  readonly webUrl: string;
}

/** A cause, when it is possible (default: always), and what to check. */
export interface FailureRow {
  readonly cause: Sentence;
  readonly check: Sentence | ((situation: FailureSituation) => Sentence);
  readonly when?: (situation: FailureSituation) => boolean;
}

// Times are those of Chromium 156, Firefox 153 and WebKitGTK 2.50, reduced by a margin.
const HANDSHAKE_TIMEOUT = 19_000;
const NO_ROUTE = 2_500;
const THROTTLED = 250;
const CLOSE_TIMEOUT = 4_500;
const IDLE = 10_000;

/** Whether the browser tries to connect at all: it refuses a blocked port at once. */
const isTried = (s: FailureSituation): boolean => s.blockedService === undefined;

/** Rows for a connection that never opened, in the order a connection is made. */
export const causesBeforeOpen: readonly FailureRow[] = [
  {
    cause: sentence('The page called close() before the connection was open, which makes it fail.'),
    check: sentence(
      'Wait for open before closing; how long the server takes to answer may be the real ' +
        'question.',
    ),
    when: (s) => s.closedByPage,
  },
  {
    cause: sentence('Browsers do not connect to this port.'),
    check: (s) =>
      sentence(
        'The port of {0} is reserved ({1}). Let the server listen on ' + 'another one.',
        s.host,
        s.blockedService!,
      ),
    when: (s) => !isTried(s),
  },
  {
    cause: sentence('The content security policy of this page forbids the address.'),
    check: sentence('Look for a connect-src message in the browser’s console.'),
  },
  {
    cause: sentence('An https page may not open ws: connections (mixed content).'),
    check: (s) =>
      s.hostKind === 'loopback'
        ? sentence(
            'Browsers differ for this machine: try wss:, another browser, or a page served by http.',
          )
        : sentence('Use wss:, or open this page by http.'),
    when: (s) => s.isSecurePage && !s.isSecure,
  },
  {
    cause: sentence('The browser withheld access to the local network from this page.'),
    check: sentence(
      'Look in the site’s permissions for “local network”; Chromium asks before a public page ' +
        'may reach one.',
    ),
    when: (s) => s.isSecurePage && s.hostKind !== 'public-or-name' && isTried(s),
  },
  {
    cause: sentence('A browser extension, a proxy, a VPN or a firewall in between refused it.'),
    check: sentence('Try a private window without extensions, and another network.'),
    when: isTried,
  },
  {
    cause: sentence('Too many sockets are open: Chromium allows 255, Firefox 200, WebKit 199.'),
    check: sentence('Close other connections and tabs, then try again.'),
    when: isTried,
  },
  {
    cause: sentence(
      'Earlier attempts failed, so the browser held this one back; the time says little then.',
    ),
    check: sentence(
      'Wait a minute and try once. Firefox slows down from the first failure, Chromium from ' +
        'about the 15th.',
    ),
    when: (s) => s.elapsed >= THROTTLED && isTried(s),
  },
  {
    cause: sentence('The host name does not exist, or could not be looked up.'),
    check: (s) => sentence('Check the spelling of {0}, and open {1} in a tab.', s.host, s.webUrl),
    when: (s) => s.hasName && isTried(s),
  },
  {
    cause: sentence('Nothing listens on this port: the connection was refused.'),
    check: (s) =>
      sentence(
        'See that the server runs and listens at {0}, and on an address you can reach.',
        s.host,
      ),
    when: isTried,
  },
  {
    cause: sentence('The host cannot be reached, or a firewall swallows what is sent to it.'),
    check: sentence('Reach the host by another program, or from another network.'),
    when: (s) => s.elapsed >= NO_ROUTE && s.hostKind !== 'loopback' && isTried(s),
  },
  {
    cause: sentence(
      'The browser does not trust the server’s certificate: self-signed, expired, or for ' +
        'another name.',
    ),
    check: (s) =>
      sentence(
        'Open {0} in a tab and see whether it warns. ' + 'Firefox reports 1015 for TLS failures.',
        s.webUrl,
      ),
    when: (s) => s.isSecure && isTried(s),
  },
  {
    cause: sentence('The server does not speak TLS on this port.'),
    check: sentence('Try ws: instead of wss:, or another port.'),
    when: (s) => s.isSecure && isTried(s),
  },
  {
    cause: sentence('The server expects TLS on this port.'),
    check: sentence('Try wss: instead of ws:.'),
    when: (s) => !s.isSecure && isTried(s),
  },
  {
    cause: sentence('The server accepted the connection and never answered the handshake.'),
    check: sentence(
      'Firefox gives up after 20 s, Chromium after 240 s, WebKit not within 300 s. Look ' +
        'whether the server hangs.',
    ),
    when: (s) => (s.elapsed >= HANDSHAKE_TIMEOUT || s.closedByPage) && isTried(s),
  },
  {
    cause: sentence(
      'The server answered with an HTTP status other than 101: not found, not allowed, a ' +
        'redirect, an error.',
    ),
    check: sentence(
      'Check the path and credentials, and see the status in the browser’s network panel or ' +
        'the server’s log.',
    ),
    when: isTried,
  },
  {
    cause: sentence('The server does not accept connections from this page’s origin.'),
    check: (s) =>
      s.pageProtocol === 'file:'
        ? sentence(
            'A page opened from a file has the origin “null”. Serve it by http, or allow null.',
          )
        : sentence('Look for a list of allowed origins in the server’s settings.'),
    when: isTried,
  },
  {
    cause: sentence(
      'What answered is no WebSocket server, or a proxy in front of it drops the Upgrade header.',
    ),
    check: sentence('Check path and port, and that the proxy forwards Upgrade and Connection.'),
    when: isTried,
  },
  {
    cause: sentence(
      'The server ended the connection before it had answered the handshake, or its answer, or what came right behind it, was not valid.',
    ),
    check: sentence('Look in the server’s log, and at its answer in the browser’s network panel.'),
    when: isTried,
  },
  {
    cause: sentence('The server chose none of the subprotocols offered, or another one.'),
    check: (s) =>
      sentence(
        'Offered: {0}; case matters. When the server chooses none, Chromium fails, ' +
          'Firefox and WebKit open.',
        s.offered.join(', '),
      ),
    when: (s) => s.offered.length > 0 && isTried(s),
  },
  {
    cause: sentence('The server asks for a subprotocol, or chose one, and none was offered.'),
    check: sentence('Look in the server’s documentation for a subprotocol, and offer it.'),
    when: (s) => s.offered.length === 0 && isTried(s),
  },
  {
    cause: sentence(
      'The server agreed to an extension that was not offered, or in a way that is not allowed.',
    ),
    check: sentence('Turn compression (permessage-deflate) off at the server and try again.'),
    when: isTried,
  },
];

/** Rows for a connection that was open and ended without a valid Close frame. */
export const causesAfterOpen: readonly FailureRow[] = [
  {
    cause: sentence('The server did not answer the Close frame of this page.'),
    check: sentence(
      'Chromium waits 60 s for the answer, Firefox about 20 s, WebKit 5 s. See that the server ' +
        'answers it.',
    ),
    when: (s) => s.closedByPage && s.elapsed >= CLOSE_TIMEOUT,
  },
  {
    cause: sentence('The server ended the TCP connection instead of answering the Close frame.'),
    check: sentence(
      'See how the server closes: by a close call of its WebSocket library, or by destroying ' +
        'the socket.',
    ),
    when: (s) => s.closedByPage,
  },
  {
    cause: sentence(
      'The server ended the connection without a Close frame: it crashed, was stopped, or ' +
        'destroyed the socket.',
    ),
    check: sentence('Look in the server’s log at that time.'),
  },
  {
    cause: sentence(
      'A proxy, load balancer or firewall in between ended it, many of them after a quiet minute.',
    ),
    check: sentence(
      'Compare the quiet time before the end with their idle timeouts; regular messages keep ' +
        'it open.',
    ),
    when: (s) => s.elapsed >= IDLE && s.hostKind !== 'loopback',
  },
  {
    cause: sentence('A proxy in between ended it.'),
    check: sentence('Connect to the server directly.'),
    when: (s) => s.elapsed < IDLE && s.hostKind !== 'loopback',
  },
  {
    cause: sentence(
      'The network went away: another network, no signal, a VPN that changed, a device that ' +
        'slept.',
    ),
    check: sentence('See whether other connections ended at the same time.'),
    when: (s) => s.hostKind !== 'loopback',
  },
  {
    cause: sentence(
      'The server sent a frame that breaks the protocol, or one too big for the browser, which ended the connection.',
    ),
    check: sentence(
      'Look in the browser’s console, and for invalid UTF-8, masked frames or a proxy that ' +
        'garbles data.',
    ),
  },
  {
    cause: sentence('A compressed message could not be unpacked.'),
    check: sentence('Turn compression (permessage-deflate) off at the server and try again.'),
  },
  {
    cause: sentence(
      'The server refused a message, for its size or content, without saying so in a Close frame.',
    ),
    check: sentence('Look at the last messages sent, and at the server’s limit for messages.'),
  },
];
