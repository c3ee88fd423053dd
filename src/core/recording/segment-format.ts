/**
 * How entries stand in a segment, the unit in which a recording is stored. All numbers are
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
 *       what has another form, one after the other
 *       0 to 3 bytes that are 0, so that the length is a multiple of 4
 * ```
 *
 * Fields stand in columns because that is how the log has them, and texts in a block because a
 * thousand short ones are then written by one call of the encoder.
 */
export const SEGMENT_MAGIC = [0x57, 0x53, 0x49, 0x53] as const;

/** The version that is written; no other is read. */
export const SEGMENT_VERSION = 1;

/** Where the checksum stands, and where what it covers begins. */
export const CHECKSUM_AT = 8;
export const BODY_AT = 12;

/** How an entry stands in its block. */
export const Form = {
  /** Text in UTF-8, in the block of texts. */
  text: 0,
  /** Text with half a surrogate pair, which UTF-8 cannot hold: UTF-16 code units. */
  wideText: 1,
  bytes: 2,
  /** Bytes that could not be read when they were to be recorded: a varint says how many. */
  missing: 3,
  /** The detail of an event, as JSON. */
  detail: 4,
  /** A detail and a payload: varint length of the JSON, the JSON, the form of the payload, the payload. */
  detailWithPayload: 5,
} as const;
export type Form = (typeof Form)[keyof typeof Form];

/** Tells damage, not malice: a multiply and an exclusive or for every four bytes (after FNV-1a). */
export function checksum(bytes: Uint8Array<ArrayBuffer>): number {
  // What is stored stays on the machine that wrote it, so the order of its bytes is not in question.
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + BODY_AT,
    (bytes.length - BODY_AT) >> 2,
  );
  let sum = 0x811c9dc5;
  for (const word of words) sum = Math.imul(sum ^ word, 0x01000193);
  return sum >>> 0;
}
