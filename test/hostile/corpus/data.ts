import { CANARY, inputs, type HostileInput } from './input.js';

/** JSON and what resembles it. */
export const json: readonly HostileInput[] = inputs('json', {
  'a key that is a prototype': '{"__proto__":{"polluted":true},"a":1}',
  'a constructor': '{"constructor":{"prototype":{"polluted":true}}}',
  'methods as values': '{"toString":1,"valueOf":2,"hasOwnProperty":3,"then":4,"toJSON":5}',
  'keys twice': '{"a":1,"a":2,"\\u0061":3}',
  'markup in keys and values': `{"<img hostile src=x onerror=${CANARY}>":"</script><script hostile>${CANARY}</script>"}`,
  'directions in keys': '{"\\u202eabc":"\u202exyz","שלום":"مرحبا"}',
  'deep arrays': '['.repeat(5000) + ']'.repeat(5000),
  'deep objects': '{"a":'.repeat(2000) + '1' + '}'.repeat(2000),
  'numbers beyond all': '[1e400,-1e400,12345678901234567890,0.1e-400,-0]',
  'an escape of half a pair': '["\\ud800","\\udc00\\ud800"]',
  'a key of every sign': '{"":0," ":1,"a.b":2,"a[0]":3,"\'":4,"\\"":5,"\\\\":6,"\\n":7}',
  'a wide array': `[${'1,'.repeat(20_000)}1]`,
  'a reference to itself': '{"$ref":"#","$schema":"https://evil.example/schema.json"}',
  'JSON-RPC with a key': '{"jsonrpc":"2.0","id":"__proto__","method":"constructor"}',
  comments: '{/* */"a":1,// x\n}',
  'cut off': '{"a":[1,2,{"b":"',
});

/** Names that objects inherit. */
export const keys: readonly HostileInput[] = inputs('key', {
  'the prototype': '__proto__',
  constructor: 'constructor',
  prototype: 'prototype',
  toString: 'toString',
  hasOwnProperty: 'hasOwnProperty',
  __defineGetter__: '__defineGetter__',
  'a path to a prototype': '__proto__[polluted]=true&constructor.prototype.polluted=1',
});

/** One text for many readers. */
export const polyglots: readonly HostileInput[] = inputs('polyglot', {
  'of markup': `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${CANARY} )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/hostile oNloAd=${CANARY}//>\\x3e`,
  'of quotes': `'"><svg hostile onload=${CANARY}>//\`\${${CANARY}}`,
  'of Socket.IO and markup': `42["<img hostile src=x onerror=${CANARY}>",{"__proto__":{"polluted":1}}]`,
  'of STOMP and markup': `MESSAGE\n__proto__:polluted\ncontent-type:text/html\n\n<script hostile>${CANARY}</script>\0`,
  'of SignalR': '{"type":1,"target":"constructor","arguments":["__proto__"]}\u001e{"type":6}\u001e',
  'of WAMP': '[50,"__proto__",{"constructor":1},["<b hostile>"]]',
  'of GraphQL': '{"type":"next","id":"__proto__","payload":{"data":{"__typename":"<b hostile>"}}}',
  'of events': `event: __proto__\ndata: <b hostile>\nid: ${CANARY}\n\n`,
});

/** Bytes that are no text, or that say that they are something else. */
export const bytes: readonly HostileInput[] = Object.entries({
  'broken UTF-8': [0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0xf8, 0x88],
  'overlong UTF-8': [0xc0, 0xbc, 0xe0, 0x80, 0xbc, 0x73],
  'a byte-order mark of UTF-16': [0xff, 0xfe, 0x3c, 0x00, 0x62, 0x00],
  'MessagePack with a prototype key': [
    0x81,
    0xa9,
    ...ascii('__proto__'),
    0x81,
    0xa8,
    ...ascii('polluted'),
    0xc3,
  ],
  'CBOR with a prototype key': [
    0xa1,
    0x69,
    ...ascii('__proto__'),
    0xa1,
    0x68,
    ...ascii('polluted'),
    0xf5,
  ],
  'MessagePack with a length of 4 GB': [0xdb, 0xff, 0xff, 0xff, 0xff],
  'gzip that is none': [0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff],
  'protobuf with markup': [0x0a, 0x0c, ...ascii('<b hostile>x')],
  'MQTT with a topic of controls': [
    0x30,
    0x0b,
    0,
    6,
    0x1b,
    0x5b,
    0x32,
    0x4a,
    0,
    0x2f,
    ...ascii('<b>'),
  ],
  'no bytes': [],
}).map(([name, given]) => ({
  name: `bytes: ${name}`,
  kind: 'bytes',
  text: new TextDecoder().decode(Uint8Array.from(given)),
  bytes: given,
}));

function ascii(text: string): number[] {
  return Array.from(text, (char) => char.charCodeAt(0));
}
