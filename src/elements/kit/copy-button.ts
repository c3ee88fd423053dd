import { css, html, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { copyText } from './clipboard.js';
import { icon } from './icons.js';
import { LocalizedElement } from './localized-element.js';
import { stepThroughButtons } from './popover-keys.js';
import { placePopover } from './popover-position.js';

/** One form in which something can be copied. */
export interface CopyForm {
  readonly name: string;
  /** Made when it is asked for. May throw: the message is shown. */
  readonly text: () => string;
}

/**
 * A button with a list of forms to copy something in; says what it did.
 *
 * @tag ws-copy-button
 */
export class WsCopyButton extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 4px;
      }

      .list button {
        width: 100%;
        justify-content: flex-start;
      }

      .list {
        min-width: 120px;
      }
    `,
  ];

  /** What can be copied. */
  @property({ attribute: false }) forms: readonly CopyForm[] = [];

  /** What the button is called; default "Copy". */
  @property() label: string | undefined;

  @state() private outcome = '';
  @query('.list') private list!: HTMLElement;
  @query('button') private button!: HTMLElement;

  override render(): TemplateResult {
    const label = this.label ?? t('Copy');
    return html`<span role="status" class="hint">${this.outcome}</span>
      <button
        type="button"
        class="icon"
        aria-label=${label}
        aria-haspopup="true"
        title=${t('{0} as…', label)}
        ?disabled=${this.forms.length === 0}
        @click=${this.#onList}
      >
        ${icon('copy')}
      </button>
      <div class="list" popover @keydown=${stepThroughButtons}>
        ${this.forms.map(
          (form) =>
            html`<button type="button" @click=${() => this.#copy(form)}>${t(
              'Copy as {0}',
              form.name,
            )}</button>`,
        )}
      </div>`;
  }

  async #copy({ name, text }: CopyForm): Promise<void> {
    this.list.hidePopover();
    this.button.focus();
    try {
      await copyText(text());
      this.outcome = t('Copied as {0}', name);
    } catch (error) {
      this.outcome = error instanceof Error ? error.message : String(error);
    }
  }

  readonly #onList = (): void => {
    this.outcome = '';
    this.list.showPopover();
    placePopover(this.list, this.button, 'end');
    this.list.querySelector('button')?.focus();
  };
}
