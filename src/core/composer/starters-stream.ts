import type { SavedMessage } from './saved-book.js';
import type { StarterCollection } from './starter-collection.js';

const text = (name: string, written: string): SavedMessage => ({
  name,
  mode: 'text',
  text: written,
});
const json = (name: string, written: string): SavedMessage => ({
  name,
  mode: 'json',
  text: written,
});

/** Ends a record of SignalR's JSON protocol: the record separator, U+001E. */
const record = (written: string): string => `${written}\u001e`;

/** A frame of STOMP (STOMP 1.2, "STOMP Frames"): a NUL ends it. */
const frame = (command: string, headers: readonly string[], body = ''): string =>
  `${[command, ...headers].join('\n')}\n\n${body}\0`;

/** Starters of the protocols that carry events and subscriptions. */
export const streamStarters: readonly StarterCollection[] = [
  {
    name: 'Socket.IO and Engine.IO',
    subprotocols: [],
    messages: [
      text('Connect', '40'),
      text('Connect with a token', '40{"token":"secret"}'),
      text('Connect to a namespace', '40/admin,'),
      text('Event', '42["message","hello"]'),
      text('Event that asks for an answer', '42{{seq}}["message","hello"]'),
      text('Disconnect', '41'),
      text('Pong, the answer to the server’s 2', '3'),
      text('Probe of an upgrade', '2probe'),
      text('Finish of an upgrade', '5'),
    ],
  },
  {
    name: 'SockJS',
    subprotocols: [],
    messages: [json('One message', '["hello"]'), json('Two messages', '["hello", "world"]')],
  },
  {
    name: 'STOMP',
    subprotocols: ['v10.stomp', 'v11.stomp', 'v12.stomp'],
    messages: [
      text(
        'CONNECT',
        frame('CONNECT', ['accept-version:1.0,1.1,1.2', 'host:localhost', 'heart-beat:0,0']),
      ),
      text(
        'CONNECT with a login',
        frame('CONNECT', [
          'accept-version:1.0,1.1,1.2',
          'host:localhost',
          'login:guest',
          'passcode:guest',
        ]),
      ),
      text('SUBSCRIBE', frame('SUBSCRIBE', ['id:0', 'destination:/queue/test', 'ack:auto'])),
      text('SEND', frame('SEND', ['destination:/queue/test', 'content-type:text/plain'], 'hello')),
      text('UNSUBSCRIBE', frame('UNSUBSCRIBE', ['id:0'])),
      text('DISCONNECT', frame('DISCONNECT', ['receipt:1'])),
    ],
  },
  {
    name: 'SignalR',
    subprotocols: [],
    messages: [
      text('Handshake', record('{"protocol":"json","version":1}')),
      text(
        'Invocation',
        record('{"type":1,"invocationId":"{{seq}}","target":"Send","arguments":["hello"]}'),
      ),
      text(
        'Invocation without an answer',
        record('{"type":1,"target":"Send","arguments":["hello"]}'),
      ),
      text('Ping', record('{"type":6}')),
      text('Close', record('{"type":7}')),
    ],
  },
  {
    name: 'Action Cable',
    subprotocols: ['actioncable-v1-json', 'actioncable-v1-ext-json'],
    messages: [
      json(
        'subscribe',
        String.raw`{"command": "subscribe", "identifier": "{\"channel\":\"ChatChannel\"}"}`,
      ),
      json(
        'message',
        String.raw`{"command": "message", "identifier": "{\"channel\":\"ChatChannel\"}", "data": "{\"action\":\"speak\",\"body\":\"hello\"}"}`,
      ),
      json(
        'unsubscribe',
        String.raw`{"command": "unsubscribe", "identifier": "{\"channel\":\"ChatChannel\"}"}`,
      ),
    ],
  },
  {
    name: 'Phoenix',
    subprotocols: ['phoenix'],
    messages: [
      json('Join', '["1", "{{seq}}", "room:lobby", "phx_join", {}]'),
      json('Push', '["1", "{{seq}}", "room:lobby", "new_msg", {"body": "hello"}]'),
      json('Heartbeat', '[null, "{{seq}}", "phoenix", "heartbeat", {}]'),
      json('Leave', '["1", "{{seq}}", "room:lobby", "phx_leave", {}]'),
    ],
  },
];
