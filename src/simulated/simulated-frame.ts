/** What a simulated connection carries, in either direction, in order. */
export type Frame =
  /** The server's answer to the handshake that accepts it (RFC 6455 §4.2.2). */
  | {
      readonly kind: 'accepted';
      /** The subprotocol; `undefined` when the answer names none. */
      readonly protocol: string | undefined;
      readonly extensions: string;
    }
  /** Any other answer, or a connection that could not be made. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'text'; readonly data: string }
  | { readonly kind: 'binary'; readonly data: ArrayBuffer }
  /** A Close frame; without a code its body is empty (RFC 6455 §5.5.1). */
  | { readonly kind: 'close'; readonly code: number | undefined; readonly reason: string }
  /** The end of the TCP connection. */
  | { readonly kind: 'end' };

/** A message in a frame of its own. */
export type MessageFrame = Extract<Frame, { readonly kind: 'text' | 'binary' }>;
