/** Bytes to try decoders on; the demo server and the simulated one send them. */

// {"hello":"world","ok":true,"list":[1,-1,1.5],"big":18446744073709551615,"bytes":h'00ff'}
const MESSAGE_PACK_SAMPLE = fromHex(
  '85', // map of 5
  'a5 68656c6c6f',
  'a5 776f726c64', // "hello": "world"
  'a2 6f6b',
  'c3', // "ok": true
  'a4 6c697374',
  '93 01 ff cb3ff8000000000000', // "list": array of 1, -1, 1.5
  'a3 626967',
  'cf ffffffffffffffff', // "big": 2^64 - 1
  'a5 6279746573',
  'c4 02 00ff', // "bytes": 2 bytes
);

// The same after a date: {"when":0("2013-03-21T20:04:00Z"),"hello":"world", …}
const CBOR_SAMPLE = fromHex(
  'a6', // map of 6
  '64 7768656e',
  'c0 74 323031332d30332d32315432303a30343a30305a', // "when": tag 0, a date as text
  '65 68656c6c6f',
  '65 776f726c64', // "hello": "world"
  '62 6f6b',
  'f5', // "ok": true
  '64 6c697374',
  '83 01 20 f93e00', // "list": array of 1, -1, 1.5
  '63 626967',
  '1b ffffffffffffffff', // "big": 2^64 - 1
  '65 6279746573',
  '42 00ff', // "bytes": 2 bytes
);

const PROTOBUF_SAMPLE = fromHex(
  '08 9601', // field 1, varint 150
  '12 07 74657374696e67', // field 2, "testing"
  '1a 03 08 9601', // field 3, a message: field 1, varint 150
  '22 06 03 8e02 9ea705', // field 4, packed varints 3, 270, 86942
  '2d 0000c03f', // field 5, 32 bits: 1.5 as a float
);

/** `{"hello":"world","from":"gzip"}`, compressed. */
const GZIP_SAMPLE = fromHex(
  '1f8b0800000000000003ab56ca48cdc9c957b2522acf2fca4951d2514a2bcacf55b2524aafca2c50aa05002722bae71f000000',
);

/** The samples with their names; random bytes are made by the caller. */
export function binarySamples(
  random: Uint8Array<ArrayBuffer>,
): readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[] {
  return [
    ['MessagePack', MESSAGE_PACK_SAMPLE],
    ['CBOR', CBOR_SAMPLE],
    ['protobuf', PROTOBUF_SAMPLE],
    ['gzip', GZIP_SAMPLE],
    ['random bytes', random],
    ['256 bytes 00–FF', Uint8Array.from({ length: 256 }, (_, index) => index)],
  ];
}

function fromHex(...groups: string[]): Uint8Array<ArrayBuffer> {
  const digits = groups.join('').replaceAll(' ', '');
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  );
}
