import { parseHex } from '../../bytes/parse-hex.js';
import type { ParsedBytes } from '../../bytes/parsed-bytes.js';
import { toUtf8, type ByteWriter } from '../shared/byte-writer.js';
import { encodeJson, type JsonEncoding } from '../shared/encode-json.js';

/**
 * Encodes JSON as CBOR (RFC 8949 §6.2): every length known, every head in its shortest form, numbers
 * with a point or an exponent as floats of 64 bits, integers beyond 64 bits as bignums.
 */
export function encodeCbor(json: string): ParsedBytes {
  return encodeJson(json, ENCODING);
}

const ENCODING: JsonEncoding = {
  writeHead(writer, kind, count) {
    writeHead(writer, kind === 'map' ? 5 : 4, count);
  },

  writeString(writer, text) {
    const bytes = toUtf8(text);
    writeHead(writer, 3, bytes.length);
    writer.bytes(bytes);
  },

  writeInteger(writer, value) {
    const isNegative = value < 0n;
    const argument = isNegative ? -1n - value : value;
    if (argument < 2n ** 64n) writeHead(writer, isNegative ? 1 : 0, argument);
    else writeBignum(writer, argument, isNegative);
    return undefined;
  },

  writeFloat(writer, value) {
    writer.uint8(0xfb);
    writer.float64(value);
  },

  writeWord(writer, word) {
    writer.uint8(word === 'null' ? 0xf6 : word === 'true' ? 0xf5 : 0xf4);
  },
};

/** RFC 8949 §3. @param major - The major type, 0 to 7. */
function writeHead(writer: ByteWriter, major: number, argument: number | bigint): void {
  const head = major << 5;
  if (argument < 24) writer.uint8(head | Number(argument));
  else writer.shortest(head | 24, argument);
}

/** RFC 8949 §3.4.3. */
function writeBignum(writer: ByteWriter, argument: bigint, isNegative: boolean): void {
  const digits = argument.toString(16);
  const parsed = parseHex(digits.length % 2 === 0 ? digits : `0${digits}`);
  if (!parsed.ok) return;
  writer.uint8(isNegative ? 0xc3 : 0xc2);
  writeHead(writer, 2, parsed.bytes.length);
  writer.bytes(parsed.bytes);
}
