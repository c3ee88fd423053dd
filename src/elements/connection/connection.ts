import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { english, t } from '../../core/language/language.js';
import { ReadyState } from '../../core/socket/ready-state.js';
import { FrameController } from '../drawing/frame-controller.js';
import { SessionElement } from '../kit/session-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import {
  WsConnectEvent,
  type WsAddressSelectEvent,
  type WsCloseRequestEvent,
  type WsProtocolsChangeEvent,
  type WsUrlChangeEvent,
} from './connection-events.js';
import type { WsProtocolsField } from './protocols-field.js';
import type { Address, AddressGroup, WsUrlField } from './url-field.js';

/** The heading of addresses that were connected to. */
const RECENT = english('Recent');

/**
 * URL, subprotocols, Connect and Close, and under them what is known of the connection.
 *
 * Everything that the constructor or `close()` would throw is said at its field before it is
 * called. Nothing connects but the button and Enter in the form.
 *
 * @tag ws-connection
 */
export class WsConnection extends SessionElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        background: var(--_bg);
        container-type: inline-size;
      }

      form {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        gap: 8px;
        padding: 8px;
      }

      ws-url-field {
        flex: 1 1 320px;
      }

      ws-protocols-field {
        flex: 0 1 300px;
      }

      .primary {
        height: 32px;
        min-width: 96px;
      }

      .problem,
      .attached {
        padding: 0 16px 8px;
      }

      .attached {
        margin: 0;
        font-size: var(--_text-s);
        color: var(--_text-2);
      }

      @container (max-width: 640px) {
        ws-url-field {
          flex: 1 0 100%;
        }

        ws-protocols-field {
          flex: 1 1 0;
        }
      }
    `,
  ];

  /** Addresses to choose from besides those that this session has connected to. */
  @property({ attribute: false }) suggestions: readonly AddressGroup[] = [];

  /** Shows the connection, and offers nothing to change it with. */
  @property({ type: Boolean }) readonly = false;

  @state() private problem: string | undefined;
  @state() private recent: readonly Address[] = [];
  @query('ws-url-field') private urlField!: WsUrlField;
  @query('ws-protocols-field') private protocolsField!: WsProtocolsField;
  /** Connect, or Close in its place. */
  @query('.act') private action!: HTMLElement | null;
  #wasLive = false;

  constructor() {
    super();
    new FrameController(this, () => [this.session?.changes]);
  }

  /** Puts the cursor into the URL field. */
  override focus(options?: FocusOptions): void {
    this.urlField.focus(options);
  }

  protected override willUpdate(): void {
    const isLive = this.session?.isLive ?? false;
    if (isLive === this.#wasLive) return;
    this.#wasLive = isLive;
    // The focus goes on to the button that takes the place of the focused one.
    const { action } = this;
    if (action === null || this.shadowRoot?.activeElement !== action) return;
    void this.updateComplete.then(() => {
      this.action?.focus();
    });
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const { isLive } = session;
    const isLocked = isLive || this.readonly;
    return html`<form @submit=${this.#onSubmit} @keydown=${this.#onKeydown} novalidate>
        <ws-url-field
          .value=${session.url}
          .groups=${this.#groups}
          .schemes=${session.schemes}
          ?locked=${isLocked}
          @ws-url-change=${this.#onUrl}
          @ws-address-select=${this.#onAddress}
        ></ws-url-field>
        <ws-protocols-field
          .protocols=${session.protocols}
          ?locked=${isLocked}
          @ws-protocols-change=${this.#onProtocols}
        ></ws-protocols-field>
        ${
          this.readonly
            ? nothing
            : isLive
              ? html`<ws-close-menu
              class="act"
              .protocol=${session.state.protocol}
              ?can-drain=${session.state.readyState === ReadyState.OPEN}
              @ws-close-request=${this.#onClose}
            ></ws-close-menu>`
              : html`<button type="submit" class="primary act">${t('Connect')}</button>`
        }
      </form>
      ${
        this.problem === undefined
          ? nothing
          : html`<p class="problem" role="alert">${this.problem}</p>`
      }
      ${
        session.state.attached && isLive && !this.readonly
          ? html`<p class="attached">
            ${t('The page made this socket. What you send, and Close, act on it as if the page did it.')}
          </p>`
          : nothing
      }
      <ws-status-bar exportparts="status" .session=${session}></ws-status-bar>`;
  }

  /** Recent URLs kept by this element; used only without a `suggestions` provider. */
  get #groups(): readonly AddressGroup[] {
    const { suggestions } = this;
    if (suggestions.some(({ name }) => name === t(RECENT))) return suggestions;
    return [{ name: t(RECENT), addresses: this.recent }, ...suggestions];
  }

  #connect(): void {
    const { session } = this;
    if (session === undefined || session.isLive || this.readonly) return;
    this.problem = undefined;
    const canUseUrl = this.urlField.check();
    const canUseProtocols = this.protocolsField.check();
    if (!canUseUrl) this.urlField.focus();
    else if (!canUseProtocols) this.protocolsField.focus();
    if (!canUseUrl || !canUseProtocols) return;
    this.#remember();
    try {
      session.connect();
    } catch (error) {
      this.problem = t('The browser refused to make this connection. {0}', String(error));
      return;
    }
    this.dispatchEvent(new WsConnectEvent());
  }

  #remember(): void {
    const { url, protocols } = this.session!;
    const isOther = (address: Address): boolean =>
      address.url !== url || address.protocols.join() !== protocols.join();
    this.recent = [{ url, protocols }, ...this.recent.filter(isOther)].slice(0, 20);
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#connect();
  };

  // The field stands in a shadow root of its own, where Enter submits no form.
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
    if (event.target !== this.urlField) return;
    if ((event.composedPath()[0] as Element).localName !== 'input') return;
    event.preventDefault();
    this.#connect();
  };

  readonly #onUrl = ({ url }: WsUrlChangeEvent): void => {
    this.problem = undefined;
    this.session!.url = url;
  };

  readonly #onAddress = ({ protocols, binaryType }: WsAddressSelectEvent): void => {
    this.session!.protocols = protocols;
    if (binaryType) this.session!.binaryType = binaryType;
  };

  readonly #onProtocols = ({ protocols }: WsProtocolsChangeEvent): void => {
    this.session!.protocols = protocols;
  };

  readonly #onClose = ({ code, reason, whenDrained }: WsCloseRequestEvent): void => {
    if (whenDrained) this.session!.closeWhenDrained(code, reason);
    else this.session!.close(code, reason);
  };
}
