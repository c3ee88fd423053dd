import type { TreeColumns } from '../tree/data-tree.js';
import type { TreeLimits } from '../tree/tree-builder.js';

/** What a decoder reads: the text of a text message, the bytes of a binary one. */
export type DecoderInput = string | Uint8Array<ArrayBuffer>;

/** What is known about the message besides its payload. */
export interface DecodeContext {
  readonly direction: 'sent' | 'received';
  /** The negotiated subprotocol; empty for none. */
  readonly subprotocol: string;
  /** Name of the decoder that was sure of one of the first messages of this connection. */
  readonly established?: string | undefined;
  /** The first message that was sent on this connection, where it is kept. */
  readonly opening?: DecoderInput | undefined;
  /**
   * The binary messages that follow in the same direction before the next text, as many as
   * {@link Decoder.attachments} asked for; fewer when they have not come.
   */
  readonly attachments?: readonly Uint8Array<ArrayBuffer>[] | undefined;
  /** The schema that somebody gave this decoder, in its own form. */
  readonly schema?: unknown;
  readonly limits: DecodeLimits;
}

/** What bounds a decoder. Its time is bounded by whoever runs it. */
export interface DecodeLimits extends Required<TreeLimits> {
  /** The most bytes that decompression may give. */
  readonly maxOutput: number;
}

/** What joins a message to another: a request to its reply. */
export interface Exchange {
  readonly role: 'request' | 'reply';
  /** The protocol's own id, the same for both, with what else tells it from other ids. */
  readonly id: string;
  /** Whether more replies follow this one, as in a subscription. */
  readonly isPart?: boolean;
}

/** A payload inside a payload, to be decoded again. */
export interface InnerPayload {
  /** What it is there: "content", "payload", "attachment 1". */
  readonly name: string;
  readonly payload: DecoderInput;
}

/** What a decoder found. */
export interface Decoded {
  /** One line for the row of the log, some 120 UTF-16 units at the most. */
  readonly summary: string;
  readonly tree: TreeColumns;
  /** A sentence on where decoding stopped and why; what was read until there is in the tree. */
  readonly problem?: string | undefined;
  /** Whether the message only keeps the connection alive. */
  readonly keepAlive?: 'ping' | 'pong' | undefined;
  readonly exchange?: Exchange | undefined;
  readonly inner?: readonly InnerPayload[] | undefined;
  /** The whole in the format's own notation, where it has one. */
  readonly notation?: { readonly name: string; readonly text: string } | undefined;
}

/**
 * Turns payloads of one format into something to read. Never changes a payload, never throws, and
 * stops at the limits with what it has.
 */
export interface Decoder {
  /** Names the decoder for good: it is remembered. Lower-case, with hyphens. */
  readonly name: string;
  /** The format's own name, as people write it. */
  readonly label: string;
  /** The subprotocols that announce this format; compared as a whole, case-sensitive. */
  readonly subprotocols?: readonly string[];
  /**
   * How sure it is that a payload is of this format: from 0 (it is not) to 1 (it can be nothing
   * else). Looks at no more than some hundred bytes, except where the end must be seen.
   */
  recognize(input: DecoderInput, context: DecodeContext): number;
  decode(input: DecoderInput, context: DecodeContext): Decoded | Promise<Decoded>;
  /** How many binary messages after this one belong to it; 0 when it is not given. */
  attachments?(input: DecoderInput): number;
  /**
   * For a protocol whose packets need not begin and end with messages: how many bytes the packet takes
   * that begins with these; `undefined` while they are too few to tell, less than there are where they
   * begin none. Messages are then joined where its subprotocol was negotiated.
   */
  packetLength?(head: Uint8Array): number | undefined;
}
