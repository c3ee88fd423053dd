import type { TreeColumns } from '../tree/data-tree.js';
import type { TreeLimits } from '../tree/tree-builder.js';

/** The input of a decoder: the text of a text message, the bytes of a binary one. */
export type DecoderInput = string | Uint8Array<ArrayBuffer>;

/** The context of a message: everything known besides its payload. */
export interface DecodeContext {
  readonly direction: 'sent' | 'received';
  /** The negotiated subprotocol; empty for none. */
  readonly subprotocol: string;
  /** Name of the decoder that recognised one of the first messages of this connection. */
  readonly established?: string | undefined;
  /** The first message sent on this connection, if it is kept. */
  readonly opening?: DecoderInput | undefined;
  /**
   * The binary messages that follow in the same direction before the next text, as many as
   * {@link Decoder.attachments} returned; fewer when they have not arrived.
   */
  readonly attachments?: readonly Uint8Array<ArrayBuffer>[] | undefined;
  /** The schema that the user gave this decoder, in its own form. */
  readonly schema?: unknown;
  readonly limits: DecodeLimits;
}

/** The limits of a decoder. Its caller limits its time. */
export interface DecodeLimits extends Required<TreeLimits> {
  /** The most bytes of decompressed data. */
  readonly maxOutput: number;
}

/** How a message relates to another: a request to its reply. */
export interface Exchange {
  readonly role: 'request' | 'reply';
  /** The protocol's own id, the same for both, with what distinguishes it from other ids. */
  readonly id: string;
  /** Whether more replies follow this one, as in a subscription. */
  readonly isPart?: boolean;
}

/** A payload inside a payload, to be decoded again. */
export interface InnerPayload {
  /** Its role there: "content", "payload", "attachment 1". */
  readonly name: string;
  readonly payload: DecoderInput;
}

/** The result of a decoder. */
export interface Decoded {
  /** One line for the row of the log, at most some 120 UTF-16 units. */
  readonly summary: string;
  readonly tree: TreeColumns;
  /** A sentence on where decoding stopped and why; the tree has everything before. */
  readonly problem?: string | undefined;
  /** Whether the message only keeps the connection alive. */
  readonly keepAlive?: 'ping' | 'pong' | undefined;
  readonly exchange?: Exchange | undefined;
  readonly inner?: readonly InnerPayload[] | undefined;
  /** The whole payload in the format's own notation, where it has one. */
  readonly notation?: { readonly name: string; readonly text: string } | undefined;
}

/**
 * Decodes the payloads of one format for display. Never changes a payload, never throws, and stops
 * at the limits with what it has.
 */
export interface Decoder {
  /** Identifies the decoder; never changes, as it is stored. Lower-case, with hyphens. */
  readonly name: string;
  /** The format's own name, as it is usually written. */
  readonly label: string;
  /** The subprotocols that announce this format; compared as a whole, case-sensitive. */
  readonly subprotocols?: readonly string[];
  /**
   * The confidence that a payload is of this format: from 0 (it is not) to 1 (it can be nothing
   * else). Reads no more than some hundred bytes, except where the end must be seen.
   */
  recognize(input: DecoderInput, context: DecodeContext): number;
  decode(input: DecoderInput, context: DecodeContext): Decoded | Promise<Decoded>;
  /** How many binary messages after this one belong to it; default 0. */
  attachments?(input: DecoderInput): number;
  /**
   * For a protocol whose packets need not begin and end with messages: the length in bytes of the
   * packet that begins with these; `undefined` while they are too few, less than their number where
   * they do not begin one. Messages are then joined if its subprotocol was negotiated.
   */
  packetLength?(head: Uint8Array): number | undefined;
}
