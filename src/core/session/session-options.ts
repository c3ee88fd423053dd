import type { LogLimits } from '../log/log-limits.js';
import type { SocketTap } from '../socket/socket-tap.js';
import type { BinaryType } from '../socket/socket.js';
import type { RecordingInfo } from './recording-info.js';

/** The initial values of a session. */
export interface SessionOptions {
  /** Absolute, or relative to the page; `http:` and `https:` become `ws:` and `wss:`. */
  readonly url?: string;
  /** Subprotocols to offer, the preferred one first. Default: none. */
  readonly protocols?: readonly string[];
  /** How binary messages arrive. Default `arraybuffer`. */
  readonly binaryType?: BinaryType;
  /** Limits of the log. */
  readonly limits?: Partial<LogLimits>;
  /** Makes it a recording, which never connects; its reader fills the log. Default: none. */
  readonly recording?: RecordingInfo | undefined;
}

/** How a session is attached to a socket. */
export interface AttachOptions {
  /**
   * How the socket is tapped. Default: `tapInstance`, which replaces `send` and `close` of this one
   * socket; in a browser, a tap that puts nothing on it.
   */
  readonly tap?: SocketTap;
  /** The subprotocols that its constructor was given, where known. Default: none. */
  readonly offered?: readonly string[];
  /** Whether the socket was made just now, so that nothing was missed. Default `false`. */
  readonly fromStart?: boolean;
}
