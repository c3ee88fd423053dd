/** A field of a frame, and what it says. */
export interface WireField {
  /** As RFC 6455 §5.2 names it: FIN, opcode, Payload length, … */
  readonly name: string;
  /** The first bit, counted from the first one of the frame. */
  readonly start: number;
  /** Bits it has. */
  readonly bits: number;
  /** What stands in it: `1`, `0x2 (binary)`, `1000`, a text. */
  readonly value: string;
  /** What it means, in a sentence or two. */
  readonly explanation: string;
  /** The section that prescribes it: `RFC 6455 §5.2`. */
  readonly section: string;
}

/** A frame as RFC 6455 prescribes it, computed from what a page knows: nothing here was captured. */
export interface WireFrame {
  /**
   * The bytes from the first one of the header on; `undefined` for one that only the browser knows,
   * because it chose the masking key. Payloads are cut after {@link SHOWN_PAYLOAD} bytes.
   */
  readonly bytes: readonly (number | undefined)[];
  /** In the order in which they stand, without gaps. */
  readonly fields: readonly WireField[];
  /** Bytes of the whole frame, cut or not. */
  readonly length: number;
}

/** Bytes of a payload that are in {@link WireFrame.bytes}. */
export const SHOWN_PAYLOAD = 64;
