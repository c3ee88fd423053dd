import type { Payload } from '../../core/bytes/payload.js';

/** Fired when the user sent a message with the composer, and the socket took it. */
export class WsSendEvent extends Event {
  static readonly type = 'ws-send';

  /**
   * @param payload what was sent
   * @param sequence the entry's sequence number in the session's log
   */
  constructor(
    readonly payload: Payload,
    readonly sequence: number,
  ) {
    super(WsSendEvent.type, { bubbles: true, composed: true });
  }
}
