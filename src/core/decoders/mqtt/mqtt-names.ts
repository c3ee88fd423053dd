/** The types of MQTT control packets, by number (MQTT 5.0 §2.1.2); 0 is forbidden. */
export const MQTT_PACKETS = [
  '',
  'CONNECT',
  'CONNACK',
  'PUBLISH',
  'PUBACK',
  'PUBREC',
  'PUBREL',
  'PUBCOMP',
  'SUBSCRIBE',
  'SUBACK',
  'UNSUBSCRIBE',
  'UNSUBACK',
  'PINGREQ',
  'PINGRESP',
  'DISCONNECT',
  'AUTH',
] as const;

/** The name of a control packet. */
export type MqttPacketName = Exclude<(typeof MQTT_PACKETS)[number], ''>;

/** How the value of a property is written (MQTT 5.0 §1.5). */
export type MqttPropertyType =
  'byte' | 'uint16' | 'uint32' | 'varint' | 'string' | 'bytes' | 'pair';

/** Properties by identifier (MQTT 5.0 §2.2.2.2). */
export const MQTT_PROPERTIES: ReadonlyMap<number, readonly [name: string, type: MqttPropertyType]> =
  new Map([
    [1, ['payload format indicator', 'byte']],
    [2, ['message expiry interval', 'uint32']],
    [3, ['content type', 'string']],
    [8, ['response topic', 'string']],
    [9, ['correlation data', 'bytes']],
    [11, ['subscription identifier', 'varint']],
    [17, ['session expiry interval', 'uint32']],
    [18, ['assigned client identifier', 'string']],
    [19, ['server keep alive', 'uint16']],
    [21, ['authentication method', 'string']],
    [22, ['authentication data', 'bytes']],
    [23, ['request problem information', 'byte']],
    [24, ['will delay interval', 'uint32']],
    [25, ['request response information', 'byte']],
    [26, ['response information', 'string']],
    [28, ['server reference', 'string']],
    [31, ['reason string', 'string']],
    [33, ['receive maximum', 'uint16']],
    [34, ['topic alias maximum', 'uint16']],
    [35, ['topic alias', 'uint16']],
    [36, ['maximum QoS', 'byte']],
    [37, ['retain available', 'byte']],
    [38, ['user property', 'pair']],
    [39, ['maximum packet size', 'uint32']],
    [40, ['wildcard subscription available', 'byte']],
    [41, ['subscription identifier available', 'byte']],
    [42, ['shared subscription available', 'byte']],
  ]);

/** Reason codes (MQTT 5.0 §2.4); 0 to 2 have another meaning in some packets. */
const REASONS = new Map<number, string>([
  [0, 'success'],
  [1, 'granted QoS 1'],
  [2, 'granted QoS 2'],
  [4, 'disconnect with will message'],
  [16, 'no matching subscribers'],
  [17, 'no subscription existed'],
  [24, 'continue authentication'],
  [25, 're-authenticate'],
  [128, 'unspecified error'],
  [129, 'malformed packet'],
  [130, 'protocol error'],
  [131, 'implementation specific error'],
  [132, 'unsupported protocol version'],
  [133, 'client identifier not valid'],
  [134, 'bad user name or password'],
  [135, 'not authorized'],
  [136, 'server unavailable'],
  [137, 'server busy'],
  [138, 'banned'],
  [139, 'server shutting down'],
  [140, 'bad authentication method'],
  [141, 'keep alive timeout'],
  [142, 'session taken over'],
  [143, 'topic filter invalid'],
  [144, 'topic name invalid'],
  [145, 'packet identifier in use'],
  [146, 'packet identifier not found'],
  [147, 'receive maximum exceeded'],
  [148, 'topic alias invalid'],
  [149, 'packet too large'],
  [150, 'message rate too high'],
  [151, 'quota exceeded'],
  [152, 'administrative action'],
  [153, 'payload format invalid'],
  [154, 'retain not supported'],
  [155, 'QoS not supported'],
  [156, 'use another server'],
  [157, 'server moved'],
  [158, 'shared subscriptions not supported'],
  [159, 'connection rate exceeded'],
  [160, 'maximum connect time'],
  [161, 'subscription identifiers not supported'],
  [162, 'wildcard subscriptions not supported'],
]);

/** Return codes of CONNACK in MQTT 3.1.1 §3.2.2.3. */
const RETURN_CODES = [
  'accepted',
  'unacceptable protocol version',
  'identifier rejected',
  'server unavailable',
  'bad user name or password',
  'not authorized',
];

/** The name of a reason code in a packet; "reason 77" for an unknown one. */
export function describeReason(code: number, packet: MqttPacketName, version: number): string {
  if (version < 5 && packet === 'CONNACK') return RETURN_CODES[code] ?? `reason ${code}`;
  if (version < 5 && code === 128) return 'failure';
  if (code === 0 && packet === 'SUBACK') return 'granted QoS 0';
  if (code === 0 && packet === 'DISCONNECT') return 'normal disconnection';
  return REASONS.get(code) ?? `reason ${code}`;
}

/** The usual name of a protocol level: "MQTT 3.1.1", "MQTT 5.0". */
export function describeVersion(level: number): string {
  return level === 5
    ? 'MQTT 5.0'
    : level === 4
      ? 'MQTT 3.1.1'
      : level === 3
        ? 'MQTT 3.1'
        : `MQTT level ${level}`;
}
