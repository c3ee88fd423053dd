import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { EntryKind } from '../../core/log/entry.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { ReadyState } from '../../core/socket/ready-state.js';
import { redactUrl } from '../../core/socket/redact-url.js';
import { socketName } from '../../core/socket/socket-name.js';
import { formatCount } from '../../core/text/units.js';
import { FrameController } from '../drawing/frame-controller.js';
import { inlineKey } from '../kit/direction.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { markedText } from '../kit/marked-text.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';

/** Fired when the user chose a tab, asked to close one, or asked for a new one. */
export class WsTabEvent extends Event {
  static readonly type = 'ws-tab';

  constructor(
    readonly action: 'select' | 'close' | 'new',
    readonly session: PortableSession | undefined,
  ) {
    super(WsTabEvent.type);
  }
}

/**
 * The sessions as tabs, each with the state of its connection and the number of its messages.
 *
 * @tag ws-session-tabs
 * @fires ws-tab - The user chose, closed or asked for a tab.
 * @slot - What stands at the end of the row.
 */
export class WsSessionTabs extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: flex;
        align-items: flex-end;
        gap: 2px;
        padding: 6px 8px 0;
        background: var(--_bg-3);
        border-bottom: 1px solid var(--_line);
      }

      [role='tablist'] {
        display: flex;
        gap: 2px;
        min-width: 0;
        overflow: auto hidden;
        scrollbar-width: none;
        margin-bottom: -1px;
        padding: 2px 2px 0;
      }

      [role='tab'] {
        height: 31px;
        max-width: 280px;
        padding-block: 0;
        padding-inline: 12px 6px;
        gap: 8px;
        border-radius: var(--_radius) var(--_radius) 0 0;
        border-bottom: 0;
        color: var(--_text-2);
        flex: 0 1 auto;
        min-width: 132px;
      }

      [role='tab']:focus-visible {
        outline-offset: -2px;
      }

      [role='tab'][aria-selected='true'],
      [role='tab'][aria-selected='true']:hover {
        background: var(--_bg);
        border-color: var(--_line);
        color: var(--_text);
        font-weight: 600;
      }

      .name {
        overflow: hidden;
        text-overflow: ellipsis;
      }

      small {
        font-size: 11px;
        font-weight: 400;
        color: var(--_text-3);
      }

      .dot {
        flex: none;
        width: 8px;
        height: 8px;
        border-radius: 50%;
        border: 1.5px solid var(--_text-3);
      }

      .open {
        border-color: var(--_sent);
        background: var(--_sent);
      }

      .busy {
        border-color: var(--_event);
        background: var(--_event);
      }

      .trouble {
        border-color: var(--_error);
        background: var(--_error);
      }

      .x {
        display: grid;
        place-items: center;
        width: 18px;
        height: 18px;
        border-radius: 4px;
        flex: none;
      }

      .x:hover {
        background: var(--_line);
      }

      .x svg {
        width: 12px;
        height: 12px;
      }

      .icon {
        margin-bottom: 2px;
      }

      ::slotted(*) {
        margin-bottom: 2px;
      }
    `,
  ];

  /** In their order. */
  @property({ attribute: false }) sessions: readonly PortableSession[] = [];

  /** The one that is shown. */
  @property({ attribute: false }) selected: PortableSession | undefined;

  /** Offers no new session. */
  @property({ type: Boolean }) readonly = false;

  constructor() {
    super();
    new FrameController(this, () =>
      this.sessions.flatMap((session) => [session.changes, session.log.changes]),
    );
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('selected') || changed.has('sessions')) this.#revealSelected();
  }

  override render(): TemplateResult {
    return html`<div role="tablist" part="tabs" aria-label=${t('Sessions')} @keydown=${this.#onKeydown}>
        ${this.sessions.map((session) => this.#renderTab(session))}
      </div>
      ${
        this.readonly
          ? nothing
          : html`<button
            type="button"
            class="icon"
            aria-label=${t('New session')}
            title=${t('New session')}
            @click=${() => this.dispatchEvent(new WsTabEvent('new', undefined))}
          >
            ${icon('add')}
          </button>`
      }
      <span class="spacer"></span>
      <slot></slot>`;
  }

  #renderTab(session: PortableSession): TemplateResult {
    const { state, log } = session;
    const isSelected = session === this.selected;
    const messages = log.kept(EntryKind.sent) + log.kept(EntryKind.received);
    return html`<button
      type="button"
      role="tab"
      aria-selected=${isSelected ? 'true' : 'false'}
      tabindex=${isSelected ? 0 : -1}
      aria-keyshortcuts="Delete"
      title=${session.recording?.name ?? session.url}
      @click=${() => this.dispatchEvent(new WsTabEvent('select', session))}
      @auxclick=${(event: MouseEvent) => {
        if (event.button === 1) this.#close(session);
      }}
    >
      ${
        session.recording === undefined
          ? html`<i class="dot ${dotClass(session)}"></i>`
          : icon('recording')
      }
      <span class="name">${markedText(tabName(session))}</span>
      ${messages > 0 ? html`<small>${formatCount(messages)}</small>` : nothing}
      ${
        state.close !== undefined && !state.close.wasClean
          ? html`<small>${state.close.code}</small>`
          : nothing
      }
      ${
        this.readonly
          ? nothing
          : html`<span
        class="x"
        aria-hidden="true"
        title=${t('Close session (Delete)')}
        @click=${(event: Event) => {
          event.stopPropagation();
          this.#close(session);
        }}
        >${icon('close')}</span
      >`
      }
    </button>`;
  }

  /** Scrolls the row of tabs, and nothing around it. */
  #revealSelected(): void {
    if (this.sessions.length < 2) return;
    const row = this.renderRoot.querySelector('[role=tablist]')!;
    const tab = row.querySelector('[aria-selected=true]');
    if (tab === null) return;
    const { left, right } = tab.getBoundingClientRect();
    const around = row.getBoundingClientRect();
    if (left < around.left) row.scrollLeft -= around.left - left;
    else if (right > around.right) row.scrollLeft += right - around.right;
  }

  #close(session: PortableSession): void {
    if (this.readonly) return;
    this.dispatchEvent(new WsTabEvent('close', session));
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { sessions, selected } = this;
    if (selected === undefined) return;
    const index = sessions.indexOf(selected);
    const last = sessions.length - 1;
    const target = {
      ArrowRight: index === last ? 0 : index + 1,
      ArrowLeft: index === 0 ? last : index - 1,
      Home: 0,
      End: last,
    }[inlineKey(event.key, this)];
    if (event.key === 'Delete') {
      event.preventDefault();
      this.#close(selected);
    } else if (target !== undefined) {
      event.preventDefault();
      this.dispatchEvent(new WsTabEvent('select', sessions[target]));
      void this.updateComplete.then(() => {
        this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
      });
    }
  };
}

function tabName({ url, state, recording }: PortableSession): string {
  if (recording !== undefined) return recording.name;
  if (state.attached) return socketName(state.url);
  const shown = url === '' ? state.url : url;
  if (shown === '') return t('New session');
  return redactUrl(shown).replace(/^wss?:\/\//iu, '');
}

function dotClass({ state }: PortableSession): string {
  if (state.readyState === ReadyState.OPEN) return 'open';
  if (state.readyState === ReadyState.CLOSED) {
    return state.close?.wasClean === true ? '' : 'trouble';
  }
  return state.readyState === undefined ? '' : 'busy';
}
