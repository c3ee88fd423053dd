import type { BinaryType } from '../../core/socket/socket.js';

/** Fired when the user changed the URL. */
export class WsUrlChangeEvent extends Event {
  static readonly type = 'ws-url-change';

  constructor(readonly url: string) {
    super(WsUrlChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user chose an address, with its subprotocols, from the list under the URL field. */
export class WsAddressSelectEvent extends Event {
  static readonly type = 'ws-address-select';

  constructor(
    readonly url: string,
    readonly protocols: readonly string[],
    readonly binaryType?: BinaryType,
  ) {
    super(WsAddressSelectEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user changed the list of subprotocols. */
export class WsProtocolsChangeEvent extends Event {
  static readonly type = 'ws-protocols-change';

  constructor(readonly protocols: readonly string[]) {
    super(WsProtocolsChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user connected, with the button or with Enter. */
export class WsConnectEvent extends Event {
  static readonly type = 'ws-connect';

  constructor() {
    super(WsConnectEvent.type);
  }
}

/** Fired when the user asked to close the connection. */
export class WsCloseRequestEvent extends Event {
  static readonly type = 'ws-close-request';

  constructor(
    readonly code: number | undefined,
    readonly reason: string | undefined,
    /** Wait until bufferedAmount is 0. */
    readonly whenDrained: boolean,
  ) {
    super(WsCloseRequestEvent.type, { bubbles: true, composed: true });
  }
}
