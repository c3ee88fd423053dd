import type { ByteRange } from '../hex/hex-window.js';

/** Fired when the user selected a node of a tree. */
export class WsNodeSelectEvent extends Event {
  static readonly type = 'ws-node-select';

  /**
   * @param node index into the tree; of a node in a string that was opened as JSON, the string's
   * @param bytes where the node stands in the payload; `undefined` where that is not known
   */
  constructor(
    readonly node: number,
    readonly bytes: ByteRange | undefined,
  ) {
    super(WsNodeSelectEvent.type, { bubbles: true, composed: true });
  }
}
