import type { SavedMessage } from '../../core/composer/saved-book.js';
import type { SchemaCheck } from '../code/json-schema.js';

/** Fired when the user chose a saved message, or a starter, to write on with. */
export class WsSavedChooseEvent extends Event {
  static readonly type = 'ws-saved-choose';

  constructor(readonly message: SavedMessage) {
    super(WsSavedChooseEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user changed what variables stand for. */
export class WsVariablesChangeEvent extends Event {
  static readonly type = 'ws-variables-change';

  constructor() {
    super(WsVariablesChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user wants a variable where the cursor is. */
export class WsVariableInsertEvent extends Event {
  static readonly type = 'ws-variable-insert';

  /** @param text as it is written: `{{now}}` */
  constructor(readonly text: string) {
    super(WsVariableInsertEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user chose a JSON Schema to hold messages against, or took it away. */
export class WsJsonSchemaEvent extends Event {
  static readonly type = 'ws-json-schema';

  constructor(readonly check: SchemaCheck | undefined) {
    super(WsJsonSchemaEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user chose the type of protobuf messages; it is kept with the log. */
export class WsMessageTypeEvent extends Event {
  static readonly type = 'ws-message-type';

  constructor() {
    super(WsMessageTypeEvent.type, { bubbles: true, composed: true });
  }
}
