/**
 * The binary format of a segment, the unit in which a recording is stored. All numbers are
 * little-endian.
 *
 * ```
 *   0   4 bytes   "WSIS"
 *   4   uint8     version, and three bytes that are 0
 *   8   uint32    checksum of everything from byte 12 on
 *   12  varint    sequence number of the first entry
 *       varint    entries, n
 *       varint    bytes of the block of texts
 *       n bytes   a tag an entry: its kind in the lower four bits, its form in the upper
 *       n float64 the times
 *       n varints the length of each, in bytes
 *       the texts in UTF-8, one after the other
 *       the other forms, one after the other
 *       0 to 3 bytes that are 0, so that the length is a multiple of 4
 * ```
 *
 * Fields are in columns because that is how the log has them, and texts in a block because a
 * thousand short ones are then written by one call of the encoder.
 */
export const SEGMENT_MAGIC = [0x57, 0x53, 0x49, 0x53] as const;

/** The version that is written; others cannot be read. */
export const SEGMENT_VERSION = 1;

/** Offset of the checksum, and of the bytes that it covers. */
export const CHECKSUM_AT = 8;
export const BODY_AT = 12;

/** How an entry is encoded in its block. */
export const Form = {
  /** Text in UTF-8, in the block of texts. */
  text: 0,
  /** Text with lone surrogates, which UTF-8 cannot encode: UTF-16 code units. */
  wideText: 1,
  bytes: 2,
  /** Bytes that could not be read while recording: a varint with their number. */
  missing: 3,
  /** The detail of an event, as JSON. */
  detail: 4,
  /** A detail and a payload: varint length of the JSON, JSON, form of the payload, payload. */
  detailWithPayload: 5,
} as const;
export type Form = (typeof Form)[keyof typeof Form];

/** Detects damage, not tampering: a multiply and an exclusive or per four bytes (after FNV-1a). */
export function checksum(bytes: Uint8Array<ArrayBuffer>): number {
  // Storage stays on the machine that wrote it, so the byte order does not matter.
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + BODY_AT,
    (bytes.length - BODY_AT) >> 2,
  );
  let sum = 0x811c9dc5;
  for (const word of words) sum = Math.imul(sum ^ word, 0x01000193);
  return sum >>> 0;
}
