import type { Payload } from '../../core/bytes/payload.js';

/** Fired when the user wants to edit a payload and send it again. */
export class WsComposeEvent extends Event {
  static readonly type = 'ws-compose';

  /** @param sequence the sequence number of the entry that it is of; `undefined` outside of a log */
  constructor(
    readonly payload: Payload,
    readonly sequence?: number,
  ) {
    super(WsComposeEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user wants the log to keep an entry whatever its limits, or no longer. */
export class WsPinEvent extends Event {
  static readonly type = 'ws-pin';

  constructor(
    readonly sequence: number,
    readonly pinned: boolean,
  ) {
    super(WsPinEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user wants to see another entry: the partner of the one that is shown. */
export class WsEntryGoEvent extends Event {
  static readonly type = 'ws-entry-go';

  constructor(readonly sequence: number) {
    super(WsEntryGoEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user closed the details. */
export class WsDetailsCloseEvent extends Event {
  static readonly type = 'ws-details-close';

  constructor() {
    super(WsDetailsCloseEvent.type, { bubbles: true, composed: true });
  }
}
