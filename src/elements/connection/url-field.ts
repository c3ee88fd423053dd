import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { pieces, t } from '../../core/language/language.js';
import type { Problem } from '../../core/socket/problem.js';
import { isBlank, parseSocketUrl, type SocketUrl } from '../../core/socket/socket-url.js';
import type { BinaryType } from '../../core/socket/socket.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { markedText } from '../kit/marked-text.js';
import { stepThroughButtons } from '../kit/popover-keys.js';
import { placePopover } from '../kit/popover-position.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { WsAddressSelectEvent, WsUrlChangeEvent } from './connection-events.js';

/** An address that can be chosen instead of typed. */
export interface Address {
  readonly url: string;
  readonly protocols: readonly string[];
  /** What it is, in some words. */
  readonly description?: string;
  /** How binary messages are to arrive; default: as they do. */
  readonly binaryType?: BinaryType;
}

/** Something else that can be done from the list. */
export interface AddressAction {
  readonly label: string;
  readonly run: () => void;
}

/** Addresses under a heading. */
export interface AddressGroup {
  readonly name: string;
  readonly addresses: readonly Address[];
  /** What stands under them. */
  readonly actions?: readonly AddressAction[];
}

/** By the specification a blank URL is the page's own address, which no user means. */
const blank = (): Problem => ({
  exception: 'SyntaxError',
  message: t('Type a URL, such as wss://example.com/socket or /demo/echo.'),
});

/**
 * Where the URL is typed: says under the field what the constructor would throw, or what it would
 * make of the text.
 *
 * @tag ws-url-field
 * @fires ws-url-change - The user changed the URL.
 * @fires ws-address-select - The user chose an address from the list.
 */
export class WsUrlField extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      .field {
        padding-inline-end: 2px;
      }

      .below {
        padding: 4px 8px 0;
      }

      .below:empty {
        display: none;
      }

      .warning {
        color: var(--_event);
      }

      [popover] {
        width: min(640px, 100vw);
        overflow: auto;
      }

      .heading {
        margin: 6px 8px 2px;
        font-size: var(--_text-s);
        font-weight: 600;
        color: var(--_text-3);
      }

      [popover] button {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
        gap: 0;
        width: 100%;
        height: auto;
        padding: 4px 8px;
        text-align: start;
      }

      [popover] button > * {
        max-width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
      }

      [popover] code {
        font-size: var(--_text-s);
      }

      [popover] small {
        color: var(--_text-3);
        font-size: var(--_text-s);
      }
    `,
  ];

  /** What is typed. */
  @property() value = '';

  /** Cannot be changed while a connection lives. */
  @property({ type: Boolean }) locked = false;

  /** What can be chosen from the list. */
  @property({ attribute: false }) groups: readonly AddressGroup[] = [];

  /** Schemes that are taken besides those of the specification. */
  @property({ attribute: false }) schemes: readonly string[] = [];

  @state() private touched = false;
  @query('input') private input!: HTMLInputElement;
  @query('[popover]') private popup!: HTMLElement;

  /** Shows what is wrong, also in a field that the user has not touched. @returns whether it can be used. */
  check(): boolean {
    this.touched = true;
    return this.#parsed().ok;
  }

  override focus(options?: FocusOptions): void {
    this.input.focus(options);
  }

  override render(): TemplateResult {
    const parsed = this.#parsed();
    const isInvalid = this.touched && !parsed.ok;
    return html`<div class="field ${isInvalid ? 'invalid' : ''}">
        <label for="url">${t('URL')}</label>
        <input
          id="url"
          type="text"
          inputmode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder="wss://example.com/socket"
          .value=${this.value}
          ?readonly=${this.locked}
          aria-invalid=${isInvalid ? 'true' : nothing}
          aria-describedby="below"
          @input=${this.#onInput}
          @change=${this.#onChange}
          @keydown=${this.#onKeydown}
        />
        <button
          type="button"
          class="icon"
          aria-label=${t('Addresses')}
          aria-haspopup="true"
          title=${t('Recent and demo addresses')}
          ?disabled=${this.locked || this.groups.every(({ addresses }) => addresses.length === 0)}
          @click=${this.#onList}
        >
          ${icon('chevron')}
        </button>
      </div>
      <div class="below" id="below">${this.#renderBelow(parsed, isInvalid)}</div>
      <div popover @keydown=${stepThroughButtons}>
        ${this.groups.map(
          ({ name, addresses, actions }) => html`
            ${addresses.length > 0 ? html`<div class="heading">${name}</div>` : nothing}
            ${addresses.map((address) => this.#renderAddress(address))}
            ${actions?.map(
              ({ label, run }) =>
                html`<button
                  type="button"
                  @click=${() => {
                    this.popup.hidePopover();
                    run();
                  }}
                >
                  ${label}
                </button>`,
            )}
          `,
        )}
      </div>`;
  }

  #renderBelow(
    parsed: SocketUrl,
    isInvalid: boolean,
  ): TemplateResult | typeof nothing | readonly TemplateResult[] {
    if (!parsed.ok) {
      if (!isInvalid) return nothing;
      const { exception, message } = parsed.problem;
      return html`<p class="problem"><strong>${exception}</strong>: ${message}</p>`;
    }
    const lines: TemplateResult[] = [];
    if (parsed.changed) {
      lines.push(
        html`<p class="hint">
          ${pieces<unknown>('Connects to {0}. {1}', html`<code>${markedText(parsed.url)}</code>`, parsed.how)}
        </p>`,
      );
    }
    for (const warning of parsed.warnings) {
      lines.push(html`<p class="hint warning">${warning}</p>`);
    }
    return lines;
  }

  #renderAddress(address: Address): TemplateResult {
    const { url, protocols, description } = address;
    return html`<button type="button" @click=${() => this.#onAddress(address)}>
      <code>${markedText(protocols.length > 0 ? `${url} [${protocols.join(', ')}]` : url)}</code>
      ${description === undefined ? nothing : html`<small>${markedText(t(description))}</small>`}
    </button>`;
  }

  #parsed(): SocketUrl {
    if (isBlank(this.value)) return { ok: false, problem: blank() };
    return parseSocketUrl(this.value, document.baseURI, this.schemes);
  }

  readonly #onInput = (): void => {
    this.value = this.input.value;
    // An unfinished URL is not yet a wrong one; what is wrong already stays said until it is mended.
    this.dispatchEvent(new WsUrlChangeEvent(this.value));
  };

  readonly #onChange = (): void => {
    this.touched = true;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' && event.altKey) {
      event.preventDefault();
      this.#onList();
    }
  };

  readonly #onList = (): void => {
    this.popup.showPopover();
    placePopover(this.popup, this.renderRoot.querySelector('.field')!);
    this.popup.querySelector('button')?.focus();
  };

  #onAddress({ url, protocols, binaryType }: Address): void {
    this.popup.hidePopover();
    this.value = url;
    this.touched = true;
    this.dispatchEvent(new WsUrlChangeEvent(url));
    this.dispatchEvent(new WsAddressSelectEvent(url, protocols, binaryType));
    this.focus();
  }
}
