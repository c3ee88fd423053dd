import type { SavedMessage } from './saved-book.js';
import type { StarterCollection } from './starter-collection.js';

const hex = (name: string, ...lines: readonly string[]): SavedMessage => ({
  name,
  mode: 'hex',
  text: lines.join('\n'),
});

const clientId = '00 0c 77 73 2d 69 6e 73 70 65 63 74 6f 72   # client identifier: "ws-inspector"';
const subscribed = '00 06 74 65 73 74 2f 23                     # topic filter: "test/#"';
const published = '00 0a 74 65 73 74 2f 68 65 6c 6c 6f         # topic name: "test/hello"';
const protocolName = '00 04 4d 51 54 54                           # protocol name: "MQTT"';
const noProperties = '00                                          # length of the properties: none';

const ping = hex(
  'PINGREQ',
  'c0 00                                       # PINGREQ, nothing follows',
);

/** Starters of MQTT (OASIS MQTT 3.1.1 and 5.0), a control packet each. */
export const mqttStarters: readonly StarterCollection[] = [
  {
    name: 'MQTT 3.1.1',
    subprotocols: ['mqtt', 'mqttv3.1'],
    messages: [
      hex(
        'CONNECT',
        '10 18                                       # CONNECT, 24 bytes follow',
        protocolName,
        '04                                          # protocol level: 3.1.1',
        '02                                          # flags: clean session',
        '00 3c                                       # keep alive: 60 seconds',
        clientId,
      ),
      hex(
        'SUBSCRIBE',
        '82 0b                                       # SUBSCRIBE, 11 bytes follow',
        '00 01                                       # packet identifier: 1',
        subscribed,
        '00                                          # QoS 0',
      ),
      hex(
        'PUBLISH',
        '30 11                                       # PUBLISH with QoS 0, 17 bytes follow',
        published,
        '68 65 6c 6c 6f                              # "hello"',
      ),
      ping,
      hex(
        'DISCONNECT',
        'e0 00                                       # DISCONNECT, nothing follows',
      ),
    ],
  },
  {
    name: 'MQTT 5',
    subprotocols: ['mqtt'],
    messages: [
      hex(
        'CONNECT',
        '10 19                                       # CONNECT, 25 bytes follow',
        protocolName,
        '05                                          # protocol version: 5',
        '02                                          # flags: clean start',
        '00 3c                                       # keep alive: 60 seconds',
        noProperties,
        clientId,
      ),
      hex(
        'SUBSCRIBE',
        '82 0c                                       # SUBSCRIBE, 12 bytes follow',
        '00 01                                       # packet identifier: 1',
        noProperties,
        subscribed,
        '00                                          # options: QoS 0',
      ),
      hex(
        'PUBLISH',
        '30 12                                       # PUBLISH with QoS 0, 18 bytes follow',
        published,
        noProperties,
        '68 65 6c 6c 6f                              # "hello"',
      ),
      ping,
      hex('DISCONNECT', 'e0 00                                       # DISCONNECT: normal'),
    ],
  },
];
