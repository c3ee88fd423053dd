import type { Payload } from '../../core/bytes/payload.js';
import type { RecordingSummary } from '../../core/recording/recording-summary.js';
import type { PortableSession, SessionOptions } from '../../core/session/portable-session.js';

/** Fired when the user wants a session that can connect, made from what is shown. */
export class WsSessionNewEvent extends Event {
  static readonly type = 'ws-session-new';

  constructor(
    readonly url: string,
    readonly protocols: readonly string[],
    /** What its composer is to begin with; default: nothing. */
    readonly payload?: Payload,
  ) {
    super(WsSessionNewEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user wants to see a stored recording. */
export class WsRecordingOpenEvent extends Event {
  static readonly type = 'ws-recording-open';

  constructor(readonly recording: RecordingSummary) {
    super(WsRecordingOpenEvent.type);
  }
}

/** Fired when the user dismisses the offer of lost recordings. */
export class WsRecoveryDismissEvent extends Event {
  static readonly type = 'ws-recovery-dismiss';

  constructor() {
    super(WsRecoveryDismissEvent.type);
  }
}

/**
 * Fired when the user starts a replay. The inspector must add the session synchronously; otherwise
 * the replay is dropped.
 */
export class WsReplayEvent extends Event {
  static readonly type = 'ws-replay';
  /** The answer: a tab beside that of the recording. */
  session: PortableSession | undefined;

  constructor(
    /** What it starts from: a URL to connect to, or a recording that is empty. */
    readonly options: SessionOptions,
  ) {
    super(WsReplayEvent.type, { bubbles: true, composed: true });
  }
}
