import type { ParsedBytes } from '../../bytes/parsed-bytes.js';
import { t } from '../../language/language.js';
import { toUtf8, type ByteWriter } from '../shared/byte-writer.js';
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
    else if (count < 0x1_0000) {
      writer.uint8(isMap ? 0xde : 0xdc);
      writer.uint16(count);
    } else {
      writer.uint8(isMap ? 0xdf : 0xdd);
      writer.uint32(count);
    }
  },

  writeString(writer, text) {
    const bytes = toUtf8(text);
    if (bytes.length < 32) writer.uint8(0xa0 | bytes.length);
    else writeSized(writer, 0xd9, bytes.length);
    writer.bytes(bytes);
  },

  writeInteger(writer, value) {
    if (value >= 2n ** 64n || value < -(2n ** 63n)) {
      return t(
        'MessagePack has no integers beyond 64 bits; with a point or an exponent it is a float.',
      );
    }
    if (value >= 0n) writeUnsigned(writer, value);
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

/** A size in 8, 16 or 32 bits, whose format bytes are consecutive. */
function writeSized(writer: ByteWriter, first: number, size: number): void {
  if (size < 0x100) {
    writer.uint8(first);
    writer.uint8(size);
  } else if (size < 0x1_0000) {
    writer.uint8(first + 1);
    writer.uint16(size);
  } else {
    writer.uint8(first + 2);
    writer.uint32(size);
  }
}

function writeUnsigned(writer: ByteWriter, value: bigint): void {
  if (value < 0x80n) writer.uint8(Number(value));
  else if (value <= 0xffff_ffffn) writeSized(writer, 0xcc, Number(value));
  else {
    writer.uint8(0xcf);
    writer.uint64(value);
  }
}

function writeNegative(writer: ByteWriter, value: bigint): void {
  const number = Number(value);
  if (value >= -32n) writer.uint8(number & 0xff);
  else if (value >= -0x80n) {
    writer.uint8(0xd0);
    writer.uint8(number & 0xff);
  } else if (value >= -0x8000n) {
    writer.uint8(0xd1);
    writer.uint16(number & 0xffff);
  } else if (value >= -0x8000_0000n) {
    writer.uint8(0xd2);
    writer.uint32(number >>> 0);
  } else {
    writer.uint8(0xd3);
    writer.uint64(value);
  }
}
