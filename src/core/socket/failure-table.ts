import { english, stored } from '../language/language.js';
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
  readonly cause: string;
  readonly check: string | ((situation: FailureSituation) => string);
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
    cause: english('The page called close() before the connection was open, which makes it fail.'),
    check: english(
      'Wait for open before closing; how long the server takes to answer may be the real ' +
        'question.',
    ),
    when: (s) => s.closedByPage,
  },
  {
    cause: english('Browsers do not connect to this port.'),
    check: (s) =>
      stored(
        'The port of {0} is reserved ({1}). Let the server listen on ' + 'another one.',
        s.host,
        s.blockedService!,
      ),
    when: (s) => !isTried(s),
  },
  {
    cause: english('The content security policy of this page forbids the address.'),
    check: english('Look for a connect-src message in the browser’s console.'),
  },
  {
    cause: english('An https page may not open ws: connections (mixed content).'),
    check: (s) =>
      s.hostKind === 'loopback'
        ? stored(
            'Browsers differ for this machine: try wss:, another browser, or a page served by http.',
          )
        : stored('Use wss:, or open this page by http.'),
    when: (s) => s.isSecurePage && !s.isSecure,
  },
  {
    cause: english('The browser withheld access to the local network from this page.'),
    check: english(
      'Look in the site’s permissions for “local network”; Chromium asks before a public page ' +
        'may reach one.',
    ),
    when: (s) => s.isSecurePage && s.hostKind !== 'public-or-name' && isTried(s),
  },
  {
    cause: english('A browser extension, a proxy, a VPN or a firewall in between refused it.'),
    check: english('Try a private window without extensions, and another network.'),
    when: isTried,
  },
  {
    cause: english('Too many sockets are open: Chromium allows 255, Firefox 200, WebKit 199.'),
    check: english('Close other connections and tabs, then try again.'),
    when: isTried,
  },
  {
    cause: english(
      'Earlier attempts failed, so the browser held this one back; the time says little then.',
    ),
    check: english(
      'Wait a minute and try once. Firefox slows down from the first failure, Chromium from ' +
        'about the 15th.',
    ),
    when: (s) => s.elapsed >= THROTTLED && isTried(s),
  },
  {
    cause: english('The host name does not exist, or could not be looked up.'),
    check: (s) => stored('Check the spelling of {0}, and open {1} in a tab.', s.host, s.webUrl),
    when: (s) => s.hasName && isTried(s),
  },
  {
    cause: english('Nothing listens on this port: the connection was refused.'),
    check: (s) =>
      stored(
        'See that the server runs and listens at {0}, and on an address you can reach.',
        s.host,
      ),
    when: isTried,
  },
  {
    cause: english('The host cannot be reached, or a firewall swallows what is sent to it.'),
    check: english('Reach the host by another program, or from another network.'),
    when: (s) => s.elapsed >= NO_ROUTE && s.hostKind !== 'loopback' && isTried(s),
  },
  {
    cause: english(
      'The browser does not trust the server’s certificate: self-signed, expired, or for ' +
        'another name.',
    ),
    check: (s) =>
      stored(
        'Open {0} in a tab and see whether it warns. ' + 'Firefox reports 1015 for TLS failures.',
        s.webUrl,
      ),
    when: (s) => s.isSecure && isTried(s),
  },
  {
    cause: english('The server does not speak TLS on this port.'),
    check: english('Try ws: instead of wss:, or another port.'),
    when: (s) => s.isSecure && isTried(s),
  },
  {
    cause: english('The server expects TLS on this port.'),
    check: english('Try wss: instead of ws:.'),
    when: (s) => !s.isSecure && isTried(s),
  },
  {
    cause: english('The server accepted the connection and never answered the handshake.'),
    check: english(
      'Firefox gives up after 20 s, Chromium after 240 s, WebKit not within 300 s. Look ' +
        'whether the server hangs.',
    ),
    when: (s) => (s.elapsed >= HANDSHAKE_TIMEOUT || s.closedByPage) && isTried(s),
  },
  {
    cause: english(
      'The server answered with an HTTP status other than 101: not found, not allowed, a ' +
        'redirect, an error.',
    ),
    check: english(
      'Check the path and credentials, and see the status in the browser’s network panel or ' +
        'the server’s log.',
    ),
    when: isTried,
  },
  {
    cause: english('The server does not accept connections from this page’s origin.'),
    check: (s) =>
      s.pageProtocol === 'file:'
        ? stored(
            'A page opened from a file has the origin “null”. Serve it by http, or allow null.',
          )
        : stored('Look for a list of allowed origins in the server’s settings.'),
    when: isTried,
  },
  {
    cause: english(
      'What answered is no WebSocket server, or a proxy in front of it drops the Upgrade header.',
    ),
    check: english('Check path and port, and that the proxy forwards Upgrade and Connection.'),
    when: isTried,
  },
  {
    cause: english(
      'The server ended the connection before it had answered the handshake, or its answer, or what came right behind it, was not valid.',
    ),
    check: english('Look in the server’s log, and at its answer in the browser’s network panel.'),
    when: isTried,
  },
  {
    cause: english('The server chose none of the subprotocols offered, or another one.'),
    check: (s) =>
      stored(
        'Offered: {0}; case matters. When the server chooses none, Chromium fails, ' +
          'Firefox and WebKit open.',
        s.offered.join(', '),
      ),
    when: (s) => s.offered.length > 0 && isTried(s),
  },
  {
    cause: english('The server asks for a subprotocol, or chose one, and none was offered.'),
    check: english('Look in the server’s documentation for a subprotocol, and offer it.'),
    when: (s) => s.offered.length === 0 && isTried(s),
  },
  {
    cause: english(
      'The server agreed to an extension that was not offered, or in a way that is not allowed.',
    ),
    check: english('Turn compression (permessage-deflate) off at the server and try again.'),
    when: isTried,
  },
];

/** Rows for a connection that was open and ended without a valid Close frame. */
export const causesAfterOpen: readonly FailureRow[] = [
  {
    cause: english('The server did not answer the Close frame of this page.'),
    check: english(
      'Chromium waits 60 s for the answer, Firefox about 20 s, WebKit 5 s. See that the server ' +
        'answers it.',
    ),
    when: (s) => s.closedByPage && s.elapsed >= CLOSE_TIMEOUT,
  },
  {
    cause: english('The server ended the TCP connection instead of answering the Close frame.'),
    check: english(
      'See how the server closes: by a close call of its WebSocket library, or by destroying ' +
        'the socket.',
    ),
    when: (s) => s.closedByPage,
  },
  {
    cause: english(
      'The server ended the connection without a Close frame: it crashed, was stopped, or ' +
        'destroyed the socket.',
    ),
    check: english('Look in the server’s log at that time.'),
  },
  {
    cause: english(
      'A proxy, load balancer or firewall in between ended it, many of them after a quiet minute.',
    ),
    check: english(
      'Compare the quiet time before the end with their idle timeouts; regular messages keep ' +
        'it open.',
    ),
    when: (s) => s.elapsed >= IDLE && s.hostKind !== 'loopback',
  },
  {
    cause: english('A proxy in between ended it.'),
    check: english('Connect to the server directly.'),
    when: (s) => s.elapsed < IDLE && s.hostKind !== 'loopback',
  },
  {
    cause: english(
      'The network went away: another network, no signal, a VPN that changed, a device that ' +
        'slept.',
    ),
    check: english('See whether other connections ended at the same time.'),
    when: (s) => s.hostKind !== 'loopback',
  },
  {
    cause: english(
      'The server sent a frame that breaks the protocol, or one too big for the browser, which ended the connection.',
    ),
    check: english(
      'Look in the browser’s console, and for invalid UTF-8, masked frames or a proxy that ' +
        'garbles data.',
    ),
  },
  {
    cause: english('A compressed message could not be unpacked.'),
    check: english('Turn compression (permessage-deflate) off at the server and try again.'),
  },
  {
    cause: english(
      'The server refused a message, for its size or content, without saying so in a Close frame.',
    ),
    check: english('Look at the last messages sent, and at the server’s limit for messages.'),
  },
];
