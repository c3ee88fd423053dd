/** Fired when the user changed what rows show of requests and replies. */
export class WsPairsChangeEvent extends Event {
  static readonly type = 'ws-pairs-change';

  constructor(
    readonly showsPairs: boolean,
    readonly hidesKeepAlives: boolean,
  ) {
    super(WsPairsChangeEvent.type);
  }
}
