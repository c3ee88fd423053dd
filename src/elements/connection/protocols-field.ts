import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import type { Problem } from '../../core/socket/problem.js';
import {
  checkSubprotocols,
  knownSubprotocols,
  splitSubprotocols,
} from '../../core/socket/subprotocol.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { markedText } from '../kit/marked-text.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { WsProtocolsChangeEvent } from './connection-events.js';

/**
 * The subprotocols to offer, as chips: comma or Enter adds what is typed, Backspace in the empty
 * field takes the last one back.
 *
 * @tag ws-protocols-field
 * @fires ws-protocols-change - The user added or removed one.
 */
export class WsProtocolsField extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      .field {
        height: auto;
        min-height: 32px;
        flex-wrap: wrap;
        gap: 2px 6px;
        padding-block: 2px;
      }

      .field input {
        flex: 1 1 60px;
        height: 24px;
      }

      .chip {
        display: inline-flex;
        align-items: center;
        gap: 2px;
        max-width: 100%;
        height: 22px;
        padding-inline-start: 8px;
        border-radius: 11px;
        background: var(--_bg-3);
        font: var(--_text-s) var(--_mono);
      }

      .chip span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .chip button {
        width: 20px;
        height: 20px;
        padding: 0;
        border-radius: 50%;
        color: var(--_text-2);
      }

      .chip button:hover:not(:disabled) {
        background: var(--_line);
      }

      .chip svg {
        width: 12px;
        height: 12px;
      }

      .problem {
        padding: 4px 8px 0;
      }
    `,
  ];

  /** What is offered, the preferred one first. */
  @property({ attribute: false }) protocols: readonly string[] = [];

  /** Cannot be changed while a connection lives. */
  @property({ type: Boolean }) locked = false;

  @state() private problem: Problem | undefined;
  @query('input') private input!: HTMLInputElement;

  /**
   * Adds what is typed and not yet added.
   *
   * @returns whether all can be offered; otherwise the field says why, and keeps the text.
   */
  check(): boolean {
    return this.#add(this.input.value);
  }

  override focus(options?: FocusOptions): void {
    this.input.focus(options);
  }

  override render(): TemplateResult {
    const isInvalid = this.problem !== undefined;
    return html`<div class="field ${isInvalid ? 'invalid' : ''}">
        <label for="protocols">${t('Subprotocols')}</label>
        ${this.protocols.map((protocol, index) => this.#renderChip(protocol, index))}
        <input
          id="protocols"
          type="text"
          list="known"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder=${this.protocols.length === 0 ? t('none') : t('add…')}
          ?readonly=${this.locked}
          aria-invalid=${isInvalid ? 'true' : nothing}
          aria-describedby=${isInvalid ? 'problem' : nothing}
          @input=${this.#onInput}
          @change=${this.#onChange}
          @keydown=${this.#onKeydown}
        />
        <datalist id="known">
          ${knownSubprotocols.map(
            ({ name, label }) => html`<option value=${name}>${t(label)}</option>`,
          )}
        </datalist>
      </div>
      ${
        isInvalid
          ? html`<p class="problem" id="problem">
            <strong>${this.problem!.exception}</strong>: ${this.problem!.message}
          </p>`
          : nothing
      }`;
  }

  #renderChip(protocol: string, index: number): TemplateResult {
    return html`<span class="chip"
      ><span title=${protocol}>${markedText(protocol)}</span
      ><button
        type="button"
        aria-label=${t('Remove {0}', protocol)}
        ?disabled=${this.locked}
        @click=${() => {
          this.#change(this.protocols.filter((_, other) => other !== index));
          this.focus();
        }}
      >
        ${icon('close')}
      </button></span
    >`;
  }

  #add(text: string): boolean {
    const protocols = [...this.protocols, ...splitSubprotocols(text)];
    this.problem = checkSubprotocols(protocols)?.problem;
    if (this.problem !== undefined) return false;
    this.input.value = '';
    if (protocols.length !== this.protocols.length) this.#change(protocols);
    return true;
  }

  #change(protocols: readonly string[]): void {
    this.protocols = protocols;
    this.problem = undefined;
    this.dispatchEvent(new WsProtocolsChangeEvent(protocols));
  }

  readonly #onInput = (): void => {
    this.problem = undefined;
    if (/[,\s]/u.test(this.input.value)) this.#add(this.input.value);
  };

  readonly #onChange = (): void => {
    this.#add(this.input.value);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && this.input.value !== '') {
      event.preventDefault();
      this.#add(this.input.value);
    } else if (event.key === 'Backspace' && this.input.value === '' && !this.locked) {
      this.#change(this.protocols.slice(0, -1));
    }
  };
}
