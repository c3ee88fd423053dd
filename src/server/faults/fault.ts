/** How a frame differs from a correct one of a server. */
export interface FrameFlaws {
  /** Whether it is the last of its message. Default true. */
  readonly fin?: boolean;
  /** The three reserved bits, RSV1 the highest: 0 to 7. Default 0. */
  readonly rsv?: number;
  /** Masked, as only a client may (RFC 6455 §5.1). */
  readonly masked?: boolean;
  /** Bits of the length, also where fewer would do (RFC 6455 §5.2). Default: the shortest form. */
  readonly lengthBits?: 16 | 64;
}

/** Bytes that a fault sends: text as UTF-8, hex as `hex('ff fe')`, or made when they are sent. */
export type FaultPayload = string | Uint8Array | (() => Uint8Array);

/**
 * The next step of a faulty server. Steps that write go out in one packet, up to the next `wait`,
 * `until` or end.
 *
 * - `head`: an answer to the handshake, line by line; a blank line ends it. `{accept}` (`{ACCEPT}`
 * in lower case), `{host}`, `{port}` and `{path}` are replaced by the values of this handshake.
 * - `raw`: exactly these bytes, or this text.
 * - `frame`: opcode, payload, flaws.
 * - `fill`: one message of so many bytes, a repeated pattern.
 * - `close`: a Close frame; without a code it has no body.
 * - `answer`: the client's own Close frame, sent back.
 * - `wait`: milliseconds.
 * - `until`: waits for a message, or the Close frame, of the client; one that has come counts.
 * - `repeat`: these steps so many times.
 * - `demand`: 401 unless the handshake carries this Authorization.
 * - `mute`, `read`: stops reading what the client sends, and goes on.
 * - `fin`, `reset`, `cut`: ends TCP with a FIN, with an RST, or by destroying the socket.
 * - `hold`: keeps TCP open for ever, and answers nothing.
 *
 * After the steps, the server behaves correctly: it answers a Close frame, then ends TCP.
 */
export type FaultStep =
  | readonly ['head', ...lines: string[]]
  | readonly ['raw', FaultPayload]
  | readonly ['frame', opcode: number, payload?: FaultPayload, flaws?: FrameFlaws]
  | readonly ['fill', opcode: number, bytes: number, pattern: string | Uint8Array]
  | readonly ['close', code?: number, reason?: string]
  | readonly ['wait', milliseconds: number]
  | readonly ['until', 'message' | 'close']
  | readonly ['repeat', times: number, steps: readonly FaultStep[]]
  | readonly ['demand', authorization: string]
  | readonly ['answer' | 'mute' | 'read' | 'fin' | 'reset' | 'cut' | 'hold'];

/** A server with faulty or rare behaviour. */
export interface Fault {
  /** The last segment of its path: `/demo/fault/hs-404`. */
  readonly id: string;
  /** One sentence. */
  readonly description: string;
  readonly steps: readonly FaultStep[];
}

/** Makes a fault. */
export function fault(id: string, description: string, ...steps: FaultStep[]): Fault {
  return { id, description, steps };
}

/** Bytes written as hex; spaces do not count. */
export function hex(digits: string): Buffer {
  return Buffer.from(digits.replaceAll(' ', ''), 'hex');
}

/** A pause until the page has seen `open`: Firefox loses that event if the end follows at once. */
export const SEEN: FaultStep = ['wait', 200];

/** A correct answer to the handshake, with further header lines. */
export function opened(...lines: string[]): FaultStep {
  return switching(
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Accept: {accept}',
    ...lines,
  );
}

/** A 101 response with only these header lines. */
export function switching(...lines: string[]): FaultStep {
  return ['head', 'HTTP/1.1 101 Switching Protocols', ...lines];
}

/** A text message in one frame. */
export function text(payload: FaultPayload, flaws?: FrameFlaws): FaultStep {
  return ['frame', 1, payload, flaws];
}
