import type { ApiPlace } from '../../core/api/api-rows.js';

/** Fired when the user selected a call or an event of the WebSocket API. */
export class WsStepSelectEvent extends Event {
  static readonly type = 'ws-step-select';

  /** @param place the entry of the log, or the call that is none */
  constructor(readonly place: ApiPlace) {
    super(WsStepSelectEvent.type);
  }
}
