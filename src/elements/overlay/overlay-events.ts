/** Fired when the user closed the overlay, and with it the observation. */
export class WsOverlayCloseEvent extends Event {
  static readonly type = 'ws-overlay-close';

  constructor() {
    super(WsOverlayCloseEvent.type, { bubbles: true, composed: true });
  }
}
