import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';

import type { SavedVariable } from '../../core/composer/saved-book.js';
import {
  deleteVariable,
  setVariable,
  variableNameProblem,
} from '../../core/composer/saved-variables.js';
import { builtInVariables } from '../../core/composer/template-variables.js';
import { t } from '../../core/language/language.js';
import { DialogButtonElement } from '../kit/dialog-button-element.js';
import { icon } from '../kit/icons.js';
import { panelStyles } from '../styles/panel-styles.js';
import { WsVariableInsertEvent, WsVariablesChangeEvent } from './saved-events.js';
import { StoreController } from './store-controller.js';

/**
 * The variables of messages, behind a button: those that are always there, and those that a person
 * gives names and values to.
 *
 * @tag ws-variables
 * @fires ws-variables-change - The user changed what variables stand for.
 * @fires ws-variable-insert - The user wants a variable where the cursor is.
 */
export class WsVariables extends DialogButtonElement {
  static override styles = [DialogButtonElement.styles, panelStyles];

  @state() private problem: string | undefined;

  @query('#name') private nameField!: HTMLInputElement;
  @query('#value') private valueField!: HTMLInputElement;

  readonly #store = new StoreController(this);

  override render(): TemplateResult {
    return this.renderDialog(
      { label: t('Variables'), title: t('Variables of messages'), face: 'braces' },
      html`<p class="hint">
          ${t('In text and JSON these stand for values. A backslash before the braces keeps them as they are.')}
        </p>
        <ul>
          ${builtInVariables.map(
            ({ example, meaning }) =>
              html`<li>${this.#renderInsert(example)}<span class="hint">${meaning}</span></li>`,
          )}
        </ul>
        <h3>${t('Your own')}</h3>
        <ul>
          ${this.#store.book.variables.map((variable) => this.#renderOwn(variable))}
        </ul>
        ${this.#renderForm()}
        ${
          this.#store.problem === undefined
            ? nothing
            : html`<p class="hint" role="status">${this.#store.problem}</p>`
        }`,
    );
  }

  #renderInsert(text: string): TemplateResult {
    return html`<button
      type="button"
      class="insert"
      title=${t('Insert')}
      @click=${() => {
        this.popup.hidePopover();
        this.dispatchEvent(new WsVariableInsertEvent(text));
      }}
    >
      <code>${text}</code>
    </button>`;
  }

  #renderOwn({ name, value }: SavedVariable): TemplateResult {
    return html`<li>
      ${this.#renderInsert(`{{${name}}}`)}
      <input
        type="text"
        aria-label=${t('Value of {0}', name)}
        autocomplete="off"
        spellcheck="false"
        .value=${value}
        @change=${(event: Event) => {
          this.#set(name, (event.target as HTMLInputElement).value);
        }}
      />
      <button
        type="button"
        class="icon"
        aria-label=${t('Remove {0}', name)}
        title=${t('Remove')}
        @click=${() => {
          this.#store.change((book) => deleteVariable(book, name));
          this.dispatchEvent(new WsVariablesChangeEvent());
          this.nameField.focus();
        }}
      >
        ${icon('close')}
      </button>
    </li>`;
  }

  #renderForm(): TemplateResult {
    return html`<form @submit=${this.#onAdd}>
      <input
        id="name"
        type="text"
        aria-label=${t('Name')}
        placeholder=${t('name')}
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${this.problem === undefined ? nothing : 'true'}
        aria-describedby="problem"
      />
      <input id="value" type="text" aria-label=${t('Value')} placeholder=${t('value')} autocomplete="off" spellcheck="false" />
      <button class="ghost">${t('Add')}</button>
      <p class="problem" id="problem" role="alert">${this.problem ?? nothing}</p>
    </form>`;
  }

  #set(name: string, value: string): void {
    this.#store.change((book) => setVariable(book, name, value));
    this.dispatchEvent(new WsVariablesChangeEvent());
  }

  readonly #onAdd = (event: Event): void => {
    event.preventDefault();
    const name = this.nameField.value.trim();
    this.problem = variableNameProblem(name);
    if (this.problem === undefined) {
      this.#set(name, this.valueField.value);
      this.nameField.value = this.valueField.value = '';
    }
    this.nameField.focus();
  };

  protected override async openDialog(): Promise<void> {
    this.problem = undefined;
    await this.#store.open();
    await this.updateComplete;
    this.showDialog('#name');
  }
}
