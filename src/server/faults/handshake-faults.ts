import { type Fault, type FaultStep, fault, hex, opened, switching, text } from './fault.js';

const UPGRADE = 'Upgrade: websocket';
const CONNECTION = 'Connection: Upgrade';
const ACCEPT = 'Sec-WebSocket-Accept: {accept}';

/** An HTTP answer without a body. */
function status(line: string, ...headers: string[]): FaultStep {
  return ['head', `HTTP/1.1 ${line}`, 'Content-Length: 0', 'Connection: close', ...headers];
}

function refusal(id: string, line: string, ...headers: string[]): Fault {
  return fault(id, `Answers ${[line, ...headers].join(', ')}.`, status(line, ...headers), ['fin']);
}

function redirect(id: string, line: string, location: string): Fault {
  return fault(
    id,
    `Answers ${line} with the Location ${location}.`,
    status(line, `Location: ${location}`),
    ['fin'],
  );
}

/** A 101 response with this subprotocol header. */
function subprotocol(id: string, ...values: string[]): Fault {
  const lines = values.map((value) => `Sec-WebSocket-Protocol: ${value}`.trimEnd());
  return fault(
    id,
    `Chooses the subprotocol ${values.map((value) => `“${value}”`).join(' and ')}.`,
    opened(...lines),
  );
}

function extensions(id: string, value: string): Fault {
  return fault(
    id,
    `Agrees to the extensions “${value}”.`,
    opened(`Sec-WebSocket-Extensions: ${value}`.trimEnd()),
  );
}

function bigHeader(kilobytes: number): Fault {
  const filler = `X-Filler: ${'x'.repeat(kilobytes * 1000)}`;
  return fault(
    `hs-header-${String(kilobytes)}k`,
    `Answers with a header of ${String(kilobytes)} kB.`,
    opened(filler),
  );
}

/** Faults in the answer to the opening handshake, RFC 6455 §4. */
export const handshakeFaults: readonly Fault[] = [
  fault('good', 'Does nothing wrong.', opened()),
  refusal('hs-400', '400 Bad Request'),
  refusal('hs-401', '401 Unauthorized'),
  refusal('hs-401-basic', '401 Unauthorized', 'WWW-Authenticate: Basic realm="faults"'),
  refusal('hs-403', '403 Forbidden'),
  refusal('hs-404', '404 Not Found'),
  refusal('hs-426', '426 Upgrade Required'),
  refusal('hs-429', '429 Too Many Requests', 'Retry-After: 5'),
  refusal('hs-500', '500 Internal Server Error'),
  refusal('hs-503', '503 Service Unavailable', 'Retry-After: 5'),
  fault(
    'hs-200-html',
    'Answers 200 with a page.',
    ['head', 'HTTP/1.1 200 OK', 'Content-Type: text/html', 'Connection: close'],
    ['raw', '<!doctype html><title>Hello</title><p>This is a web page.</p>'],
    ['fin'],
  ),
  fault(
    'hs-204',
    'Answers 204 No Content.',
    ['head', 'HTTP/1.1 204 No Content', 'Connection: close'],
    ['fin'],
  ),
  refusal('hs-status-999', '999 Something Else'),
  redirect('hs-301', '301 Moved Permanently', 'ws://{host}/demo/fault/good'),
  redirect('hs-302-http', '302 Found', 'http://{host}/demo/fault/good'),
  redirect('hs-307-rel', '307 Temporary Redirect', '/demo/fault/good'),
  redirect('hs-302-cross', '302 Found', 'ws://localhost:{port}/demo/fault/good'),
  redirect('hs-302-loop', '302 Found', '{path}'),
  fault(
    'hs-accept-wrong',
    'Answers with a wrong Sec-WebSocket-Accept.',
    switching(UPGRADE, CONNECTION, 'Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA='),
  ),
  fault(
    'hs-accept-missing',
    'Answers without Sec-WebSocket-Accept.',
    switching(UPGRADE, CONNECTION),
  ),
  fault(
    'hs-accept-twice',
    'Answers with the right Sec-WebSocket-Accept, twice.',
    switching(UPGRADE, CONNECTION, ACCEPT, ACCEPT),
  ),
  fault(
    'hs-accept-lowercase',
    'Answers with Sec-WebSocket-Accept in lower case.',
    switching(UPGRADE, CONNECTION, 'Sec-WebSocket-Accept: {ACCEPT}'),
  ),
  fault('hs-no-upgrade', 'Answers without an Upgrade header.', switching(CONNECTION, ACCEPT)),
  fault(
    'hs-upgrade-other',
    'Answers with “Upgrade: h2c”.',
    switching('Upgrade: h2c', CONNECTION, ACCEPT),
  ),
  fault(
    'hs-upgrade-case',
    'Answers with “Upgrade: WebSocket”, which is good.',
    switching('Upgrade: WebSocket', CONNECTION, ACCEPT),
  ),
  fault('hs-no-connection', 'Answers without a Connection header.', switching(UPGRADE, ACCEPT)),
  fault(
    'hs-connection-ka',
    'Answers with “Connection: keep-alive”.',
    switching(UPGRADE, 'Connection: keep-alive', ACCEPT),
  ),
  fault(
    'hs-connection-list',
    'Answers with “Connection: keep-alive, Upgrade”, which is good.',
    switching(UPGRADE, 'Connection: keep-alive, Upgrade', ACCEPT),
  ),
  subprotocol('hs-proto-unasked', 'chat'),
  subprotocol('hs-proto-other', 'other'),
  fault('hs-proto-none', 'Chooses none of the subprotocols offered.', opened()),
  subprotocol('hs-proto-empty', ''),
  subprotocol('hs-proto-case', 'CHAT'),
  subprotocol('hs-proto-two', 'chat', 'chat2'),
  subprotocol('hs-proto-comma', 'chat, chat2'),
  subprotocol('hs-proto-second', 'chat2'),
  extensions('hs-ext-unasked', 'x-foo'),
  extensions('hs-ext-badparam', 'permessage-deflate; foo=1'),
  extensions('hs-ext-badbits', 'permessage-deflate; server_max_window_bits=99'),
  extensions('hs-ext-twice', 'permessage-deflate, permessage-deflate'),
  extensions('hs-ext-empty', ''),
  extensions('hs-ext-ok', 'permessage-deflate'),
  extensions(
    'hs-ext-ok-params',
    'permessage-deflate; server_no_context_takeover; client_no_context_takeover',
  ),
  fault('hs-101-garbage', 'Opens, then sends words that are no frame.', opened(), [
    'raw',
    'garbage garbage',
  ]),
  fault('hs-101-garbage-2k', 'Opens, then sends 2 kB that are no frames.', opened(), [
    'raw',
    () => Buffer.alloc(2000, 'garbage '),
  ]),
  fault('hs-101-bare', 'Answers 101 without any header, then garbage.', switching(), [
    'raw',
    'garbage',
  ]),
  fault('hs-101-reason', 'Answers 101 with other words behind it, which is good.', [
    'head',
    'HTTP/1.1 101 Have A Nice Day',
    UPGRADE,
    CONNECTION,
    ACCEPT,
  ]),
  fault('hs-http10', 'Answers 101 by HTTP/1.0.', [
    'head',
    'HTTP/1.0 101 Switching Protocols',
    UPGRADE,
    CONNECTION,
    ACCEPT,
  ]),
  fault(
    'hs-100-then-101',
    'Answers 100 Continue, then 101.',
    ['head', 'HTTP/1.1 100 Continue'],
    opened(),
  ),
  fault(
    'hs-103-then-101',
    'Answers 103 Early Hints, then 101.',
    ['head', 'HTTP/1.1 103 Early Hints', 'Link: </style.css>; rel=preload'],
    opened(),
  ),
  fault(
    'hs-not-http',
    'Greets like an SSH server, and ends TCP.',
    ['raw', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['wait', 300],
    ['fin'],
  ),
  fault(
    'hs-binary-junk',
    'Answers with bytes that are no HTTP.',
    ['raw', hex('1603030105 deadbeef 00ff00ff 0d0a0d0a')],
    ['fin'],
  ),
  fault(
    'hs-nul-prefix',
    'Answers with a NUL byte before a good 101.',
    ['raw', hex('00')],
    opened(),
  ),
  fault('hs-fin', 'Ends TCP before any answer.', ['fin']),
  fault(
    'hs-fin-mid',
    'Ends TCP in the middle of the headers.',
    ['raw', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: webs'],
    ['fin'],
  ),
  fault('hs-rst', 'Resets TCP before any answer.', ['reset']),
  ...[10, 60, 100, 200, 300, 500, 1000].map(bigHeader),
  fault(
    'hs-header-many',
    'Answers with 2000 small headers.',
    opened(...Array.from({ length: 2000 }, (_, index) => `X-${String(index)}: ${String(index)}`)),
  ),
  fault(
    'hs-text-same-packet',
    'Opens and sends a text in the same packet.',
    opened(),
    text('early'),
  ),
  fault('hs-close-same-packet', 'Opens and closes with 4001 in the same packet.', opened(), [
    'close',
    4001,
    'early',
  ]),
  fault(
    'hs-textclose-same-packet',
    'Opens, sends a text and closes with 4001 in the same packet.',
    opened(),
    text('early'),
    ['close', 4001, 'early'],
  ),
  fault('hs-slow3', 'Answers well, after 3 s.', ['wait', 3000], opened()),
  fault('hs-never', 'Never answers the handshake.', ['hold']),
  fault(
    'hs-half',
    'Answers half of the headers, and no more.',
    ['raw', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n'],
    ['hold'],
  ),
  fault(
    'demand-basic',
    'Answers 401 until the handshake has the user u with the password p.',
    ['demand', 'Basic dTpw'],
    opened(),
  ),
];
