import type { Payload } from '../core/entry.js';

/** Somebody wants to edit a payload and send it again. */
export class WsComposeEvent extends Event {
  static readonly type = 'ws-compose';

  constructor(readonly payload: Payload) {
    super(WsComposeEvent.type, { bubbles: true, composed: true });
  }
}

/** Somebody closed the details. */
export class WsDetailsCloseEvent extends Event {
  static readonly type = 'ws-details-close';

  constructor() {
    super(WsDetailsCloseEvent.type, { bubbles: true, composed: true });
  }
}
