import { html, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { plural, t } from '../../core/language/language.js';
import { EntryKind } from '../../core/log/entry.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { ReadyState } from '../../core/socket/ready-state.js';
import { formatCount } from '../../core/text/units.js';
import { FrameController } from '../drawing/frame-controller.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import type { SessionHost } from '../kit/session-host.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { WsOverlayCloseEvent } from './overlay-events.js';
import { OverlayFrame } from './overlay-frame.js';
import { overlayStyles } from './overlay-styles.js';

/** What a page must not hear of: it would take keys for its own, or move the focus back. */
const PRIVATE_EVENTS = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'copy', 'cut', 'paste'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick'],
  ...['contextmenu', 'wheel', 'touchstart', 'touchend', 'focusin', 'focusout', 'drop', 'dragover'],
];

/**
 * The inspector floating over a page that knows nothing of it: in the top layer, movable, resizable,
 * and small when it is in the way. It remembers nothing.
 *
 * The events of people inside of it do not bubble into the page.
 *
 * @tag ws-overlay
 * @fires ws-overlay-close - The user closed it.
 */
export class WsOverlay extends LocalizedElement {
  static override styles = [tokens, controls, overlayStyles];

  /** What it shows, a tab each. A session that the user closed the tab of does not come back. */
  @property({ attribute: false }) sessions: readonly PortableSession[] = [];

  /** Whether only a small button with the counts is seen. Default `false`. */
  @property({ type: Boolean, reflect: true }) minimised = false;

  @query('.small') private smallButton!: HTMLElement;
  @query('.minimise') private minimiseButton!: HTMLElement;

  readonly #frame = new OverlayFrame(this);
  readonly #shown = new Set<PortableSession>();
  /** Made with the first session, so that it does not begin with one of its own. */
  #inspector: SessionHost | undefined;

  constructor() {
    super();
    new FrameController(this, () =>
      this.sessions.flatMap((session) => [session.changes, session.log.changes]),
    );
    for (const type of PRIVATE_EVENTS) {
      this.addEventListener(type, (event) => {
        event.stopPropagation();
      });
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The top layer, over every z-index; where there is none the greatest z-index has to do.
    this.popover = 'manual';
    this.showPopover?.();
  }

  override render(): TemplateResult {
    return html`<section class="panel" aria-label=${t('WebSockets of this page')} ?hidden=${this.minimised}>
        <header
          @pointerdown=${this.#frame.move.pointerdown}
          @pointermove=${this.#frame.move.pointermove}
          @pointerup=${this.#frame.move.pointerup}
          @pointercancel=${this.#frame.move.pointerup}
        >
          <button
            type="button"
            class="icon move"
            aria-label=${t('Move')}
            aria-description=${t('Use the arrow keys, with Shift for more.')}
            title=${t('Move: drag, or use the arrow keys')}
            @keydown=${this.#frame.move.keydown}
          >
            ${icon('move')}
          </button>
          <span class="name">${t('WebSockets')}</span>
          <span class="counts">${this.#counts}</span>
          <span class="spacer"></span>
          <button
            type="button"
            class="icon minimise"
            aria-label=${t('Minimise')}
            title=${t('Minimise')}
            @click=${this.#onMinimise}
          >
            ${icon('minimise')}
          </button>
          <button
            type="button"
            class="icon"
            aria-label=${t('Close and stop observing')}
            title=${t('Close and stop observing')}
            @click=${() => this.dispatchEvent(new WsOverlayCloseEvent())}
          >
            ${icon('close')}
          </button>
        </header>
        ${
          this.#inspector ??
          html`<div class="empty">
              <p>
                ${t(
                  'No WebSocket yet. Those that the page opens from now on appear here; those that it opened before cannot be seen, so reload the page if you need them.',
                )}
              </p>
            </div>`
        }
        <button
          type="button"
          class="resize"
          aria-label=${t('Resize')}
          aria-description=${t('Use the arrow keys, with Shift for more.')}
          title=${t('Resize: drag, or use the arrow keys')}
          @keydown=${this.#frame.resize.keydown}
          @pointerdown=${this.#frame.resize.pointerdown}
          @pointermove=${this.#frame.resize.pointermove}
          @pointerup=${this.#frame.resize.pointerup}
          @pointercancel=${this.#frame.resize.pointerup}
        >
          ${icon('corner')}
        </button>
      </section>
      <button
        type="button"
        class="small"
        ?hidden=${!this.minimised}
        title=${t('Open the WebSocket inspector')}
        @click=${this.#onRestore}
      >
        <i class="dot ${this.#openCount > 0 ? 'open' : ''}"></i>${t('WebSockets')}
        <small>${this.#counts}</small>
      </button>`;
  }

  protected override willUpdate(): void {
    for (const session of this.sessions) {
      if (this.#shown.has(session)) continue;
      this.#shown.add(session);
      const inspector = (this.#inspector ??= document.createElement('ws-inspector') as SessionHost);
      // A new tab comes without taking the place of what the user looks at.
      const { session: seen = session } = inspector;
      inspector.session = session;
      inspector.session = seen;
    }
    for (const session of this.#shown) {
      if (this.sessions.includes(session)) continue;
      this.#shown.delete(session);
      this.#inspector?.removeSession(session);
    }
  }

  get #openCount(): number {
    return this.sessions.filter(({ state }) => state.readyState === ReadyState.OPEN).length;
  }

  get #counts(): string {
    const messages = this.sessions.reduce(
      (sum, { log }) =>
        sum + log.total(EntryKind.sent).entries + log.total(EntryKind.received).entries,
      0,
    );
    return plural(
      messages,
      '{1} open, {0} message',
      '{1} open, {0} messages',
      formatCount(messages),
      formatCount(this.#openCount),
    );
  }

  readonly #onMinimise = (): void => {
    this.minimised = true;
    void this.updateComplete.then(() => {
      this.smallButton.focus();
    });
  };

  readonly #onRestore = (): void => {
    this.minimised = false;
    void this.updateComplete.then(() => {
      this.minimiseButton.focus();
    });
  };
}
