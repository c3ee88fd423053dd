/** A field of a frame, its value and its meaning. */
export interface WireField {
  /** As RFC 6455 §5.2 names it: FIN, opcode, Payload length, … */
  readonly name: string;
  /** Its first bit, counted from the first one of the frame. */
  readonly start: number;
  /** Its width in bits. */
  readonly bits: number;
  /** Its value: `1`, `0x2 (binary)`, `1000`, a text. */
  readonly value: string;
  /** Its meaning, in a sentence or two. */
  readonly explanation: string;
  /** The section that prescribes it: `RFC 6455 §5.2`. */
  readonly section: string;
}

/** A frame according to RFC 6455, computed from what a page knows: nothing here was captured. */
export interface WireFrame {
  /**
   * The bytes from the first one of the header on; `undefined` for one that only the browser knows,
   * because it chose the masking key. Payloads are cut after {@link SHOWN_PAYLOAD} bytes.
   */
  readonly bytes: readonly (number | undefined)[];
  /** In their order, without gaps. */
  readonly fields: readonly WireField[];
  /** Length of the whole frame in bytes, cut or not. */
  readonly length: number;
}

/** The most payload bytes in {@link WireFrame.bytes}. */
export const SHOWN_PAYLOAD = 64;
