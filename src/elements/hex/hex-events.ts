/** Fired when the user moved the cursor in bytes. */
export class WsHexCursorEvent extends Event {
  static readonly type = 'ws-hex-cursor';

  /** @param offset of the byte under the cursor, from 0 */
  constructor(readonly offset: number) {
    super(WsHexCursorEvent.type, { bubbles: true, composed: true });
  }
}
