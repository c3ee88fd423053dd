import type { Payload } from '../core/entry.js';

/** Somebody wants a session that can connect, made from what is shown. */
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
