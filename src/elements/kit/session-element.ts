import { property } from 'lit/decorators.js';

import type { PortableSession } from '../../core/session/portable-session.js';
import { LocalizedElement } from './localized-element.js';

/** Asks the nearest `<ws-inspector>` above for its session. Answered at once or not at all. */
export class WsSessionRequestEvent extends Event {
  static readonly type = 'ws-session-request';
  session: PortableSession | undefined;

  constructor() {
    super(WsSessionRequestEvent.type, { bubbles: true, composed: true });
  }
}

/** What all elements share that show a session: it comes by property, or from above. */
export abstract class SessionElement extends LocalizedElement {
  /** The session that is shown. Default: that of the nearest `<ws-inspector>`. */
  @property({ attribute: false }) session: PortableSession | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.session !== undefined) return;
    const request = new WsSessionRequestEvent();
    this.dispatchEvent(request);
    this.session = request.session;
  }
}
