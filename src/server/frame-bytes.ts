/** One WebSocket frame as a server sends it. */
export interface Frame {
  /** Whether it is the last frame of its message. Default true. */
  fin?: boolean;
  /** The three reserved bits, RSV1 the highest: 0 to 7. Default 0. */
  rsv?: number;
  /** 0 continuation, 1 text, 2 binary, 8 Close, 9 Ping, 10 Pong. Default 1. */
  opcode?: number;
  /** Default empty. */
  payload?: Uint8Array;
}

/** Frame opcodes, RFC 6455 §5.2. */
export const Opcode = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/**
 * Builds the header of an unmasked frame, RFC 6455 §5.2. Unchecked: a demo server must be able to
 * break the rules (a control frame of more than 125 bytes, a reserved bit).
 */
export function encodeHeader(
  length: number,
  { fin = true, rsv = 0, opcode = Opcode.text }: Frame = {},
): Buffer {
  const first = (fin ? 0x80 : 0) | (rsv << 4) | opcode;
  if (length < 126) return Buffer.of(first, length);
  if (length < 65_536) return Buffer.of(first, 126, length >> 8, length & 0xff);
  const header = Buffer.alloc(10);
  header[0] = first;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

/** A frame that may have what a server must not send. */
export interface FlawedFrame extends Frame {
  /** Masked, as only a client may (RFC 6455 §5.1). Default false. */
  masked?: boolean;
  /** Bits of the length field, also where fewer would do. Default: the shortest form. */
  lengthBits?: 16 | 64;
  /** The length in the header. Default: that of the payload. */
  declared?: number;
}

/** Builds a frame that may break any rule of RFC 6455 §5.2. */
export function encodeFlawed({
  masked = false,
  lengthBits,
  declared,
  ...frame
}: FlawedFrame): Buffer {
  const payload = frame.payload ?? new Uint8Array();
  const length = declared ?? payload.length;
  const header =
    lengthBits === undefined ? encodeHeader(length, frame) : longHeader(length, lengthBits, frame);
  if (!masked) return Buffer.concat([header, payload]);
  header[1]! |= 0x80;
  const key = Buffer.from('a1b2c3d4', 'hex');
  return Buffer.concat([header, key, payload.map((byte, index) => byte ^ key[index % 4]!)]);
}

function longHeader(length: number, bits: 16 | 64, frame: Frame): Buffer {
  const [first = 0] = encodeHeader(0, frame);
  const header = Buffer.alloc(2 + bits / 8);
  header[0] = first;
  header[1] = bits === 16 ? 126 : 127;
  if (bits === 16) header.writeUInt16BE(length, 2);
  else header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

/** Builds a whole unmasked frame, RFC 6455 §5.2; as unchecked as `encodeHeader`. */
export function encodeFrame(frame: Frame): Buffer {
  const payload = frame.payload ?? new Uint8Array();
  return Buffer.concat([encodeHeader(payload.length, frame), payload]);
}

/**
 * Builds a Close frame, RFC 6455 §5.5.1.
 * @param code any 16-bit number, also one that must not be sent; default: a frame without a body
 * @param reason follows the code as UTF-8, not cut even beyond the 123 bytes of a control frame
 */
export function encodeClose(code?: number, reason = ''): Buffer {
  if (code === undefined) return encodeFrame({ opcode: Opcode.close });
  const payload = Buffer.concat([Buffer.alloc(2), Buffer.from(reason)]);
  payload.writeUInt16BE(code);
  return encodeFrame({ opcode: Opcode.close, payload });
}
