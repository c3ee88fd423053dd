import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import {
  checkCloseArguments,
  closeArgumentWarnings,
  MAX_REASON_BYTES,
  parseCloseCode,
} from '../../core/socket/close-arguments.js';
import { closeCodeName } from '../../core/socket/close-codes.js';
import type { Problem } from '../../core/socket/problem.js';
import { utf8Length } from '../../core/text/text.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { closeWithEscape } from '../kit/popover-keys.js';
import { placePopover } from '../kit/popover-position.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { WsCloseRequestEvent } from './connection-events.js';

/**
 * The Close button, and behind its arrow the code and the reason that `close()` is called with.
 *
 * @tag ws-close-menu
 * @fires ws-close-request - The user asked to close, with arguments that `close()` takes.
 */
export class WsCloseMenu extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: inline-flex;
      }

      .split {
        display: inline-flex;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }

      .split button {
        height: 30px;
        border: 0;
      }

      .split button:last-child {
        padding: 0 6px;
        gap: 2px;
        border-inline-start: 1px solid var(--_line);
        border-radius: 0 calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0;
        color: var(--_text-2);
      }

      [data-code]::before {
        content: attr(data-code);
        font: var(--_text-s) var(--_mono);
      }

      [popover] {
        width: 320px;
        padding: 12px;
        overflow: auto;
      }

      form {
        display: grid;
        gap: 8px;
      }

      .field label {
        width: 48px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
    `,
  ];

  /** A subprotocol whose private codes have names. */
  @property() protocol = '';

  /** Whether the connection is open: only then is there anything to drain. */
  @property({ type: Boolean, attribute: 'can-drain' }) canDrain = false;

  @state() private code = '';
  @state() private reason = '';
  @query('[popover]') private popup!: HTMLElement;
  @query('.split') private split!: HTMLElement;

  override focus(options?: FocusOptions): void {
    this.split.querySelector('button')?.focus(options);
  }

  override render(): TemplateResult {
    return html`<div class="split">
        <button type="button" aria-label=${t('Close')} title="close()" @click=${this.#onClose}>
          ${t('Close')}
        </button>
        <button
          type="button"
          aria-label=${t('Close options')}
          aria-haspopup="dialog"
          title=${t('Close code and reason')}
          data-code=${this.code}
          @click=${this.#onOptions}
        >
          ${icon('chevron')}
        </button>
      </div>
      <div popover role="dialog" aria-label=${t('Close options')} @keydown=${closeWithEscape}>${this.#renderForm()}</div>`;
  }

  #renderForm(): TemplateResult {
    const code = parseCloseCode(this.code);
    const problem = this.#problem();
    const field = this.code !== '' && typeof code === 'object' ? 'code' : problem?.field;
    const invalid = (name: 'code' | 'reason'): boolean => problem !== undefined && field === name;
    const describedBy = (name: 'code' | 'reason'): string =>
      invalid(name) ? `${name}-hint problem` : `${name}-hint`;
    return html`<form @submit=${this.#onSubmit} novalidate>
      <div>
        <div class="field ${invalid('code') ? 'invalid' : ''}">
          <label for="code">${t('Code')}</label>
          <input
            id="code"
            aria-label=${t('Close code')}
            inputmode="numeric"
            autocomplete="off"
            placeholder=${t('none: 1005 arrives')}
            .value=${this.code}
            aria-invalid=${invalid('code') ? 'true' : nothing}
            aria-describedby=${describedBy('code')}
            @input=${(event: InputEvent) => {
              this.code = (event.target as HTMLInputElement).value;
            }}
          />
        </div>
        <p class="hint" id="code-hint">
          ${typeof code === 'number' ? (closeCodeName(code, this.protocol) ?? nothing) : nothing}
          ${t('1000, or 3000 to 4999.')}
        </p>
      </div>
      <div>
        <div class="field ${invalid('reason') ? 'invalid' : ''}">
          <label for="reason">${t('Reason')}</label>
          <input
            id="reason"
            aria-label=${t('Close reason')}
            autocomplete="off"
            .value=${this.reason}
            aria-invalid=${invalid('reason') ? 'true' : nothing}
            aria-describedby=${describedBy('reason')}
            @input=${(event: InputEvent) => {
              this.reason = (event.target as HTMLInputElement).value;
            }}
          />
        </div>
        <p class="hint" id="reason-hint">
          ${t('{0} of {1} bytes', utf8Length(this.reason), MAX_REASON_BYTES)}
        </p>
      </div>
      ${
        problem === undefined
          ? this.#warnings().map((warning) => html`<p class="hint">${warning}</p>`)
          : html`<p class="problem" id="problem" role="alert">
            <strong>${problem.exception}</strong>: ${problem.message}
          </p>`
      }
      <div class="actions">
        <button
          type="button"
          class="ghost"
          title=${t('Wait until bufferedAmount is 0, then close')}
          ?disabled=${!this.canDrain}
          @click=${() => this.#request(true)}
        >
          ${t('Close when drained')}
        </button>
        <button type="submit" class="primary">${t('Close now')}</button>
      </div>
    </form>`;
  }

  #problem(): (Problem & { field: 'code' | 'reason' }) | undefined {
    const code = parseCloseCode(this.code);
    if (typeof code === 'object') return { ...code, field: 'code' };
    return checkCloseArguments(code, this.#reason());
  }

  #warnings(): readonly string[] {
    const code = parseCloseCode(this.code);
    return typeof code === 'object' ? [] : closeArgumentWarnings(code, this.#reason());
  }

  #reason(): string | undefined {
    return this.reason === '' ? undefined : this.reason;
  }

  #request(whenDrained: boolean): void {
    const code = parseCloseCode(this.code);
    if (typeof code === 'object' || this.#problem() !== undefined) {
      this.#onOptions();
      return;
    }
    this.popup.hidePopover();
    this.dispatchEvent(new WsCloseRequestEvent(code, this.#reason(), whenDrained));
  }

  readonly #onClose = (): void => {
    this.#request(false);
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#request(false);
  };

  readonly #onOptions = (): void => {
    this.popup.showPopover();
    placePopover(this.popup, this.split, 'end');
    this.popup.querySelector('input')?.focus();
  };
}
