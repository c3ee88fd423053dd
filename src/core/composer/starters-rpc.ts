import type { SavedMessage } from './saved-book.js';
import type { StarterCollection } from './starter-collection.js';

const json = (name: string, text: string): SavedMessage => ({ name, mode: 'json', text });

/** The WAMP ids of requests count from 1 in each session, as `{{seq}}` does. */
const wamp: readonly SavedMessage[] = [
  json(
    'HELLO',
    '[1, "realm1", {"roles": {"caller": {}, "callee": {}, "publisher": {}, "subscriber": {}}}]',
  ),
  json('SUBSCRIBE', '[32, {{seq}}, {}, "com.example.topic"]'),
  json('PUBLISH', '[16, {{seq}}, {"acknowledge": true}, "com.example.topic", ["hello"]]'),
  json('CALL', '[48, {{seq}}, {}, "com.example.add", [1, 2]]'),
  json('REGISTER', '[64, {{seq}}, {}, "com.example.add"]'),
  json('GOODBYE', '[6, {}, "wamp.close.normal"]'),
];

/** Starters of the protocols that carry calls and queries. */
export const rpcStarters: readonly StarterCollection[] = [
  {
    name: 'graphql-transport-ws',
    subprotocols: ['graphql-transport-ws'],
    messages: [
      json('connection_init', '{"type": "connection_init", "payload": {}}'),
      json(
        'subscribe',
        '{"id": "{{uuid}}", "type": "subscribe", "payload": {"query": "subscription { __typename }", "variables": {}}}',
      ),
      json(
        'subscribe with a query',
        '{"id": "{{uuid}}", "type": "subscribe", "payload": {"query": "{ __schema { queryType { name } } }"}}',
      ),
      json('complete', '{"id": "1", "type": "complete"}'),
      json('ping', '{"type": "ping"}'),
      json('pong', '{"type": "pong"}'),
    ],
  },
  {
    name: 'graphql-ws (older)',
    subprotocols: ['graphql-ws'],
    messages: [
      json('connection_init', '{"type": "connection_init", "payload": {}}'),
      json(
        'start',
        '{"id": "{{seq}}", "type": "start", "payload": {"query": "subscription { __typename }", "variables": {}}}',
      ),
      json('stop', '{"id": "1", "type": "stop"}'),
      json('connection_terminate', '{"type": "connection_terminate"}'),
    ],
  },
  { name: 'WAMP', subprotocols: ['wamp.2.json'], messages: wamp },
  {
    name: 'WAMP in MessagePack',
    subprotocols: ['wamp.2.msgpack'],
    messages: wamp.map((message) => ({ ...message, mode: 'messagepack' })),
  },
  {
    name: 'WAMP in CBOR',
    subprotocols: ['wamp.2.cbor'],
    messages: wamp.map((message) => ({ ...message, mode: 'cbor' })),
  },
  {
    name: 'JSON-RPC',
    subprotocols: [],
    messages: [
      json('Request', '{"jsonrpc": "2.0", "id": {{seq}}, "method": "echo", "params": ["hello"]}'),
      json('Notification', '{"jsonrpc": "2.0", "method": "log", "params": {"text": "hello"}}'),
      json(
        'Batch',
        '[{"jsonrpc": "2.0", "id": 1, "method": "echo", "params": [1]},\n {"jsonrpc": "2.0", "id": 2, "method": "echo", "params": [2]}]',
      ),
    ],
  },
  {
    name: 'OCPP 1.6',
    subprotocols: ['ocpp1.6', 'ocpp1.5', 'ocpp1.2'],
    messages: [
      json(
        'BootNotification',
        '[2, "{{uuid}}", "BootNotification", {"chargePointVendor": "Example", "chargePointModel": "Model 1"}]',
      ),
      json('Heartbeat', '[2, "{{uuid}}", "Heartbeat", {}]'),
      json(
        'StatusNotification',
        '[2, "{{uuid}}", "StatusNotification", {"connectorId": 1, "errorCode": "NoError", "status": "Available"}]',
      ),
      json('Authorize', '[2, "{{uuid}}", "Authorize", {"idTag": "ABC123"}]'),
    ],
  },
  {
    name: 'OCPP 2.0.1',
    subprotocols: ['ocpp2.0.1', 'ocpp2.0', 'ocpp2.1'],
    messages: [
      json(
        'BootNotification',
        '[2, "{{uuid}}", "BootNotification", {"reason": "PowerUp", "chargingStation": {"vendorName": "Example", "model": "Model 1"}}]',
      ),
      json('Heartbeat', '[2, "{{uuid}}", "Heartbeat", {}]'),
      json(
        'StatusNotification',
        '[2, "{{uuid}}", "StatusNotification", {"timestamp": "{{now:iso}}", "connectorStatus": "Available", "evseId": 1, "connectorId": 1}]',
      ),
    ],
  },
];
