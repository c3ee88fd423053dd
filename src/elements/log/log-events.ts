import type { ColumnLayout } from './log-columns.js';

/** Fired when the user selected a row. */
export class WsEntrySelectEvent extends Event {
  static readonly type = 'ws-entry-select';

  /**
   * @param sequence the entry's sequence number in the session's log
   * @param byPointer whether it was clicked or touched, not reached by key
   */
  constructor(
    readonly sequence: number,
    readonly byPointer = false,
  ) {
    super(WsEntrySelectEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user asked to see the selected entry: Enter or a double click on its row. */
export class WsEntryOpenEvent extends Event {
  static readonly type = 'ws-entry-open';

  /** @param sequence the entry's sequence number in the session's log */
  constructor(readonly sequence: number) {
    super(WsEntryOpenEvent.type, { bubbles: true, composed: true });
  }
}

/** What is drawn of the log changed: how far it is from the end, how many rows there are. */
export class WsLogDrawEvent extends Event {
  static readonly type = 'ws-log-draw';

  constructor() {
    super(WsLogDrawEvent.type);
  }
}

/** Fired when the user showed, hid or resized a column. */
export class WsColumnsChangeEvent extends Event {
  static readonly type = 'ws-columns-change';

  constructor(readonly layout: ColumnLayout) {
    super(WsColumnsChangeEvent.type);
  }
}

/** Fired when the user switched the decoding of messages in rows on or off. */
export class WsDecodeRowsEvent extends Event {
  static readonly type = 'ws-decode-rows';

  constructor(readonly decodesRows: boolean) {
    super(WsDecodeRowsEvent.type);
  }
}
