/** Fired when the user chose by which decoder payloads of this kind are read. */
export class WsDecoderChooseEvent extends Event {
  static readonly type = 'ws-decoder-choose';

  /** @param name of the decoder; `undefined` for whatever fits each payload */
  constructor(readonly name: string | undefined) {
    super(WsDecoderChooseEvent.type, { bubbles: true, composed: true });
  }
}
