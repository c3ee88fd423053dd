import type { ColumnLayout } from './log-columns.js';

/** Somebody selected a row. */
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

/** Somebody asked to see the selected entry: Enter or a double click on its row. */
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

/** Somebody showed, hid or resized a column. */
export class WsColumnsChangeEvent extends Event {
  static readonly type = 'ws-columns-change';

  constructor(readonly layout: ColumnLayout) {
    super(WsColumnsChangeEvent.type);
  }
}

/** Somebody said whether rows are to say what messages mean. */
export class WsDecodeRowsEvent extends Event {
  static readonly type = 'ws-decode-rows';

  constructor(readonly decodesRows: boolean) {
    super(WsDecodeRowsEvent.type);
  }
}
