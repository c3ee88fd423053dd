import type { ParsedBytes } from '../../bytes/parsed-bytes.js';
import { t } from '../../language/language.js';
import { toUtf8, WIDTHS, type ByteWriter } from '../shared/byte-writer.js';
import { encodeJson, type JsonEncoding } from '../shared/encode-json.js';

/**
 * Encodes JSON as MessagePack, each value in its shortest format; numbers with a point or an
 * exponent as float 64. An integer beyond 64 bits is a problem, since the format has none.
 */
export function encodeMessagePack(json: string): ParsedBytes {
  return encodeJson(json, ENCODING);
}

const ENCODING: JsonEncoding = {
  writeHead(writer, kind, count) {
    const isMap = kind === 'map';
    if (count < 16) writer.uint8((isMap ? 0x80 : 0x90) | count);
    // There are no formats with a count of 8 bits.
    else writer.shortest(isMap ? 0xdd : 0xdb, count, 1);
  },

  writeString(writer, text) {
    const bytes = toUtf8(text);
    if (bytes.length < 32) writer.uint8(0xa0 | bytes.length);
    else writer.shortest(0xd9, bytes.length);
    writer.bytes(bytes);
  },

  writeInteger(writer, value) {
    if (value >= 2n ** 64n || value < -(2n ** 63n)) {
      return t(
        'MessagePack has no integers beyond 64 bits; with a point or an exponent it is a float.',
      );
    }
    if (value >= -32n && value < 0x80n) writer.integer(value, 1);
    else if (value >= 0n) writer.shortest(0xcc, value);
    else writeNegative(writer, value);
    return undefined;
  },

  writeFloat(writer, value) {
    writer.uint8(0xcb);
    writer.float64(value);
  },

  writeWord(writer, word) {
    writer.uint8(word === 'null' ? 0xc0 : word === 'true' ? 0xc3 : 0xc2);
  },
};

function writeNegative(writer: ByteWriter, value: bigint): void {
  const size = [-0x80n, -0x8000n, -0x8000_0000n].filter((least) => value < least).length;
  writer.uint8(0xd0 + size);
  writer.integer(value, WIDTHS[size]!);
}
