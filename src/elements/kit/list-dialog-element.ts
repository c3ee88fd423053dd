import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { controls } from '../styles/controls.js';
import { dialogStyles } from '../styles/dialog-styles.js';
import { listDialogStyles } from '../styles/list-dialog-styles.js';
import { tokens } from '../styles/tokens.js';
import { LocalizedElement } from './localized-element.js';

/** What all elements share that are a modal dialog with a list of what is stored under a name. */
export abstract class ListDialogElement extends LocalizedElement {
  static override styles: CSSResultGroup = [tokens, controls, dialogStyles, listDialogStyles];

  /** What gets another name now. */
  @state() protected renamed: string | undefined;
  /** Whether the user is asked if all shall be removed. */
  @state() protected isForgetting = false;
  @query('dialog') protected dialog!: HTMLDialogElement;

  #unsubscribe: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#onClose();
  }

  /** Shows it over the page. @param listen hears of changes until it is closed; returns what ends that */
  protected async showDialog(listen: () => (() => void) | undefined): Promise<void> {
    this.renamed = undefined;
    this.isForgetting = false;
    await this.updateComplete;
    this.dialog.showModal();
    this.#unsubscribe ??= listen();
  }

  protected renderDialog(content: unknown): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${this.#onClose}>${content}</dialog>`;
  }

  /** The field for a new name. */
  protected renderName(
    label: string,
    name: string,
    maxLength: number,
    rename: (to: string) => void,
  ): TemplateResult {
    const finish = (): void => {
      this.renamed = undefined;
    };
    return html`<input
      aria-label=${label}
      autocomplete="off"
      maxlength=${maxLength}
      .value=${name}
      @change=${({ target }: Event) => {
        finish();
        rename((target as HTMLInputElement).value.trim());
      }}
      @blur=${finish}
      @keydown=${(event: KeyboardEvent) => {
        // Of an Escape in the field, only the field is meant.
        if (event.key === 'Escape') {
          event.preventDefault();
          finish();
        }
        if (event.key === 'Enter') (event.target as HTMLElement).blur();
      }}
    />`;
  }

  /** The buttons that rename and delete what has a name. @param key what {@link renamed} becomes */
  protected renderChanges(
    shown: string,
    key: string,
    remove: () => void,
    isLocked = false,
  ): TemplateResult {
    return html`<button
        type="button"
        class="ghost"
        aria-label=${t('Rename {0}', shown)}
        ?disabled=${isLocked}
        @click=${async () => {
          this.renamed = key;
          await this.updateComplete;
          this.renderRoot.querySelector<HTMLInputElement>('li input')?.select();
        }}
      >
        ${t('Rename')}
      </button>
      <button
        type="button"
        class="ghost"
        aria-label=${t('Delete {0}', shown)}
        ?disabled=${isLocked}
        @click=${remove}
      >
        ${t('Delete')}
      </button>`;
  }

  protected renderDone(className: 'primary' | 'ghost'): TemplateResult {
    return html`<span class="spacer"></span>
      <button
        type="button"
        class=${className}
        @click=${() => {
          this.dialog.close();
        }}
      >
        ${t('Done')}
      </button>`;
  }

  /** The button that asks whether all shall be removed. */
  protected renderForget(label: string, isEmpty: boolean): TemplateResult {
    return html`<button
      type="button"
      class="ghost"
      ?disabled=${isEmpty}
      @click=${() => {
        this.isForgetting = true;
      }}
    >
      ${label}
    </button>`;
  }

  /** Asks whether all shall be removed. @param yes the button that does it */
  protected renderForgetting(
    label: string,
    question: string,
    yes: string,
    forget: () => void,
  ): TemplateResult {
    const answer = (className: string, text: string, act?: () => void): TemplateResult =>
      html`<button
        type="button"
        class=${className}
        @click=${() => {
          this.isForgetting = false;
          act?.();
        }}
      >
        ${text}
      </button>`;
    return html`<div class="actions" role="group" aria-label=${label}>
      <span>${question}</span>
      <span class="spacer"></span>
      ${answer('ghost', t('Keep them'))} ${answer('primary', yes, forget)}
    </div>`;
  }

  readonly #onClose = (): void => {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  };
}
